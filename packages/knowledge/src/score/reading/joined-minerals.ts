import type { Knowledge } from '@mixwise/core'
import { type Figure, figureOf, type ScoredRow } from './figure.js'
import { cameInWords, outcomeOf, readText } from './outcome.js'
import { lookedUp, lookUpPeer } from './peer.js'

const medicines = [
  'lisinopril',
  'digoxin',
  'levothyroxine',
  'ciprofloxacin',
  'doxycycline',
  'tacrolimus',
  'spironolactone',
  'furosemide',
  'warfarin',
  'metformin',
  'alendronate',
  'penicillamine',
  'mycophenolate',
  'dolutegravir',
  'sertraline',
]
const minerals = [
  'potassium',
  'magnesium',
  'calcium',
  'zinc',
  'iron',
  'sodium bicarbonate',
  'potassium chloride',
  'potassium citrate',
  'magnesium citrate',
  'magnesium oxide',
  'calcium carbonate',
  'calcium gluconate',
  'zinc sulfate',
  'ferrous sulfate',
]
const joiners = [' + ', ' and ', ' with ']

/**
 * A medicine and a mineral or salt in one text: both must be kept.
 *
 * @example
 * joinedMinerals(knowledge).rows // 630
 */
export function joinedMinerals(knowledge: Knowledge): Figure {
  let peer = 0
  const rows = medicines.flatMap((medicine) =>
    minerals.flatMap((mineral) =>
      joiners.map((joiner): ScoredRow => {
        const text = `${medicine}${joiner}${mineral}`
        const wanted = [medicine, mineral].flatMap((one) => readText(knowledge, one).taken.map((slug) => [slug]))
        const came = readText(knowledge, text)
        const outcome = outcomeOf(wanted, came)
        if (wanted.length > 1 && wanted.every(([slug]) => lookedUp(knowledge, text).taken.includes(slug as string)))
          peer++
        const right = outcome === 'right' && wanted.length > 1
        return { text, right, outcome, wanted: `${medicine} + ${mineral}`, came: cameInWords(came) }
      }),
    ),
  )
  const goal = { right: 1, atMost: { lost: 0, wrong: 0 } }
  return figureOf(
    { id: 'joined-minerals', what: 'medicine joined to a mineral or salt: both kept', goal, before: '133 of 630' },
    rows,
    { name: lookUpPeer, right: peer / rows.length },
  )
}
