import type { Knowledge } from '@mixwise/core'
import { type Figure, figureOf, notMeasured, type Planned, type ScoredRow } from './figure.js'
import { cameInWords, outcomeOf, readText } from './outcome.js'
import { lookedUp, lookUpPeer } from './peer.js'
import { sample } from './sample.js'
import { rowsOf } from './source-tables.js'

const drawn = 2500

/**
 * Names of products as RxNorm writes them: each must be its own code, or say what of it is unread. A part of them by
 * seed, since reading all takes a minute; `all` reads all.
 *
 * @example
 * productNames(knowledge, 'sources', true).rows // 19697
 */
export function productNames(knowledge: Knowledge, sourcesDir: string, all: boolean): Figure {
  const planned: Planned = {
    id: 'rxnorm-products',
    what: all ? 'all RxNorm product names equal their code' : `${drawn} RxNorm product names equal their code`,
    goal: { right: 0.99, atMost: { lost: 0, wrong: 0 } },
    before: '75%',
  }
  const products = rowsOf(sourcesDir, 'rxnorm-prescribable-2025/products.tsv', ['rxcui', 'name'])
  if (products === undefined) return notMeasured(planned, 'rxnorm-prescribable-2025')
  let peer = 0
  const chosen = all ? products : sample(products, drawn, planned.id, ({ rxcui }) => rxcui)
  const rows = chosen.map(({ rxcui, name }): ScoredRow => {
    const wanted = readText(knowledge, `rxcui ${rxcui}`).taken
    const came = readText(knowledge, name)
    const outcome = outcomeOf(
      wanted.map((slug) => [slug]),
      came,
    )
    if (String(lookedUp(knowledge, name).taken) === String(wanted)) peer++
    return { text: name, right: outcome === 'right', outcome, wanted: wanted.join(' + '), came: cameInWords(came) }
  })
  return figureOf(planned, rows, { name: lookUpPeer, right: peer / rows.length })
}
