import type { Severity } from '../vocabulary/scales.js'

/** What is said to each reader: a question to a doctor or pharmacist, and a line for one. */
export interface OptionWords {
  patient: string
  clinician: string
}

/** What could take a place, and what remains of it, by name. */
export interface SpokenOffer {
  name: string
  /** Absent of what is no substance. */
  remains?: Severity | undefined
  remainsWith: readonly string[]
  notCovered: readonly string[]
}

/** What could take a place for one purpose. */
export interface Use {
  purpose?: string | undefined
  to: readonly SpokenOffer[]
}

/**
 * That something could be exchanged, for each purpose it may be taken for, with what remains.
 *
 * @example
 * const to = [{ name: 'rest', remainsWith: [], notCovered: [] }]
 * exchangeText('ibuprofen', [{ purpose: 'pain', to }]).clinician // 'Without ibuprofen, for pain: rest.'
 */
export function exchangeText(of: string, uses: readonly Use[]): OptionWords {
  const offers = uses.flatMap(({ to }) => to)
  const purposeOf = ({ purpose }: Use): string => (purpose === undefined ? '' : ` for ${purpose}`)
  const [only, ...others] = uses
  const called = (use: Use | undefined): string => joined((use?.to ?? []).map(({ name }) => name))
  const patient =
    others.length === 0
      ? `Could ${called(only)} be used in place of ${of}${only === undefined ? '' : purposeOf(only)}?`
      : `Could something else be used in place of ${of}:${uses.map((use) => `${purposeOf(use)} ${called(use)}`).join(';')}?`
  const tried = uses
    .map((use) => {
      const purpose = purposeOf(use)
      return `${purpose}: ${use.to.map((offer) => `${offer.name}${remainsText(offer)}`).join(others.length === 0 ? '; ' : ', ')}`
    })
    .join(';')
  const one = `Without ${of}${only?.purpose === undefined ? '' : ','}${tried}.`
  return { patient: `${patient}${patientRemains(offers)}`, clinician: one }
}

/**
 * What remains of what could take a place, behind its name.
 *
 * @example
 * remainsText({ name: 'a', remains: 'minor', remainsWith: ['b'], notCovered: [] }) // ' (minor remains with b)'
 */
export function remainsText({ remains, remainsWith, notCovered }: SpokenOffer): string {
  if (remains === undefined) return ''
  const left =
    remains === 'none'
      ? 'nothing listed with the rest'
      : `${remains} remains${remainsWith.length > 0 ? ` with ${joined(remainsWith, 'and')}` : ''}`
  if (notCovered.length === 0) return ` (${left})`
  const open = notCovered.length > mostNamed ? `${notCovered.length} others` : joined(notCovered, 'and')
  return ` (${left}; nobody has looked at it with ${open})`
}

/** Of more only the number is told. */
const mostNamed = 3

/**
 * What remains, as a patient is told it.
 *
 * @example
 * patientRemains([{ name: 'a', remains: 'moderate', remainsWith: [], notCovered: [] }]) // ' (With a there is still something to watch.)'
 */
export function patientRemains(offers: readonly SpokenOffer[]): string {
  const leaving = (severity: Severity): string =>
    joined(unique(offers.filter(({ remains }) => remains === severity).map(({ name }) => name)))
  const [watched, grave] = [leaving('moderate'), leaving('major')]
  return `${watched === '' ? '' : ` (With ${watched} there is still something to watch.)`}${grave === '' ? '' : ` (With ${grave} there is still a grave risk.)`}`
}

/**
 * What only who prescribes it can change is never given up without another.
 *
 * @example
 * onlyWithThePrescriber('warfarin').clinician // 'Only with who prescribes warfarin; never stopped without another.'
 */
export function onlyWithThePrescriber(of: string): OptionWords {
  return {
    patient: `Only who prescribes ${of} can decide that. Do not stop it on your own.`,
    clinician: `Only with who prescribes ${of}; never stopped without another.`,
  }
}

/** From how hardly on a thing gives way only who prescribes it can change it. */
export const onlyByThePrescriber = 1

/**
 * Names or sentences as one of several, or all of them.
 *
 * @example
 * joined(['a', 'b', 'c']) // 'a, b or c'
 */
export function joined(parts: readonly string[], word: 'or' | 'and' = 'or'): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
