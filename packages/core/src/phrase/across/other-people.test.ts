import { describe, expect, it } from 'vitest'
import { statesText } from '../../../test/states-text.js'
import { readPhrase } from '../read.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { namesOfOthers, withoutGivers } from './other-people.js'
import { sentencesOf } from './sentences.js'

const names = new Set(['warfarin', 'aspirin'])
/** The names that are asked about, as they stand in the text. */
const asked = (text: string): readonly string[] =>
  readPhrase(text, { knows: (name) => (names.has(name.toLowerCase()) ? 1 : 0) })
    .things.filter(({ asks }) => asks.includes('whose'))
    .flatMap((thing) => thing.names)

describe('what somebody else takes', () => {
  it.each([
    'wife takes warfarin',
    "his dad's warfarin",
    'warfarin (wife)',
    'wife (67) takes warfarin',
    'warfarin (della moglie)',
    'meine Frau nimmt warfarin',
    'ma mère prend warfarin',
    'mi madre toma warfarin',
    'mia moglie prende warfarin',
    'minha mãe toma warfarin',
    'mijn man gebruikt warfarin',
    'min fru tar warfarin',
    'moja żona bierze warfarin',
    'eşim warfarin kullanıyor',
    'aspirin 75 mg. Neighbour gave him warfarin',
    "Mother's tablets:\nwarfarin 5 mg",
  ])('%s: it is asked who takes it', (text) => {
    expect(asked(text)).toEqual(['warfarin'])
  })

  it.each([
    ['my wife takes warfarin, I take aspirin', ['warfarin']],
    ['Pt takes aspirin. Wife takes warfarin', ['warfarin']],
    ['warfarin (my wife) and aspirin', ['warfarin']],
    ['wife and warfarin\naspirin', ['warfarin']],
    ["Husband's warfarin, my aspirin", ['warfarin']],
    ['my wife takes warfarin, me aspirin', ['warfarin']],
    ['Mother has T2DM, on warfarin. Patient: aspirin', ['warfarin']],
    ["Mother's tablets:\nwarfarin\nMedications:\naspirin", ['warfarin']],
    ['lives with wife. warfarin 5 mg', []],
    ['Femme 60 ans, warfarin 5 mg', []],
    ['Frau Müller nimmt warfarin', []],
    ['warfarin (5 mg), my wife says', []],
  ])('%s: %j', (text, wanted) => {
    expect(asked(text)).toEqual(wanted)
  })

  it('is nothing where nobody is named', () => {
    const terms = termsOf(tokensOf('warfarin'), 'warfarin')
    expect([...namesOfOthers(terms, sentencesOf(terms))]).toEqual([])
  })
})

describe('what is of somebody else', () => {
  it.each([
    ['my wife takes ramipril', 'ramipril whose |  | filler filler filler name'],
    ['ramipril (my wife)', 'ramipril whose |  | name filler filler filler filler'],
    ['ramipril (the wife)', 'ramipril whose |  | name filler filler filler filler'],
    ['ramipril (of the wife)', 'ramipril whose |  | name filler filler filler filler filler'],
    ['ramipril (wife and son)', 'ramipril whose |  | name filler filler filler filler filler'],
    ["ramipril (wife's)", 'ramipril whose |  | name filler filler filler'],
    ['ramipril, insulin (wife)', 'ramipril, insulin whose |  | name filler name filler filler filler'],
    ['ramipril and insulin (wife)', 'ramipril, insulin whose |  | name filler name filler filler filler'],
    ['ramipril insulin (wife)', 'ramipril = insulin whose |  | name name filler filler filler'],
    ['wife: ramipril', 'ramipril whose |  | filler filler name'],
    ['wife takes ramipril, I take insulin', 'ramipril whose, insulin |  | filler filler name filler filler name'],
    ['wife (ramipril), insulin', 'ramipril whose, insulin whose |  | filler filler name filler filler name'],
    ['wife (67) takes ramipril', 'ramipril whose |  | filler filler filler filler filler name'],
    ['my wife, 67, takes ramipril', 'ramipril whose |  | filler filler filler filler filler filler name'],
    ['wife (0.5) takes ramipril', 'ramipril how-much whose |  | filler filler count filler filler name'],
    ['wife (130) takes ramipril', 'ramipril which-unit whose | 130 no-unit | filler filler unread filler filler name'],
    ['ramipril (67) insulin', 'ramipril which-unit, insulin | 67 no-unit | name filler unread filler name'],
    ['wife (67 takes ramipril', 'ramipril how-much whose |  | filler filler count filler name'],
    ["Wife's tablets:\nramipril\ninsulin", 'ramipril whose, insulin whose |  | filler form filler name name'],
    [
      "Wife's tablets:\nramipril\nMy tablets:\ninsulin",
      'ramipril whose, insulin |  | filler form filler name filler form filler name',
    ],
    [
      'patient takes ramipril, wife takes insulin',
      'ramipril, insulin whose |  | filler name filler filler filler name',
    ],
    ['mother on ramipril. insulin 5 units', 'ramipril whose, insulin |  | filler filler name filler name amount'],
  ])('%s', (text, wanted) => {
    expect(statesText(text)).toBe(wanted)
  })
})

describe('from whom something is', () => {
  it.each([
    ['from a friend', 'filler filler'],
    ['von einem Freund', 'filler filler'],
    ['from yesterday', 'since when'],
    ['since my wife', 'since filler filler'],
  ])('%s: %s', (text, tags) => {
    const terms = withoutGivers(termsOf(tokensOf(text), text))
    expect(terms.map(({ tag }) => tag).join(' ')).toBe(tags)
  })
})
