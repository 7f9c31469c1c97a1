import type { Knowledge } from '@mixwise/core'
import { type Figure, figureOf, notMeasured, type Planned, type ScoredRow } from './figure.js'
import { type Came, cameInWords, readText } from './outcome.js'
import { lookedUp, lookUpPeer } from './peer.js'
import { rowsOf } from './source-tables.js'

const device = /\b(needles?|syringes?|swabs?|pads?|gauze|lancets?|test strips?|sponge)\b|pen needle|alcohol prep/i
/** The register cuts generic names here; what was cut may name another substance. */
const cutAt = 30

/**
 * What was dispensed to US pensioners in 2023, each name by its claims: what share is taken. The generic name beside the
 * brand is the truth as far as it is whole and read itself: a brand that shares no substance with it is wrong. Needles
 * and swabs are no substance and are left out.
 *
 * @example
 * claimsByUse(knowledge, 'sources').before // '95.5%'
 */
export function claimsByUse(knowledge: Knowledge, sourcesDir: string): Figure {
  const planned: Planned = {
    id: 'us-claims',
    what: 'US claims of 2023 by use: taken, and not against the generic name',
    goal: { right: 0.995, atMost: { wrong: 0 } },
    before: '95.5%',
  }
  const drugs = rowsOf(sourcesDir, 'cms-part-d-2023/drugs.tsv', ['brand', 'generic', 'claims_2023'])
  if (drugs === undefined) return notMeasured(planned, 'cms-part-d-2023')
  let peer = 0
  let all = 0
  const rows = drugs.flatMap(({ brand, generic, claims_2023: claims }): ScoredRow[] => {
    if (device.test(generic)) return []
    const came = readText(knowledge, brand)
    const truth = readText(knowledge, generic)
    const weight = Number(claims) || 0
    const against = truth.taken.length > 0 && !truth.said && generic.length < cutAt && !shares(came, truth)
    const outcome = came.taken.length === 0 ? came.status : against ? 'wrong' : 'right'
    all += weight
    if (lookedUp(knowledge, brand).taken.length > 0) peer += weight
    return [{ text: brand, right: outcome === 'right', outcome, wanted: generic, came: cameInWords(came), weight }]
  })
  return figureOf(planned, rows, { name: lookUpPeer, right: peer / all })
}

function shares({ taken }: Came, truth: Came): boolean {
  return taken.some((slug) =>
    truth.taken.some((other) => slug === other || slug.startsWith(`${other}-`) || other.startsWith(`${slug}-`)),
  )
}
