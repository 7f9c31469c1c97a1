import type { Term } from '../terms.js'
import { type Context, type Rule, rule, together } from './fold.js'

const mealsADay = 3
/** Of food, and not of one meal or of several. */
const isOfFood = /^(?:with )?(?:food|a meal|meal|an? empty stomach|empty stomach|full stomach|a snack|snacks?)$/

/** Meals are three, and something else of the day that is no meal is a fourth time. */
function withMeals(terms: readonly Term[], context: Context): Term | undefined {
  const [often] = terms as [Term]
  const meals = terms.find(({ tag }) => tag === 'meals') as Term
  const part = terms.at(-1) as Term
  if (part.value !== 'bedtime' && part.value !== 'night') return undefined
  if (isOfFood.test(meals.word)) {
    if (often.tag === 'per-day' || often.tag === 'frequency') return undefined
    // "With food and at bedtime": with how many meals, nobody says.
    context.ask('how-often', meals)
    return together(terms, 'timing')
  }
  const said = often.tag === 'per-day' ? Number(often.value) : often.tag === 'frequency' ? often.amount : mealsADay
  // "qid, with meals and at bedtime" says the same twice.
  if (said !== mealsADay && said !== mealsADay + 1) return undefined
  return together(terms, 'frequency', { amount: mealsADay + 1, value: '' })
}

/** How often something is taken with meals and at one time more. */
export const mealRules: readonly Rule[] = [
  // "ac & hs", "three times a day before meals and at bedtime": at each of three meals, and once more
  rule('(per-day|frequency) (comma|relation)* meals (and|plus|comma) (at|article)* part', withMeals),
  rule('(relation|every)* meals (and|plus) (at|article)* part', withMeals),
]
