import {
  type CircumstanceKey,
  circumstance,
  circumstanceKeys,
  isCondition,
  type Person,
  readPerson,
} from '@mixwise/core'
import { conditionsOf, statedUse } from '@mixwise/core/fhir'

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
  if (name === 'condition' || name === 'conditions' || name === 'diagnosis') return fromCondition(answer)
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
  const effectiveDateTime = '2000-01-01'
  const observation = { resourceType: 'Observation', code, valueInteger: total, effectiveDateTime }
  const { alcohol } = statedUse([observation], undefined, effectiveDateTime)
  return alcohol === undefined ? [] : [{ field: 'alcoholPattern', value: alcohol }]
}

/** An id of a condition, its words, or a code with its system before it and its words behind: `icd-10|I50.9|heart failure`. */
function fromCondition(answer: string): readonly Answer[] {
  const [system = '', code, words = ''] = answer.split('|')
  const coded = code === undefined ? {} : { coding: [{ system: system.trim(), code: code.trim() }] }
  const { person } = readPerson({ conditions: [answer.trim()] })
  const said = (person.conditions ?? []).filter((one) => one === answer.trim() && isCondition(one))
  const ids = new Set([...conditionsOf({ ...coded, text: code === undefined ? answer : words }), ...said])
  const { conditions = [] } = readPerson({ conditions: [...ids] }).person
  return conditions.map((id) => ({ field: `condition:${id}`, value: true }))
}
