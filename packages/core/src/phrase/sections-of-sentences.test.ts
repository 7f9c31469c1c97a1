import { describe, expect, it } from 'vitest'
import { exampleDrinks } from '../../test/example-drinks.js'
import { sentencesOf } from './across/sentences.js'
import { drinkHits } from './drinks/drink-finder.js'
import { finders } from './finding/finders.js'
import { sectionsOf } from './sections.js'
import { termsOf } from './terms.js'
import { tokensOf } from './tokens.js'

/** The sections of a text by its sentences, a doubtful section with a question mark. */
function sentencesText(text: string): string {
  const sure = new Set(['ramipril', 'insulin', 'aspirin'])
  const tokens = tokensOf(text)
  const hits = drinkHits(tokens, exampleDrinks, undefined)
  const knows = (one: string): number => (sure.has(one.toLowerCase()) ? 1 : 0)
  const all = termsOf(tokens, text, finders(text, tokens, hits, { knows }))
  const said = all.filter(({ tag }) => tag !== 'filler' && tag !== 'heading')
  return sectionsOf(said, sentencesOf(all))
    .map(({ names, terms, isDoubtful }) =>
      [
        names.map(({ word }) => word).join('+'),
        isDoubtful ? '?' : '',
        ': ',
        terms.map(({ tag }) => tag).join(' '),
      ].join(''),
    )
    .join(' / ')
}

describe('what belongs to which name over several sentences', () => {
  it.each([
    ['held:\nramipril\ninsulin', ': held colon / ramipril: held colon name / insulin: held colon name'],
    ['skipped:\nramipril\ninsulin', ': skipped colon / ramipril: skipped colon name / insulin: skipped colon name'],
    ['planned:\nramipril\ninsulin', ': planned colon / ramipril: planned colon name / insulin: planned colon name'],
    ['started:\nramipril\ninsulin', ': started colon / ramipril: started colon name / insulin: started colon name'],
    ['not taking:\nramipril\ninsulin', ': past colon / ramipril: past colon name / insulin: past colon name'],
    ['allergies:\nramipril\ninsulin', ': allergy colon / ramipril: allergy colon name / insulin: allergy colon name'],
    ['PRN:\nramipril\ninsulin', ': as-needed colon / ramipril: as-needed colon name / insulin: as-needed colon name'],
    ['stopped meds:\nramipril\n\ninsulin', ': past colon / ramipril: past colon name / insulin?: name'],
    ['stopped meds:\n\nramipril\n\ninsulin', ': past colon / ramipril: past colon name / insulin?: name'],
    [
      'stopped meds:\nramipril\nnow:\ninsulin',
      ': past colon / ramipril: past colon name / : present colon / insulin: name',
    ],
    [
      'stopped meds:\nramipril\nmedications:\ninsulin',
      ': past colon / ramipril: past colon name / : colon / insulin: name',
    ],
    ['now:\nramipril\ninsulin', ': present colon / ramipril: name / insulin: name'],
    ['stopped: ramipril\ninsulin', 'ramipril: past colon name / insulin?: name'],
    ['stopped: ramipril\ninsulin calcium', 'ramipril: past colon name / insulin?: name salt'],
    ['stopped: ramipril\ninsulin XR', 'ramipril: past colon name / insulin?: name release'],
    ['stopped: ramipril\ninsulin gel', 'ramipril: past colon name / insulin?: name form'],
    ['stopped: ramipril\n- insulin', 'ramipril: past colon name / insulin?: dash name'],
    ['stopped: ramipril\n; insulin', 'ramipril: past colon name / insulin?: semicolon name'],
    ['stopped: ramipril\ninsulin + aspirin', 'ramipril: past colon name / insulin?: name / aspirin?: plus name'],
    ['stopped: ramipril\ninsulin and aspirin', 'ramipril: past colon name / insulin?: name / aspirin?: and name'],
    ['stopped: ramipril\ninsulin, aspirin', 'ramipril: past colon name / insulin?: name / aspirin?: comma name'],
    ['stopped: ramipril\n1. insulin', 'ramipril: past colon name / insulin?: list-number name'],
    ['stopped: ramipril\ninsulin 5 units', 'ramipril: past colon name / insulin: name number activity'],
    ['stopped: ramipril\ninsulin daily', 'ramipril: past colon name / insulin: name daily'],
    ['stopped: ramipril\ntakes insulin', 'ramipril: past colon name / insulin: name'],
    ['stopped: ramipril\ninsulin\naspirin', 'ramipril: past colon name / insulin?: name / aspirin: name'],
    ['stopped: ramipril\ninsulin\n\naspirin', 'ramipril: past colon name / insulin?: name / aspirin: name'],
    ['stopped: ramipril\n\ninsulin\naspirin', 'ramipril: past colon name / insulin?: name / aspirin: name'],
    [
      'stopped: ramipril\ninsulin 5 units\naspirin',
      'ramipril: past colon name / insulin: name number activity / aspirin: name',
    ],
    ['ramipril\nstopped\ninsulin', 'ramipril?: name / : past / insulin?: name'],
    ['ramipril\nstopped\ninsulin\naspirin', 'ramipril?: name / : past / insulin?: name / aspirin: name'],
    ['stopped\nramipril', ': past / ramipril: past name'],
    ['ramipril 5 mg\ndaily\ninsulin', 'ramipril: name number mass daily / insulin: name'],
    ['daily\nramipril 5 mg\ninsulin', 'ramipril: daily name number mass / insulin: name'],
    ['daily. morning. ramipril 5 mg. insulin', 'ramipril: daily part name number mass / insulin: name'],
    ['stopped inhaling in 2015\nramipril 5 mg', ': past route number / ramipril: past name number mass'],
    ['ramipril\nnone\ninsulin', 'ramipril: name / : nothing / insulin: name'],
    ['ramipril\nno\ninsulin', 'ramipril: name / : not / insulin: name'],
    ['ramipril\n- none\ninsulin', 'ramipril: name / : dash nothing / insulin: name'],
    ['ramipril\nnone;\ninsulin', 'ramipril: name / : nothing semicolon / insulin: name'],
    ['ramipril\n, none\ninsulin', 'ramipril: name comma nothing / insulin: name'],
    ['ramipril\n1) none\ninsulin', 'ramipril: name / : list-number nothing / insulin: name'],
    ['ramipril\nnone:\ninsulin', 'ramipril: name / : nothing colon / insulin: name'],
    ['ramipril\nnone daily\ninsulin', 'ramipril: name nothing daily / insulin: name'],
    ['ramipril\ndaily\ninsulin', 'ramipril: name daily / insulin: name'],
    ['ramipril\nzzyzx 10 mg\ninsulin', 'ramipril: name / : unknown number mass / insulin: name'],
    ['ramipril\n- zzyzx 10 mg\ninsulin', 'ramipril: name / : dash unknown number mass / insulin: name'],
    ['ramipril\n1) zzyzx 10 mg\ninsulin', 'ramipril: name / : list-number unknown number mass / insulin: name'],
    ['ramipril\n; zzyzx 10 mg\ninsulin', 'ramipril: name / : semicolon unknown number mass / insulin: name'],
    ['ramipril\nallergies: zzyzx\ninsulin', 'ramipril: name / : allergy colon unknown / insulin: name'],
    ['ramipril. zzyzx', 'ramipril: name unknown'],
    [
      'PRN: ramipril 5 mg, insulin 5 units',
      'ramipril: as-needed colon name number mass / insulin: as-needed comma name number activity',
    ],
    [
      'PRN ramipril 5 mg, insulin 5 units',
      'ramipril: as-needed name number mass / insulin: comma name number activity',
    ],
    [
      'ramipril PRN: insulin 5 units, aspirin',
      'ramipril: name / insulin: as-needed colon name number activity / aspirin: as-needed comma name',
    ],
    ['daily: ramipril 5 mg, insulin', 'ramipril: daily colon name number mass / insulin: comma name'],
    ['PRN: 5 mg', ': as-needed colon number mass'],
    ['current: ramipril; stopped: insulin', 'ramipril: colon name / insulin: semicolon past colon name'],
    ['current: ramipril and stopped: insulin', 'ramipril: colon name / insulin: and past colon name'],
    ['current: ramipril + stopped: insulin', 'ramipril: colon name / insulin: plus past colon name'],
    ['current: ramipril 5 mg, now: insulin', 'ramipril: colon name number mass / insulin: comma present colon name'],
    ['ramipril 5 mg took: insulin', 'ramipril: name number mass / insulin: used colon name'],
    ['ramipril now: insulin', 'ramipril: name / insulin: present colon name'],
    ['stopped ramipril now on insulin', 'ramipril: past name / insulin: present name'],
    ['tried ramipril so now on 15 units insulin', 'ramipril: unknown name / insulin: present number activity name'],
    [
      'tried ramipril so now on 15 units of insulin',
      'ramipril: unknown name / insulin: present number activity to name',
    ],
    ['tried ramipril so now on 15 mmol insulin', 'ramipril: unknown name / insulin: present number other-unit name'],
    [
      'tried ramipril so now on a tablet of insulin',
      'ramipril: unknown name / insulin: present relation article count-form to name',
    ],
    ['tried ramipril so now on insulin', 'ramipril: unknown name present / insulin: name'],
    ['tried ramipril so now on daily insulin', 'ramipril: unknown name present daily / insulin: name'],
    ['tried ramipril so now on 5 ml insulin', 'ramipril: unknown name / insulin: present number volume name'],
    ['tried ramipril so now on insulin 5 units', 'ramipril: unknown name present / insulin: name number activity'],
    ['a beer with a wine', 'beer: article name / wine: relation article name'],
    ['a beer with a glass of wine', 'beer: article name / wine: relation article drink-container drink-filler name'],
    ['a beer with two glasses of wine', 'beer: article name / wine: with number drink-container drink-filler name'],
    [
      'a beer with a few glasses of wine',
      'beer: article name / wine: relation vague drink-container drink-filler name',
    ],
    ['a beer with 100 ml of wine', 'beer: article name / wine: with number volume drink-filler name'],
    ['a beer with 40% vodka', 'beer: article name / vodka: with number percent name'],
    ['a beer with food and wine', 'beer: article name relation meals / wine: and name'],
    ['a beer with dinner wine', 'beer: article name relation part / wine: name'],
    ['two wine', 'wine: number name'],
    ['ramipril 5 mg large wine', 'ramipril: name number mass drink-size / wine: name'],
    ['ramipril 20 mg, drank 6 cans', 'ramipril: name number mass comma / : used number container'],
    ['ramipril 20 mg; drank 6 cans', 'ramipril: name number mass semicolon / : used number container'],
    ['ramipril 20 mg and drank 6 cans', 'ramipril: name number mass and / : used number container'],
    ['ramipril 20 mg + drank 6 cans', 'ramipril: name number mass plus / : used number container'],
    ['ramipril 20 mg drank 6 cans', 'ramipril: name number mass used number container'],
    ['ramipril, drank 6 cans', 'ramipril: name comma used number container'],
    ['drank 6 cans, ramipril 20 mg', 'ramipril: used number container comma name number mass'],
    ['ramipril 20 mg, drank cans', 'ramipril: name number mass comma used unknown'],
    ['ramipril 20 mg, drank 6', 'ramipril: name number mass comma used number'],
    ['ramipril 20 mg, 6 cans', 'ramipril: name number mass comma number container'],
    [
      'ramipril 20 mg, drank 6 cans of beer',
      'ramipril: name number mass / beer: comma number drink-container drink-filler name',
    ],
    ['allergies: ramipril, on insulin', 'ramipril+insulin: allergy colon name comma name'],
    ['allergies: ramipril. takes insulin', 'ramipril: allergy colon name / insulin: name'],
    ['ramipril (insulin', 'ramipril+insulin: name open name'],
    [
      'ramipril 5 mg (insulin 5 units, aspirin) daily',
      'ramipril: name number mass / insulin: open name number activity / aspirin: comma name close daily',
    ],
    ['ramipril\n- zzyzx 10 mg\ninsulin', 'ramipril: name / : dash unknown number mass / insulin: name'],
    ['ramipril\n# zzyzx 10 mg\ninsulin', 'ramipril: name / : hash unknown number mass / insulin: name'],
    ['ramipril\n1) zzyzx 10 mg\ninsulin', 'ramipril: name / : list-number unknown number mass / insulin: name'],
    ['ramipril\n: zzyzx 10 mg', 'ramipril: name / : colon unknown number mass'],
    ['ramipril\n- zzyzx 10 mg', 'ramipril: name / : dash unknown number mass'],
    ['tried ramipril so now on gel insulin', 'ramipril: unknown name / insulin: present form name'],
    ['Stopped inhaling in 2015. Daily. Ramipril 5 mg', ': past route number daily / ramipril: name number mass'],
    [
      'breakfast: ramipril 5 mg, insulin 10 units',
      'ramipril: part colon name number mass / insulin: part comma name number activity',
    ],
    [
      'morning: ramipril 5 mg, insulin 10 units',
      'ramipril: part colon name number mass / insulin: part comma name number activity',
    ],
    [
      'morning: ramipril 5 mg daily, insulin 10 units',
      'ramipril: part colon name number mass daily / insulin: part comma name number activity',
    ],
    [
      'morning: ramipril 5 mg, insulin 10 units at night',
      'ramipril: part colon name number mass / insulin: comma name number activity part',
    ],
    [
      'morning: ramipril 5 mg, insulin every 8 hours',
      'ramipril: part colon name number mass / insulin: comma name every number period',
    ],
    [
      'morning: ramipril 5 mg, insulin 1-0-1',
      'ramipril: part colon name number mass / insulin: comma name number dash number dash number',
    ],
    [
      'morning: ramipril 5 mg, insulin twice daily',
      'ramipril: part colon name number mass / insulin: comma name times daily',
    ],
    ['morning: ramipril, insulin prn', 'ramipril: part colon name / insulin: comma name as-needed'],
    [
      'morning ramipril 5 mg, insulin 10 units',
      'ramipril: part name number mass / insulin: comma name number activity',
    ],
    ['with breakfast: ramipril, insulin', 'ramipril: relation part colon name / insulin: part comma name'],
    ['ramipril 5 mg, zzyzx daily', 'ramipril: name number mass comma / : unknown daily'],
    ['ramipril 5 mg, zzyzx every 8 hours', 'ramipril: name number mass comma / : unknown every number period'],
    ['ramipril 5 mg, zzyzx prn', 'ramipril: name number mass comma / : unknown as-needed'],
    ['ramipril 5 mg, zzyzx in the morning', 'ramipril: name number mass comma / : unknown part'],
    ['ramipril 5 mg daily, zzyzx daily', 'ramipril: name number mass daily comma / : unknown daily'],
    ['ramipril, took 6 cans', 'ramipril: name comma used number container'],
    ['ramipril 20 mg, took six cans', 'ramipril: name number mass comma / : used number container'],
  ])('%s', (text, sections) => {
    expect(sentencesText(text)).toBe(sections)
  })
})
