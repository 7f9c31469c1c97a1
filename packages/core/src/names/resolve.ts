import { normaliseName } from '../knowledge/normalise.js'
import type { Knowledge } from '../knowledge/open.js'
import { ethanolSlug } from '../phrase/drinks/alcohol-amount.js'
import { readPhrase } from '../phrase/read.js'
import type { PhraseReading } from '../phrase/reading.js'
import type { Taking } from '../phrase/taking.js'
import { mostLetters } from '../vocabulary/limits.js'
import { byCode } from './by-code.js'
import { byName } from './by-name.js'
import { candidateOf } from './candidate.js'
import { readCode } from './codes.js'
import { byDoubtfulName, withSlips } from './doubtful-name.js'
import type { NamesOf } from './look-up.js'
import { phraseOptions } from './phrase-options.js'
import { type Resolution, type Resolved, unrecognised, type Whereabouts } from './resolution.js'
import { unscanned } from './scanned.js'
import { withoutLookAlikes } from './scripts.js'
import { byItsParts, bySureNames, withPlace } from './sure-names.js'
import { byItsWords, withOtherItems } from './unread-offers.js'

const maxRemembered = 20_000
const remembered = new WeakMap<Knowledge, Map<string, Resolution>>()

/**
 * What a text means. A sure name or code resolves; a doubtful one is offered with candidates, best first, and never
 * taken; anything else is unrecognised. Words around a sure name say how it is taken, and what of them was not
 * understood stands in `unread`.
 *
 * @example
 * resolve(knowledge, 'Percocet').status // 'resolved', with two substances
 * resolve(knowledge, 'baclofin').status // 'ambiguous', baclofen first
 */
export function resolve(knowledge: Knowledge, text: string, where: Whereabouts = {}): Resolution {
  let known = remembered.get(knowledge)
  if (known === undefined) {
    known = new Map()
    remembered.set(knowledge, known)
  }
  const { country = '', today = '' } = where
  const key = `${country}\n${today}\n${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  const resolution = resolveHereOrAbroad(knowledge, text, where)
  if (known.size >= maxRemembered) known.clear()
  if (resolution.input === text) known.set(key, resolution)
  return resolution
}

/** Registers of other countries are asked for what nobody here has the name of. */
function resolveHereOrAbroad(knowledge: Knowledge, text: string, where: Whereabouts): Resolution {
  const here = resolveAfresh(knowledge, text, where)
  const isOpen =
    here.status !== 'resolved' || here.unread?.some(({ reason = 'unknown' }) => reason === 'unknown') === true
  if (knowledge.registers === undefined || !isOpen) return here
  const abroad = resolveAfresh(knowledge, text, { ...where, abroad: true })
  const saysMore = abroad.status === 'resolved' && String(abroad.substances) !== String(substancesOf(here))
  return saysMore ? { ...abroad, abroad: true } : here
}

function substancesOf(resolution: Resolution): readonly number[] {
  return resolution.status === 'resolved' ? resolution.substances : []
}

function resolveAfresh(knowledge: Knowledge, given: string, where: Whereabouts & NamesOf): Resolution {
  // A caller without types may hand over a number: a code is as good as its digits.
  const text = String(given)
  const input = text.length > mostLetters.name ? `${text.slice(0, 60)}…` : text
  if (text.length > mostLetters.name) return unrecognised(input, 'too-long')
  const cleaned = withoutLookAlikes(withoutControls(text))
  const normal = normaliseName(cleaned)
  if (normal === '') return unrecognised(input, text.trim() === '' ? 'empty-name' : 'unrecognised')
  const exact = bySlug(knowledge, input, cleaned) ?? byName(knowledge, input, normal, where)
  const code = readCode(cleaned)
  // A text in the form of a code is that code, unless it is also a sure name (as 5-HTP or 2C-B are).
  if (code !== undefined && exact?.status !== 'resolved') {
    const meaning = byCode(knowledge, code)
    return 'issue' in meaning
      ? { ...unrecognised(input, meaning.issue.code), systems: meaning.issue.systems }
      : {
          status: 'resolved',
          input,
          substances: meaning.substances,
          how: 'code',
          ...asNamed(knowledge, meaning, where),
        }
  }
  // "Glass of wine" and "six pack of beer" are sure names, and say how much as well.
  const isDrink = exact?.status === 'resolved' && exact.substances.includes(knowledge.slugs.find(ethanolSlug))
  if (exact?.status === 'resolved' && !isDrink)
    return (
      byItsParts(knowledge, exact, cleaned, { normal, where }) ??
      byItsStrength(knowledge, exact, cleaned, where) ??
      withPlace(knowledge, exact, cleaned)
    )
  const reading = readPhrase(cleaned, phraseOptions(knowledge, where))
  const sure = reading.things.filter((thing) => thing.sure)
  const found = sure.length > 0 ? bySureNames(knowledge, input, { reading, things: sure }, where) : undefined
  if (found !== undefined) return found
  const doubtful =
    exact?.status === 'ambiguous'
      ? withSlips(knowledge, exact, normal)
      : (exact ?? byItsDoubtfulNames(knowledge, input, reading, { normal, where }))
  const repaired = doubtful.status === 'unrecognised' && doubtful.unread === undefined ? unscanned(cleaned) : cleaned
  return repaired === cleaned ? doubtful : asOffered(knowledge, doubtful, resolveAfresh(knowledge, repaired, where))
}

function byItsDoubtfulNames(
  knowledge: Knowledge,
  input: string,
  reading: PhraseReading,
  { normal, where }: { normal: string; where: Whereabouts & NamesOf },
): Resolution {
  const offer = byDoubtfulName(knowledge, input, reading, { normal, where })
  if (offer.status === 'ambiguous') return withOtherItems(knowledge, offer, reading, where)
  const inside = reading.name === '' ? undefined : byItsWords(knowledge, reading, where)
  return inside === undefined ? offer : { ...inside, input }
}

/** How the product of a code is taken, as its name says it; a code says no more and no less than that name. */
function asNamed(
  knowledge: Knowledge,
  { substances, product }: { substances: readonly number[]; product?: string },
  where: Whereabouts & NamesOf,
): Pick<Resolved, 'product' | 'taking' | 'takings'> {
  if (product === undefined) return {}
  const named = resolveAfresh(knowledge, product, where)
  if (named.status === 'resolved' && sameMembers(named.substances, substances)) {
    const { taking, takings } = named
    const inOrder = takings === undefined ? undefined : substances.map((one) => takings[named.substances.indexOf(one)])
    return {
      product,
      ...(taking !== undefined && { taking }),
      ...(inOrder?.every((one) => one !== undefined) === true && { takings: inOrder as readonly Taking[] }),
    }
  }
  const { route, form } = readPhrase(product, phraseOptions(knowledge, where)).taking
  return { product, taking: { ...(route !== undefined && { route }), ...(form !== undefined && { form }) } }
}

function sameMembers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member))
}

/** "Telma 40" is a sure name, and its number says how strong it is. */
function byItsStrength(
  knowledge: Knowledge,
  { input, how, substances }: Resolved,
  text: string,
  where: Whereabouts & NamesOf,
): Resolution | undefined {
  if (how !== 'brand' || !/ \d/.test(text)) return undefined
  const reading = readPhrase(text, phraseOptions(knowledge, where))
  const [only, ...others] = reading.things
  const told = [only?.taking.doseMg, ...(only?.shares ?? []).map(({ taking }) => taking.doseMg)]
  if (only?.sure !== true || others.length > 0 || told.every((doseMg) => doseMg === undefined)) return undefined
  const found = bySureNames(knowledge, input, { reading, things: [only] }, where)
  const isTheSame = found?.status === 'resolved' && String(found.substances) === String(substances)
  return isTheSame ? found : undefined
}

/** What a misread text says is offered and never taken. */
function asOffered(knowledge: Knowledge, nothing: Resolution, repaired: Resolution): Resolution {
  const { input } = nothing
  if (repaired.status === 'ambiguous') return { ...repaired, input }
  if (repaired.status !== 'resolved') return nothing
  return { status: 'ambiguous', input, code: 'ambiguous', candidates: [candidateOf(knowledge, repaired.substances)] }
}

/** A slug as it stands is its substance, whatever else its letters are short for. */
function bySlug(knowledge: Knowledge, input: string, text: string): Resolved | undefined {
  const number = knowledge.slugs.find(text)
  return number === -1 ? undefined : { status: 'resolved', input, substances: [number], how: 'ingredient' }
}

/** Lines stay apart, and an empty line between them stays empty. */
function asSpace(signs: string): string {
  const ends = signs.match(/\r\n?|[\n\u0085\u2028\u2029]/g)?.length ?? 0
  return ends === 0 ? ' ' : '\n'.repeat(Math.min(ends, 2))
}

/** Signs that nobody sees go: those that only say how a line runs, and between words all others as a space or a line's end. */
function withoutControls(text: string): string {
  return (
    text
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, asSpace)
  )
}
