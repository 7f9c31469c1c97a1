import {
  type Circumstance,
  type CircumstanceKey,
  circumstance,
  circumstanceKeys,
  type Person,
  type RecordSource,
} from '../vocabulary/circumstances.js'
import { type ConditionId, conditionFacts, conditionIds } from '../vocabulary/conditions.js'
import { daysSince } from '../vocabulary/days.js'
import { type LaboratoryValue, testByLoinc } from '../vocabulary/laboratory.js'
import type { Bounds } from '../vocabulary/limits.js'
import { type Coding, codingsOf, conceptText, type FhirResource, numberOf, systems, textOf } from './fields.js'
import { laboratoryLoincs, personLoincs } from './read-observations.js'
import { icd9Of, icd10Of, icd11Of, isIcd10, isNoUse, snomedOf, standingOf } from './standing.js'
import { useCodes } from './substance-use.js'

/** Who a record is about, and what it says of them that was not taken, in sentences. */
export interface ReadPerson {
  person: Person
  notes: readonly string[]
  old: readonly OldAnswer[]
}

/** An answer about the person that is long ago, and the sentence that says so. */
export interface OldAnswer {
  key: CircumstanceKey
  note: string
}

/** What was measured longer ago is told with its day. */
const oldAfterDays = 366

/**
 * What a record says about the person, by the table of circumstances. What cannot be true of anybody, or comes in a unit
 * that is not known, is left out and named. Of several observations of one thing the newest counts, and the last of those
 * without a date.
 *
 * @example
 * readPerson([{ resourceType: 'Patient', birthDate: '1950-01-01', gender: 'female' }], '2026-11-23').person.ageYears // 76
 */
export function readPerson(resources: readonly FhirResource[], today: string): ReadPerson {
  const inOrder = [...resources].sort((one, other) => (takenOn(one) < takenOn(other) ? -1 : 1))
  const said: Partial<Record<CircumstanceKey, unknown>> = {}
  const notes = new Set<string>()
  const from = new Map<CircumstanceKey, FhirResource>()
  for (const key of circumstanceKeys) {
    const row = circumstance(key)
    for (const source of row.records ?? []) {
      for (const resource of inOrder) {
        const value = readSource(source, resource, today)
        if (value === undefined) continue
        if (isOver(source, resource, today))
          notes.add(
            `${titleOf(resource)}: the answer is of ${saidOn(resource).slice(0, 10)}, which is longer ago than it can last, so it was not used.`,
          )
        else if (value === 'unit-unknown')
          notes.add(
            `${titleOf(resource)}: the unit "${unitOf(resource)}" is not known here, so the value was not used.`,
          )
        else if (value === 'answer-unknown')
          notes.add(
            `${titleOf(resource)}: the answer ${codingsOf(resource.valueCodeableConcept)[0]?.code || wordsOfAnswer(resource)} is not known here, so it was not used.`,
          )
        else if (value === 'number-unread') notes.add(numberUnread(resource))
        else if (isPossible(key, value)) {
          said[key] = graver(row, source, said[key], value)
          if ('loinc' in source) from.set(key, resource)
        } else if (row.kind === 'number')
          notes.add(`${titleOf(resource)}: the value ${writtenIn(resource)} cannot be, so it was not used.`)
      }
    }
  }
  for (const resource of inOrder) {
    if (isUnreadDiagnosis(resource)) notes.add(unreadDiagnosis)
    if (isUnreadTest(resource)) notes.add(numberUnread(resource))
  }
  const unknown = [...new Set(inOrder.flatMap(unknownDiagnosis))]
  if (unknown.length > 0) notes.add(unknownDiagnoses(unknown))
  const uncoded = [...new Set(inOrder.flatMap(uncodedObservation))]
  if (uncoded.length > 0) notes.add(uncodedObservations(uncoded))
  const conditions = new Set(inOrder.flatMap(conditionsHad))
  if (conditions.size > 0) said.conditions = [...conditions]
  const laboratory = lastOfEach(inOrder.flatMap(laboratoryOf))
  if (laboratory.length > 0) said.laboratory = laboratory
  const oldValues = [...from].flatMap(([key, resource]) => {
    const days = newestDays(takenOn(resource), today)
    return days === undefined || days <= oldAfterDays
      ? []
      : [{ key, note: oldText([[titleOf(resource), takenOn(resource)]]) }]
  })
  const oldTests = laboratory.filter(({ date = '' }) => (newestDays(date, today) ?? 0) > oldAfterDays)
  const old: readonly OldAnswer[] = [
    ...oldValues,
    ...(oldTests.length > 0
      ? [{ key: 'laboratory' as const, note: oldText(oldTests.map(({ test, date = '' }) => [test, date])) }]
      : []),
  ]
  return { person: said as Person, notes: [...notes], old }
}

function oldText(values: readonly (readonly [title: string, day: string])[]): string {
  const told = values.slice(0, mostNamed).map(([title, day]) => `${title} of ${day.slice(0, 10)}`)
  const more = values.length > mostNamed ? ` and ${values.length - mostNamed} more` : ''
  return `Values from more than a year ago counted, as the record holds none since: ${told.join(', ')}${more}.`
}

/** Whether an answer is longer ago than what it says lasts. */
function isOver(source: RecordSource, resource: FhirResource, today: string): boolean {
  if (!('lastsDays' in source) || source.lastsDays === undefined) return false
  return (newestDays(saidOn(resource), today) ?? 0) > source.lastsDays
}

/** The day of an observation, or on which a diagnosis began or was written down. */
function saidOn(resource: FhirResource): string {
  return (
    textOf(resource, 'onsetDateTime') ??
    textOf(resource, 'onsetPeriod', 'start') ??
    textOf(resource, 'recordedDate') ??
    takenOn(resource)
  )
}

/** Days since a day, or since the last day of a month or a year alone. */
function newestDays(day: string, today: string): number | undefined {
  const whole = /^\d{4}$/.test(day) ? `${day}-12-31` : /^\d{4}-\d{2}$/.test(day) ? `${day}-28` : day
  return daysSince(whole, today)
}

/** Of several diagnoses the graver counts, of several observations the last. */
function graver(row: Circumstance, source: RecordSource, before: unknown, value: unknown): unknown {
  if (row.kind !== 'one-of' || before === undefined || 'loinc' in source || 'patient' in source) return value
  return row.words.indexOf(before as string) > row.words.indexOf(value as string) ? before : value
}

const unreadDiagnosis =
  'A diagnosis came without words, by a code of a register that is not read, so nothing about it was taken into account.'

/** A diagnosis that says what it is in no way that is understood. */
function isUnreadDiagnosis(resource: FhirResource): boolean {
  const { resourceType, code } = resource
  if (resourceType !== 'Condition' || conceptText(code) !== undefined || codingsOf(code).length === 0) return false
  return [icd9Of, icd10Of, icd11Of, snomedOf].every((codesOf) => codesOf(code).length === 0)
}

/** A diagnosis without words whose code of SNOMED CT is not known: what it stands for could matter. */
function unknownDiagnosis(resource: FhirResource): readonly string[] {
  const { resourceType, code } = resource
  if (resourceType !== 'Condition' || conceptText(code) !== undefined) return []
  const codes = snomedOf(code)
  if (codes.length === 0 || [icd9Of, icd10Of, icd11Of].some((codesOf) => codesOf(code).length > 0)) return []
  const standing = standingOf(resource)
  if (standing === 'refuted' || standing === 'not-the-patients') return []
  return codes.some(isKnownSnomed) ? [] : codes.slice(0, 1)
}

const knownSnomed: ReadonlySet<string> = new Set([
  ...conditionIds.flatMap((id) => conditionFacts(id).snomed ?? []),
  ...circumstanceKeys.flatMap((key) =>
    (circumstance(key).records ?? []).flatMap((source) => ('snomed' in source ? (source.snomed ?? []) : [])),
  ),
  ...useCodes(),
])

function isKnownSnomed(code: string): boolean {
  return knownSnomed.has(code)
}

const mostNamed = 5

function unknownDiagnoses(codes: readonly string[]): string {
  const more = codes.length > mostNamed ? ` and ${codes.length - mostNamed} more` : ''
  return `Diagnoses came without words, by codes of SNOMED CT that are not known here (${codes.slice(0, mostNamed).join(', ')}${more}), so nothing about them was taken into account.`
}

/** What a grade may turn on, whatever the code that stands beside the words. */
const telling =
  /\b(?:e?gfr|dfg|glomerular filtration|creatinine clearance|kreatinin-?clearance|clairance de la créatinine|inr|qtc|pregnan(?:t|cy)(?: status)?|breast[- ]?feeding|lactating|schwanger(?:schaft)?|stillend|stillstatus|grossesse|enceinte|allaitement|embarazo|embarazada|lactancia|gravidanza|allattamento)\b/iu
/** What is also measured elsewhere than in the blood: it is only taken for that where no code says what it is. */
const tellingWithoutCode =
  /\b(?:potassium|kalium|potasio|potassio|sodium|natrium|sodio|magnesi(?:um|o)|calcium|kalzium|calcio|creatinin[ea]?|kreatinin|créatinine|platelets?|thrombozyten|plaquett(?:es|e)|plaquetas|piastrine|ha?emoglobin[ae]?|h(?:ä|é)moglobine?|emoglobina|lithium|litio|digoxine?|digoxina|smok(?:ing|er)|tobacco|raucher(?:status)?|tabagisme|fumeu(?:r|se)|tabaquismo|fumador)(?![\p{L}\p{M}])/iu

const readLoincs: ReadonlySet<string> = new Set([...personLoincs, ...laboratoryLoincs])

/** The words of an observation that by its words tells something, and by its code nothing that is read. */
function uncodedObservation(resource: FhirResource): readonly string[] {
  const { resourceType, code } = resource
  const words = conceptText(code)
  if (resourceType !== 'Observation' || words === undefined || resource.valueBoolean === false) return []
  if (!Object.keys(resource).some((key) => key.startsWith('value'))) return []
  const codes = loincsOf(resource)
  if (codes.some((one) => readLoincs.has(one))) return []
  if (isNoUse(conceptText(resource.valueCodeableConcept) ?? textOf(resource, 'valueString') ?? '')) return []
  return telling.test(words) || (codes.length === 0 && tellingWithoutCode.test(words)) ? [words.slice(0, 60)] : []
}

function uncodedObservations(words: readonly string[]): string {
  const more = words.length > mostNamed ? ` and ${words.length - mostNamed} more` : ''
  return `Observations came without a LOINC code that is read (${words.slice(0, mostNamed).join(', ')}${more}), so what they say was not used.`
}

function titleOf(resource: FhirResource): string {
  return resource.resourceType === 'Patient'
    ? 'Date of birth'
    : (conceptText(resource.code) ?? loincsOf(resource)[0] ?? '')
}

function writtenIn(resource: FhirResource): string {
  return textOf(resource, 'birthDate') ?? `${numberOf(resource, 'valueQuantity', 'value')} ${unitOf(resource)}`.trim()
}

function isPossible(key: CircumstanceKey, value: unknown): boolean {
  const row = circumstance(key)
  if (row.kind !== 'number') return row.kind !== 'one-of' || row.words.includes(value as string)
  return typeof value === 'number' && value >= row.range[0] && value <= row.range[1]
}

function takenOn(resource: FhirResource): string {
  return textOf(resource, 'effectiveDateTime') ?? textOf(resource, 'effectivePeriod', 'start') ?? ''
}

function readSource(source: RecordSource, resource: FhirResource, today: string): unknown {
  if ('patient' in source) {
    if (resource.resourceType !== 'Patient') return undefined
    const text = textOf(resource, source.patient)
    return source.patient === 'birthDate' && text !== undefined ? (yearsBetween(text, today) ?? Number.NaN) : text
  }
  if (!('loinc' in source)) {
    if (resource.resourceType !== 'Condition' || standingOf(resource) !== 'current') return undefined
    const text = conceptText(resource.code) ?? ''
    const coded = codingsOf(resource.code).some(
      ({ system, code }) =>
        (isIcd10(system, code) && source.icd10?.test(code) === true) ||
        (system === systems.snomed && source.snomed?.includes(code) === true),
    )
    return coded || source.text.test(text) ? firstAnswer(source.answers, text) : undefined
  }
  if (resource.resourceType !== 'Observation') return undefined
  if (!loincsOf(resource).some((code) => source.loinc.includes(code))) return undefined
  if ('daysAhead' in source) return isAhead(source.daysAhead, textOf(resource, 'valueDateTime'), today)
  if ('answers' in source) return answerOf(source.answers, resource)
  const value = numberOf(resource, 'valueQuantity', 'value')
  if (value === undefined) return wordsOfAnswer(resource) === undefined ? undefined : 'number-unread'
  const factor = factorOf(source.units, unitOf(resource))
  return factor === undefined ? 'unit-unknown' : value * factor
}

/** True of a day within the bounds; nothing follows from any other. */
function isAhead([least, most]: Bounds, day: string | undefined, today: string): true | undefined {
  const ago = daysSince(day, today)
  return ago !== undefined && -ago >= least && -ago <= most ? true : undefined
}

/** Codes and words that say that nobody knows, or that it was not asked. */
const unknownAnswers = new Set(['261665006', '266927001', 'LA4489-6', 'LA18980-5'])
const unknownWords =
  /\b(?:unknown|unsure|uncertain|undetermined|not (?:known|asked|assessed|recorded|documented|reported|applicable|sure|done)|never assessed|refused|declined|unable|n\/a|none)\b|^\W*$/i
const yesCodes = new Set(['373066001', 'LA33-6', 'Y', 'true'])
const noCodes = new Set(['373067005', 'LA32-8', 'N', 'false'])

/** An answer by its code or its words; `answer-unknown` for one that is none of those that are known. */
function answerOf(
  answers: readonly (readonly [words: RegExp, value: string | boolean, codes: readonly string[]])[],
  resource: FhirResource,
): string | boolean | undefined {
  const { valueBoolean } = resource
  if (typeof valueBoolean === 'boolean' && answers.some(([, value]) => value === valueBoolean)) return valueBoolean
  const codes = codingsOf(resource.valueCodeableConcept).map(({ code }) => code)
  const coded = answers.find(([, , of]) => codes.some((code) => of.includes(code)))
  if (coded !== undefined) return coded[1]
  const isYesNo = answers.some(([, value]) => value === true)
  if (isYesNo && codes.some((code) => yesCodes.has(code))) return true
  if (isYesNo && codes.some((code) => noCodes.has(code))) return false
  const text = wordsOfAnswer(resource)
  if (text !== undefined)
    return answers.find(([words]) => words.test(text))?.[1] ?? (unknownWords.test(text) ? undefined : 'answer-unknown')
  return codes.length === 0 || codes.some((code) => unknownAnswers.has(code)) ? undefined : 'answer-unknown'
}

function wordsOfAnswer(resource: FhirResource): string | undefined {
  return conceptText(resource.valueCodeableConcept) ?? textOf(resource, 'valueString')
}

function numberUnread(resource: FhirResource): string {
  return `${titleOf(resource)}: no number could be read from "${wordsOfAnswer(resource)?.slice(0, 60)}", so it was not used.`
}

/** What a value in a unit is multiplied with; undefined when the unit is none of those that are known. */
function factorOf(units: Readonly<Record<string, number>>, given: string): number | undefined {
  if (given === '') return 1
  const spelt = plainUnit(given)
  return Object.entries(units).find(([unit]) => plainUnit(unit) === spelt)?.[1]
}

/** A unit without annotations and spaces, in small letters: `mL/min/{1.73_m2}` is `ml/min` here. */
function plainUnit(unit: string): string {
  return unit
    .replaceAll(/\{[^}]*\}|[\s_]/g, '')
    .replace(/\/+$/, '')
    .toLowerCase()
}

function firstAnswer(
  answers: readonly (readonly [words: RegExp | undefined, value: string | boolean])[],
  text: string,
): string | boolean | undefined {
  return answers.find(([words]) => words?.test(text) !== false)?.[1]
}

function laboratoryOf(resource: FhirResource): readonly LaboratoryValue[] {
  if (resource.resourceType !== 'Observation') return []
  const value = numberOf(resource, 'valueQuantity', 'value')
  const tests = new Set(loincsOf(resource).flatMap((code) => testByLoinc(code) ?? []))
  if (value === undefined) return []
  const unit = unitOf(resource)
  const date = takenOn(resource).slice(0, 10)
  return [...tests].map((test) => ({ test, value, ...(unit !== '' && { unit }), ...(date !== '' && { date }) }))
}

/** A laboratory value that is read, with words in place of a number. */
function isUnreadTest(resource: FhirResource): boolean {
  return (
    resource.resourceType === 'Observation' &&
    numberOf(resource, 'valueQuantity', 'value') === undefined &&
    wordsOfAnswer(resource) !== undefined &&
    loincsOf(resource).some((code) => testByLoinc(code) !== undefined)
  )
}

/** Of each test the last value in each unit: years of them would be more than can be asked with, the newest at the end. */
function lastOfEach(values: readonly LaboratoryValue[]): readonly LaboratoryValue[] {
  const last = new Map<string, LaboratoryValue>()
  for (const value of values) {
    const key = `${value.test} ${value.unit}`
    last.delete(key)
    last.set(key, value)
  }
  return [...last.values()]
}

function loincsOf(resource: FhirResource): readonly string[] {
  return codingsOf(resource.code)
    .filter(({ system }) => system === systems.loinc)
    .map(({ code }) => code)
}

function unitOf(resource: FhirResource): string {
  return textOf(resource, 'valueQuantity', 'code') ?? textOf(resource, 'valueQuantity', 'unit') ?? ''
}

/** What a diagnosis stands for. One that is over still counts, unless it only matters while it lasts. */
function conditionsHad(resource: FhirResource): readonly string[] {
  if (resource.resourceType !== 'Condition') return []
  const standing = standingOf(resource)
  if (standing === 'refuted' || standing === 'not-the-patients') return []
  const ids = conditionsOf(resource.code)
  const isNow = standing === 'current' && !isNoUse(conceptText(resource.code) ?? '')
  return isNow ? ids : ids.filter((id) => conditionFacts(id).whileItLasts !== true)
}

/**
 * The conditions a diagnosis stands for, by the names the rules use.
 *
 * @example
 * conditionsOf({ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'G47.33' }] }) // ['sleep-apnoea']
 */
export function conditionsOf(concept: unknown): readonly ConditionId[] {
  const codings = codingsOf(concept)
  const text = [conceptText(concept), ...codings.map(({ display }) => display)].join(' ')
  return conditionIds.filter((id) => {
    const { icd10 = [], snomed = [], text: words } = conditionFacts(id)
    const isCoded = ({ system, code }: Coding): boolean =>
      (system === systems.snomed && snomed.includes(code)) ||
      (isIcd10(system, code) && icd10.some((start) => code.startsWith(start)))
    return codings.some(isCoded) || words?.test(text) === true
  })
}

function yearsBetween(birth: string | undefined, today: string): number | undefined {
  const born = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(birth ?? '')
  const now = /^(\d{4})-(\d{2})-(\d{2})/.exec(today)
  if (born === null || now === null) return undefined
  const before = `${born[2] ?? '01'}-${born[3] ?? '01'}` > `${now[2]}-${now[3]}` ? 1 : 0
  return Number(now[1]) - Number(born[1]) - before
}
