import { describe, expect, it } from 'vitest'
import { sentencesOf } from './sentences.js'
import { termsOf } from './terms.js'
import { tokensOf } from './tokens.js'

/** Each sentence with how it begins and of what it is the head. */
function sentences(text: string): readonly string[] {
  const found = sentencesOf(termsOf(tokensOf(text), text))
  return found.map(({ at, line, head }, index) =>
    [text.slice(at, found[index + 1]?.at).trim(), line, head].filter((one) => one !== undefined).join(' | '),
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
    ['allergic to xa, takes xb', ['allergic to xa, | line', 'takes xb']],
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
})
