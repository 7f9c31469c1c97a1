import { codingsOf, conceptText, type FhirResource, listOf, partOf, systems, textOf } from './fields.js'

/**
 * How a diagnosis stands: the patient has it, had it, does not have it, or it is about somebody else or about no
 * disorder at all (a test, advice, a family's history).
 */
export type Standing = 'current' | 'over' | 'refuted' | 'not-the-patients'

/** Chapters of ICD-10 whose codes are reasons to come, relatives, or a newborn's harm: none says what the patient takes. */
const noDisorder = /^(?:Z(?!72)|P|Q)/i
/** Of those, the ones that speak of relatives, of a child before birth, of tests and of advice. */
const othersCode = /^(?:Z8[0-4]|Z63|Z71|Z13|Z77|P0[0-4]|P96|Q86)/i
/** In remission: the last digits of ICD-10-CM, the fifth of ICD-9-CM, the stem extensions of ICD-11. */
const remissionCode = /^F1\d\.?[129]1$|^30[345]\.?\d3$|^6C4[0-9A-G]\.?2[2-4]$/i

const familyWords =
  /\b(?:family (?:history|hx)|fam\.? ?(?:history|hx)|fhx?:?|newborn (?:light|affected|suspected)|noxious influences affecting f(?:o)?etus)\b/i
const overWords =
  /\b(?:remission|resolved|former(?:ly)?|ex-?(?:user|smoker|drinker)|history of|h\/o|hx of|past|previous(?:ly)?|no longer|stopped|quit|abstinent|abstinence|recovered|recovering|in recovery)\b/i
const deniedWords =
  /^(?:no|none|not|never|denies|denied|negative for|without|absence of|rule(?:d)? out|r\/o|nil)\b|\b(?:denies|denied|ruled out|does not|do not|never|non-?(?:user|drinker|smoker)|no (?:known |current |active |recent )?(?:history|evidence|use|abuse|sign))\b/i
/** Words that in talk of use are about somebody else, a child before birth, a test or advice. */
const othersWords =
  /\b(?:mother|father|maternal|paternal|parents?|parental|brother|sister|siblings?|spouse|wife|husband|partner|relatives?|household|grand(?:mother|father|parents?)|uncle|aunt|cousin|son|daughter|child(?:'s)?|roommate|neighbou?r|friend|newborn|neonat\w*|f(?:o)?etal|f(?:o)?etus|in utero|intrauterine|prenatal|antenatal|second-?hand|passive|counsel\w*|education|screen(?:ing|ed)?|advice|advised|(?:at )?risk|prevention|contact with|liv(?:es|ing) with|exposure to|exposed to)\b/i

/** The same in German, French, Spanish, Italian and Dutch. */
const othersWordsAbroad =
  /(?<!\p{L})(?:familienanamnese|familiär\w*|mutter|vater|bruder|schwester|ehefrau|ehemann|partner(?:in)?|kind|neugeborenes?|beratung|passivrauch\w*|antécédents? familia\w*|mère|père|frère|sœur|conjointe?|nouveau-né|conseils?|antecedentes? familiares|madre|padre|herman[oa]|pareja|recién nacido|asesoramiento|consejo|anamnesi familiare|fratello|sorella|familieanamnese|moeder|vader|broer|zus)(?!\p{L})/iu
const overWordsAbroad =
  /(?<!\p{L})(?:ehemalig\w*|frühere?[rsn]?|zustand nach|z\.? ?n\.|remittiert|abstinente?|trocken|ancien(?:ne)?|antécédents? d['’e]|sevrée?|rémission|exfumador|ex|antecedentes? de|remisión|remissione|voormalig|in remissie)(?!\p{L})/iu
const deniedWordsAbroad =
  /(?<!\p{L})(?:kein(?:e[nrs]?)?|ohne|nie|niemals|verneint|ausgeschlossen|pas d['’e]|aucune?|sans|jamais|nie de|sin|niega|nunca|nessuna?|senza|mai|geen|nooit|nicht(?:raucher|trinker)\w*)(?!\p{L})/iu

/**
 * How a diagnosis stands, by its status first, then its codes, then its words.
 *
 * @example
 * standingOf({ resourceType: 'Condition', code: { text: 'Family history of heroin use' } }) // 'not-the-patients'
 */
export function standingOf(resource: FhirResource): Standing {
  const verified = statusOf(resource, 'verificationStatus')
  if (verified.some((code) => code === 'refuted' || code === 'entered-in-error')) return 'refuted'
  const certainty = germanCertaintyOf(resource)
  if (certainty === 'A') return 'refuted'
  const codes = [...icd9Of(resource.code), ...icd10Of(resource.code), ...icd11Of(resource.code)]
  const words = wordsOf(resource).trim()
  if (codes.some((code) => othersCode.test(code)) || familyWords.test(words)) return 'not-the-patients'
  if (certainty === 'Z') return 'over'
  const clinical = statusOf(resource, 'clinicalStatus')
  if (clinical.some((code) => code === 'active' || code === 'recurrence' || code === 'relapse'))
    return codes.some((code) => remissionCode.test(code)) ? 'over' : 'current'
  if (clinical.some((code) => code === 'inactive' || code === 'remission' || code === 'resolved')) return 'over'
  if (hasEnded(resource) || codes.some((code) => remissionCode.test(code))) return 'over'
  if (deniedWords.test(words) || deniedWordsAbroad.test(words)) return 'refuted'
  return overWords.test(words) || overWordsAbroad.test(words) ? 'over' : 'current'
}

const noUsePatterns = [
  ...[deniedWords, overWords, familyWords, othersWords],
  ...[deniedWordsAbroad, overWordsAbroad, othersWordsAbroad],
]

/**
 * Whether words about use say that there is none, that it is over, or that it is somebody else's.
 *
 * @example
 * isNoUse('former heroin user') // true
 */
export function isNoUse(words: string): boolean {
  return noUsePatterns.some((pattern) => pattern.test(words.trim()))
}

/**
 * The codes of ICD-10 of a concept, of whatever country; also one without a system that looks like no other.
 *
 * @example
 * icd10Of({ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'F11.20' }] }) // ['F11.20']
 */
export function icd10Of(concept: unknown): readonly string[] {
  return codingsOf(concept).flatMap(({ system, code }) => (isIcd10(system, code) ? [code] : []))
}

/**
 * Whether a code is one of ICD-10: its system says so, or says nothing and the code looks like no other.
 *
 * @example
 * isIcd10('', 'F11.20') // true
 */
export function isIcd10(system: string, code: string): boolean {
  return system.trim() === ''
    ? /^[A-TV-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/.test(code)
    : /icd-?10/i.test(system) || isIcd10Oid(system)
}

/**
 * The codes of ICD-9-CM of a concept, as old problem lists have them.
 *
 * @example
 * icd9Of({ coding: [{ system: 'http://hl7.org/fhir/sid/icd-9-cm', code: '304.00' }] }) // ['304.00']
 */
export function icd9Of(concept: unknown): readonly string[] {
  return codingsOf(concept).flatMap(({ system, code }) =>
    /icd-?9/i.test(system) || system === 'urn:oid:2.16.840.1.113883.6.103' ? [code] : [],
  )
}

/**
 * The codes of ICD-11 of a concept.
 *
 * @example
 * icd11Of({ coding: [{ system: 'http://id.who.int/icd/release/11/mms', code: '6C43.2' }] }) // ['6C43.2']
 */
export function icd11Of(concept: unknown): readonly string[] {
  return codingsOf(concept).flatMap(({ system, code }) => (/icd-?11|icd\/release\/11/i.test(system) ? [code] : []))
}

/**
 * Whether the codes of a diagnosis say that its words name no disorder of the patient.
 *
 * @example
 * namesNoDisorder({ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'Z71.41' }] }) // true
 */
export function namesNoDisorder(concept: unknown): boolean {
  const codes = icd10Of(concept)
  return codes.length > 0 && codes.every((code) => noDisorder.test(code))
}

/**
 * The SNOMED CT codes of a concept.
 *
 * @example
 * snomedOf({ coding: [{ system: 'http://snomed.info/sct', code: '5602001' }] }) // ['5602001']
 */
export function snomedOf(concept: unknown): readonly string[] {
  return codingsOf(concept).flatMap(({ system, code }) => (system === systems.snomed && code !== '' ? [code] : []))
}

/** How sure a German diagnosis is, which stands beside its code: `A` excluded, `G` sure, `V` suspected, `Z` over. */
function germanCertaintyOf({ code }: FhirResource): string | undefined {
  for (const coding of listOf(code, 'coding'))
    for (const extension of listOf(coding, 'extension'))
      if (/diagnosesicherheit$/.test(textOf(extension, 'url') ?? ''))
        return textOf(extension, 'valueCoding', 'code') ?? textOf(extension, 'valueCode')
  return undefined
}

function isIcd10Oid(system: string): boolean {
  return /^urn:oid:2\.16\.840\.1\.113883\.6\.(?:3|90)$/.test(system)
}

function wordsOf({ code }: FhirResource): string {
  return [conceptText(code), ...codingsOf(code).map(({ display }) => display)].join(' ')
}

/** A status as a concept, or as a bare word, as DSTU2 and careless senders have it. */
function statusOf(resource: FhirResource, field: string): readonly string[] {
  const bare = textOf(resource, field)
  return bare !== undefined ? [bare] : codingsOf(resource[field]).map(({ code }) => code)
}

function hasEnded(resource: FhirResource): boolean {
  return (
    textOf(resource, 'abatementDateTime') !== undefined ||
    partOf(resource, 'abatementBoolean') === true ||
    textOf(resource, 'abatementPeriod', 'end') !== undefined ||
    textOf(resource, 'abatementString') !== undefined ||
    partOf(resource, 'abatementAge') !== undefined
  )
}
