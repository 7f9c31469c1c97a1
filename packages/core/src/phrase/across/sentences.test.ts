import { describe, expect, it } from 'vitest'
import { ramipril } from '../../../test/folded-terms.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { sentencesOf } from './sentences.js'

/** Each sentence with how it begins, of what it is the head, and whether it says that something is taken. */
function sentences(text: string): readonly string[] {
  const found = sentencesOf(termsOf(tokensOf(text), text, [ramipril]))
  return found.map(({ at, line, head, isTaken }, index) =>
    [text.slice(at, found[index + 1]?.at).trim(), line, head, isTaken && 'taken']
      .filter((one) => one !== undefined)
      .join(' | '),
  )
}

describe('the sentences of a phrase', () => {
  it.each([
    ['xa 5 mg. xb 3 mg', ['xa 5 mg. | line', 'xb 3 mg']],
    ['xa and\nxb', ['xa and\nxb | line']],
    ['xa\nplus xb', ['xa\nplus xb | line']],
    ['xa\n\nand xb', ['xa | line', 'and xb | paragraph']],
    ['xa • xb', ['xa | line', '• xb']],
    ['allergies: xa Medications: xb', ['allergies: xa | line | leads', 'Medications: xb | leads']],
    ['allergic to xa, takes xb', ['allergic to xa, | line', 'takes xb | taken']],
  ])('%s', (text, wanted) => {
    expect(sentences(text)).toEqual(wanted)
  })

  it.each([
    ['stopped:\nxa', ['stopped: | line | alone', 'xa | line']],
    ['stopped: xa\nxb', ['stopped: xa | line | leads', 'xb | line']],
    ['xa\nSTOPPED\nxb', ['xa | line', 'STOPPED | line | alone', 'xb | line']],
    ['xa\nstopped medications\nxb', ['xa | line', 'stopped medications | line | alone', 'xb | line']],
    ['xa 5 mg\nstopped\nxb', ['xa 5 mg | line', 'stopped | line | unsure', 'xb | line']],
    ['PRN:\nxa\nRegular:\nxb', ['PRN: | line | alone', 'xa | line', 'Regular: | line | alone', 'xb | line']],
    ['PRN meds:\nxa', ['PRN meds: | line | alone', 'xa | line']],
    ['xa\nregular\nxb', ['xa | line', 'regular | line | alone', 'xb | line']],
    ['stopped\nxb', ['stopped | line | alone', 'xb | line']],
  ])('know a head: %s', (text, wanted) => {
    expect(sentences(text)).toEqual(wanted)
  })

  it.each([
    ['allergies: ramipril, current meds ramipril', ['allergies: ramipril, | line | leads', 'current meds ramipril']],
    ['allergies: ramipril; current meds ramipril', ['allergies: ramipril; | line | leads', 'current meds ramipril']],
    ['allergies: ramipril current meds ramipril', ['allergies: ramipril current meds ramipril | line | leads']],
    ['ramipril PRN: ramipril 5 mg', ['ramipril | line', 'PRN: ramipril 5 mg | leads']],
    ['ramipril 5 mg PRN: tablet ramipril', ['ramipril 5 mg | line', 'PRN: tablet ramipril | leads']],
    ['ramipril 5 mg PRN: ointment ramipril', ['ramipril 5 mg | line', 'PRN: ointment ramipril | leads']],
    ['ramipril 5 mg PRN: oral ramipril', ['ramipril 5 mg | line', 'PRN: oral ramipril | leads']],
    ['ramipril 5 mg PRN: 5 mg', ['ramipril 5 mg PRN: 5 mg | line']],
    ['ramipril 5 mg regular: ramipril', ['ramipril 5 mg | line', 'regular: ramipril | leads']],
    ['ramipril 5 mg stopped: ramipril', ['ramipril 5 mg stopped: ramipril | line']],
    ['ramipril 5 mg PRN: 1) ramipril', ['ramipril 5 mg PRN: 1) ramipril | line']],
    ['PRN meds: ramipril', ['PRN meds: ramipril | line | leads']],
    ['regular meds: ramipril', ['regular meds: ramipril | line | leads']],
    ['stopped meds: ramipril', ['stopped meds: ramipril | line | leads']],
    ['held meds: ramipril', ['held meds: ramipril | line | leads']],
    ['planned meds: ramipril', ['planned meds: ramipril | line | leads']],
    ['ramipril 5 mg stopped meds: ramipril', ['ramipril 5 mg stopped meds: ramipril | line']],
    ['allergic to ramipril takes ramipril', ['allergic to ramipril | line', 'takes ramipril | taken']],
    ['ramipril takes ramipril', ['ramipril takes ramipril | line | taken']],
    [
      'allergic to ramipril. ramipril takes ramipril',
      ['allergic to ramipril. | line', 'ramipril takes ramipril | taken'],
    ],
    ['allergic to ramipril; takes ramipril', ['allergic to ramipril; | line', 'takes ramipril | taken']],
    ['ramipril,\nramipril', ['ramipril,\nramipril | line']],
    ['ramipril +\nramipril', ['ramipril +\nramipril | line']],
    ['ramipril with\nramipril', ['ramipril with\nramipril | line']],
    ['ramipril /\nramipril', ['ramipril /\nramipril | line']],
    ['ramipril\n+ ramipril', ['ramipril\n+ ramipril | line']],
    ['ramipril\nwith ramipril', ['ramipril\nwith ramipril | line']],
    ['ramipril\n/ ramipril', ['ramipril\n/ ramipril | line']],
    ['ramipril\n, ramipril', ['ramipril\n, ramipril | line']],
    ['ramipril\nwith water: ramipril', ['ramipril | line', 'with water: ramipril | line | leads']],
    [
      'ramipril\nand with food in the morning daily also: ramipril',
      ['ramipril\nand with food in the morning daily also: ramipril | line'],
    ],
    ['ramipril\n(ramipril)', ['ramipril\n(ramipril) | line']],
    ['ramipril\n(5 mg)', ['ramipril | line', '(5 mg) | line']],
    ['ramipril\n(ramipril 5 mg)', ['ramipril | line', '(ramipril 5 mg) | line']],
    ['ramipril 75 mg o.d. Ramipril 5 mg', ['ramipril 75 mg o.d. | line', 'Ramipril 5 mg']],
    ['ramipril 75 mg o.d. 5 mg', ['ramipril 75 mg o.d. 5 mg | line']],
    ['75 mg o.d. Ramipril 5 mg', ['75 mg o.d. Ramipril 5 mg | line']],
    ['ramipril. 75 mg o.d. Ramipril 5 mg', ['ramipril. | line', '75 mg o.d. Ramipril 5 mg']],
    ['• ramipril', ['• ramipril | line']],
    ['- stopped:\nramipril', ['- stopped: | line | alone', 'ramipril | line']],
    ['* stopped:\nramipril', ['* stopped: | line | alone', 'ramipril | line']],
    ['1. stopped:\nramipril', ['1. stopped: | line | alone', 'ramipril | line']],
    ['# stopped:\nramipril', ['# stopped: | line | alone', 'ramipril | line']],
    ['; stopped:\nramipril', ['; stopped: | line | alone', 'ramipril | line']],
    ['× stopped:\nramipril', ['× stopped: | line | alone', 'ramipril | line']],
    ['1) stopped:\n- ramipril', ['1) stopped: | line | alone', '- ramipril | line']],
    ['stopped: -\nramipril', ['stopped: - | line | alone', 'ramipril | line']],
    ['held:\nramipril', ['held: | line | alone', 'ramipril | line']],
    ['skipped:\nramipril', ['skipped: | line | alone', 'ramipril | line']],
    ['planned:\nramipril', ['planned: | line | alone', 'ramipril | line']],
    ['started:\nramipril', ['started: | line | alone', 'ramipril | line']],
    ['now:\nramipril', ['now: | line | alone', 'ramipril | line']],
    ['allergies:\nramipril', ['allergies: | line | alone', 'ramipril | line']],
    ['medications:\nramipril', ['medications: | line | alone', 'ramipril | line']],
    ['ramipril:\nramipril', ['ramipril: | line', 'ramipril | line']],
    ['5 mg:\nramipril', ['5 mg: | line', 'ramipril | line']],
    ['5 ml:\nramipril', ['5 ml: | line', 'ramipril | line']],
    ['5 units:\nramipril', ['5 units: | line', 'ramipril | line']],
    ['5 mmol:\nramipril', ['5 mmol: | line', 'ramipril | line']],
    ['stopped, held:\nramipril', ['stopped, held: | line', 'ramipril | line']],
    ['stopped; held:\nramipril', ['stopped; held: | line', 'ramipril | line']],
    [
      'stopped the oral tablets here on the ward today:\nramipril',
      ['stopped the oral tablets here on the ward today: | line', 'ramipril | line'],
    ],
    [
      'stopped since the last visit on this ward:\nramipril',
      ['stopped since the last visit on this ward: | line', 'ramipril | line'],
    ],
    ['HELD\nramipril', ['HELD | line | alone', 'ramipril | line']],
    ['ramipril\nHELD ORAL\nramipril', ['ramipril | line', 'HELD ORAL | line | alone', 'ramipril | line']],
    ['ramipril\noral meds\nramipril', ['ramipril | line', 'oral meds | line | alone', 'ramipril | line']],
    ['ramipril\nointment meds\nramipril', ['ramipril | line', 'ointment meds | line | alone', 'ramipril | line']],
    ['ramipril\nstopped 2\nramipril', ['ramipril | line', 'stopped 2 | line | unsure', 'ramipril | line']],
    [
      'ramipril\nstopped 12/03/2024\nramipril',
      ['ramipril | line', 'stopped 12/03/2024 | line | unsure', 'ramipril | line'],
    ],
    ['ramipril\n- stopped\nramipril', ['ramipril | line', '- stopped | line | unsure', 'ramipril | line']],
    ['ramipril\nstopped today\nramipril', ['ramipril | line', 'stopped today | line | unsure', 'ramipril | line']],
    ['ramipril\nstopped ramipril\nramipril', ['ramipril | line', 'stopped ramipril | line', 'ramipril | line']],
    ['ramipril\nstopped 5 mg\nramipril', ['ramipril | line', 'stopped 5 mg | line', 'ramipril | line']],
    ['ramipril\nnone\nramipril', ['ramipril | line', 'none | line', 'ramipril | line']],
    ['ramipril\nheld\nramipril', ['ramipril | line', 'held | line | unsure', 'ramipril | line']],
    ['ramipril\nskipped\nramipril', ['ramipril | line', 'skipped | line | unsure', 'ramipril | line']],
    ['ramipril\nplanned\nramipril', ['ramipril | line', 'planned | line | unsure', 'ramipril | line']],
    ['ramipril\nstarted\nramipril', ['ramipril | line', 'started | line | unsure', 'ramipril | line']],
    ['ramipril\nPRN\nramipril', ['ramipril | line', 'PRN | line | alone', 'ramipril | line']],
    ['ramipril\nprn\nramipril', ['ramipril | line', 'prn | line | unsure', 'ramipril | line']],
    ['ramipril\nnow\nramipril', ['ramipril | line', 'now | line | unsure', 'ramipril | line']],
    ['ramipril\noral\nramipril', ['ramipril | line', 'oral | line', 'ramipril | line']],
    ['ramipril\nstopped. ramipril\nramipril', ['ramipril | line', 'stopped. | line', 'ramipril', 'ramipril | line']],
    ['ramipril. stopped\nramipril', ['ramipril. | line', 'stopped', 'ramipril | line']],
    ['ramipril. STOPPED. ramipril', ['ramipril. | line', 'STOPPED.', 'ramipril']],
    ['ramipril\n\nstopped\n\nramipril', ['ramipril | line', 'stopped | paragraph | unsure', 'ramipril | paragraph']],
    ['stopped', ['stopped | line']],
    ['-', ['- | line']],
    ['takes ramipril', ['takes ramipril | line | taken']],
    ['ramipril\ntakes ramipril', ['ramipril | line', 'takes ramipril | line | taken']],
    ['stopped meds. ramipril', ['stopped meds. | line', 'ramipril']],
    ['ramipril allergic to ramipril', ['ramipril allergic to ramipril | line']],
    ['1) ramipril 2) ramipril', ['1) ramipril 2) ramipril | line']],
    ['ramipril 5 mg 2) ramipril', ['ramipril 5 mg 2) ramipril | line']],
    ['1) ramipril\n2) ramipril', ['1) ramipril | line', '2) ramipril | line']],
    ['meds: 1) ramipril 2) ramipril', ['meds: 1) ramipril 2) ramipril | line | leads']],
    ['ramipril\nramipril (ramipril)', ['ramipril | line', 'ramipril (ramipril) | line']],
    ['ramipril\n(ramipril', ['ramipril | line', '(ramipril | line']],
    [
      'stopped held skipped planned started now:\nramipril',
      ['stopped held skipped planned started now: | line | alone', 'ramipril | line'],
    ],
    [
      'stopped held skipped planned started now oral:\nramipril',
      ['stopped held skipped planned started now oral: | line', 'ramipril | line'],
    ],
    ['ramipril\nstopped:', ['ramipril | line', 'stopped: | line | alone']],
    ['ramipril\n-\nramipril', ['ramipril | line', '- | line', 'ramipril | line']],
  ])('part names and heads: %s', (text, wanted) => {
    expect(sentences(text)).toEqual(wanted)
  })

  it('is one where nothing is said', () => {
    expect(sentencesOf([])).toEqual([{ at: 0, line: 'line' }])
  })
})
