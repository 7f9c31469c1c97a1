import {
  type CircumstanceKey,
  circumstance,
  circumstanceKeys,
  isCircumstance,
  isCondition,
  type Person,
  readPerson,
  systemCalled,
  systemFacts,
} from '@mixwise/core'
import { readRecord, statedUse } from '@mixwise/core/fhir'

/** One thing known about a person: a key of the person, or `condition` and which; `none` of alcohol ends what was said. */
export interface Answer {
  /** A key of a person, or `condition:<id>`. */
  field: string
  /** A number, or a word as JSON. */
  value: number | string | boolean
}

/** Names that tables give to keys of a person. */
const aliases: Readonly<Record<string, CircumstanceKey>> = {
  egfr: 'egfrMlPerMin',
  gfr: 'egfrMlPerMin',
  alcohol: 'alcoholPattern',
  weight: 'weightKg',
  height: 'heightCm',
  pregnancy: 'pregnant',
}

/** However it is spelled: `breastfeeding`, `egfr_ml_per_min`. */
const keysByName = new Map(circumstanceKeys.map((key) => [key.toLowerCase(), key]))

/** Names of fields whose answers are diagnoses, and of one whose answers are diagnoses that are over. */
export const conditionFields: readonly string[] = ['condition', 'conditions', 'diagnosis']
export const overField = 'condition-over'

/** A third of a pregnancy is over after so many days. */
const trimesterDays = 98

/**
 * For how many days an answer holds at most; for ever where undefined, as an illness. Records say for some how long.
 *
 * @example
 * lastsDays('pregnant', 365) // 300
 */
export function lastsDays(field: string, observationDays: number): number | undefined {
  if (!isCircumstance(field)) return undefined
  const said = (circumstance(field).records ?? []).flatMap((record) =>
    'lastsDays' in record && record.lastsDays !== undefined ? [record.lastsDays] : [],
  )
  return Math.min(observationDays, ...said, ...(field === 'trimester' ? [trimesterDays] : []))
}

/** The day on which a record is read that says nothing of days. */
const anyDay = '2000-01-01'

const auditCTotal = '75626-2'

/** Keys of a person that an observation with a number tells, by its LOINC code. */
const keysByLoinc = new Map(
  circumstanceKeys.flatMap((key) =>
    circumstance(key).kind === 'number'
      ? (circumstance(key).records ?? []).flatMap((record) =>
          'loinc' in record ? record.loinc.map((code) => [code, key] as const) : [],
        )
      : [],
  ),
)

/** LOINC codes of observations that tell something of a person. */
export const askedLoincs: readonly string[] = [...keysByLoinc.keys(), auditCTotal]

/**
 * What a field and an answer of a table say of a person; empty where nothing that is asked about is in them. AUDIT-C
 * totals become the pattern of drinking that core reads out of them.
 *
 * @example
 * answersOf('audit-c', '9') // [{ field: 'alcoholPattern', value: 'heavy' }]
 */
export function answersOf(field: string, answer: string): readonly Answer[] {
  const name = field
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  if (name === 'audit-c' || name === 'auditc' || name === auditCTotal) return fromAuditC(Number(answer))
  if (conditionFields.includes(name)) return fromCondition(answer, false)
  if (name === overField) return fromCondition(answer, true)
  const loinc = /^loinc-(\S+)$/.exec(name)?.[1]
  if (loinc === auditCTotal) return fromAuditC(Number(answer))
  const key = loinc === undefined ? (aliases[name] ?? keysByName.get(name.replaceAll('-', ''))) : keysByLoinc.get(loinc)
  if (key === undefined) return []
  if (key === 'alcoholPattern' && answer.trim().toLowerCase() === 'none') return [{ field: key, value: 'none' }]
  const value = answerValue(key, answer.trim())
  const { person } = readPerson({ [key]: value } as Person)
  // What it implies counts from the same day on, as the trimester that follows from weeks.
  return Object.entries(person)
    .filter((one): one is [string, Answer['value']] => typeof one[1] !== 'object')
    .map(([field, value]) => ({ field, value }))
}

function answerValue(key: CircumstanceKey, answer: string): number | string | boolean {
  const { kind } = circumstance(key)
  if (kind === 'number') return Number(answer.replace(',', '.'))
  if (kind === 'yes-no') return /^(?:true|yes|1|y)$/i.test(answer) || (!/^(?:false|no|0|n)$/i.test(answer) && answer)
  return answer.toLowerCase()
}

function fromAuditC(total: number): readonly Answer[] {
  if (!Number.isInteger(total) || total < 0 || total > 12) return []
  const code = { coding: [{ system: 'http://loinc.org', code: auditCTotal }] }
  // The day of the observation stands in the table; here any will do, as long as it is not old.
  const effectiveDateTime = anyDay
  const observation = { resourceType: 'Observation', code, valueInteger: total, effectiveDateTime }
  const { alcohol } = statedUse([observation], undefined, effectiveDateTime)
  return alcohol === undefined ? [] : [{ field: 'alcoholPattern', value: alcohol }]
}

/**
 * A diagnosis of a table as a concept of FHIR: words, a code alone, or a code with its system before it.
 *
 * @example
 * diagnosisOf('icd-10|I50.9|heart failure').text // 'heart failure'
 */
export function diagnosisOf(written: string): { coding: { system: string; code: string }[]; text: string } {
  const [system = '', code, words = ''] = written.split('|').map((part) => part.trim())
  const known = systemCalled(system.toLowerCase())
  const uri = (known === undefined ? undefined : systemFacts(known).uris[0]) ?? system
  const coding = code === undefined ? [{ system: '', code: written }] : code === '' ? [] : [{ system: uri, code }]
  return { coding, text: code === undefined ? written : words }
}

/** What a diagnosis says of a person beside the conditions; how far the kidneys filter is left to what was measured. */
const toldByDiagnoses = ['pregnant', 'liver', 'alcoholPattern'] as const satisfies readonly CircumstanceKey[]

/**
 * An id of a condition, its words, or a code with its system before it and its words behind: `icd-10|I50.9|heart failure`.
 * It is read as that of a record is: what is denied, or somebody else's, says nothing, and what is over only what lasts.
 */
function fromCondition(answer: string, isOver: boolean): readonly Answer[] {
  const written = answer.trim()
  const resource = {
    resourceType: 'Condition',
    code: diagnosisOf(written),
    ...(isOver && { clinicalStatus: { coding: [{ code: 'resolved' }] } }),
  }
  const { person } = readRecord([{ resource }], { today: anyDay, meaning: () => [] })
  const named = isCondition(written) && !isOver ? [written] : []
  const { conditions = [] } = readPerson({ conditions: [...(person.conditions ?? []), ...named] }).person
  return [
    ...conditions.map((id) => ({ field: `condition:${id}`, value: true })),
    ...toldByDiagnoses.flatMap((field) => {
      const value = person[field]
      return value === undefined ? [] : [{ field, value }]
    }),
  ]
}
