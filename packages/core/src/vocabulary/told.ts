import { answerProblems, circumstance, circumstanceKeys, type Person, type ToldState } from './circumstances.js'
import { type ConditionId, isCondition } from './conditions.js'
import { inTableUnit, unitsOf } from './laboratory.js'

/** In the tables of words: an illness, or an id of a circumstance. */
export type Told = ConditionId | ToldState | `${ToldState} ${ConditionId}`

/** One thing that a text says of a person. */
export interface ToldOfPerson {
  /** Ids as the tables of words hold them, with spaces between several; `laboratory potassium` is a value. */
  says: string
  amount?: number
  unit?: string
}

/**
 * What a text says of a person, as a request would give it; nothing where one of its numbers can be true of nobody, or
 * stands without the unit that it needs.
 *
 * @example
 * personTold({ says: 'liver-moderate cirrhosis' }) // { liver: 'moderate', conditions: ['cirrhosis'] }
 */
export function personTold({ says, amount = Number.NaN, unit }: ToldOfPerson): Person {
  const [first = '', ...rest] = says.split(' ')
  if (first === 'laboratory') return valueTold(rest[0] ?? '', amount, unit)
  const answers: Record<string, unknown> = {}
  const conditions: string[] = []
  for (const id of [first, ...rest]) {
    const key = circumstanceKeys.find((one) => Object.hasOwn(circumstance(one).told ?? {}, id))
    if (key !== undefined) answers[key] = answerOf(circumstance(key).told?.[id], amount)
    else if (isCondition(id)) conditions.push(id)
  }
  const isTrue = Object.entries(answers).every(
    ([key, value]) => answerProblems(key as keyof Person, value).length === 0,
  )
  return isTrue ? { ...answers, ...(conditions.length > 0 && { conditions }) } : {}
}

function answerOf(told: string | number | boolean | readonly number[] | undefined, amount: number): unknown {
  if (told === 'amount') return amount
  return typeof told === 'object' ? told[amount - 1] : told
}

/** Without its unit a value counts where one unit alone makes it one that can be true: haemoglobin 12 is in g/dL. */
function valueTold(test: string, value: number, unit?: string): Person {
  const units = unit === undefined ? unitsOf(test) : [unit]
  const meant = units.map((one) => ({ test, value, unit: one })).filter((one) => typeof inTableUnit(one) === 'number')
  const [only] = meant
  return only !== undefined && new Set(meant.map(inTableUnit)).size === 1 ? { laboratory: [only] } : {}
}
