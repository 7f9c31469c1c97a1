import { describe, expect, it } from 'vitest'
import { doseText } from '../../../test/dose-text.js'

describe('rules of several passes', () => {
  it.each([
    ['insulin 1:10', ' | how-much |  | name ask'],
    ['insulin 1:10 carb ratio', ' | how-much |  | name ask'],
    ['insulin ratio 1:10', ' | how-much |  | name ask'],
    ['ramipril gel 1:1000', ' | how-much |  | name form ask'],
    ['ramipril 1:1000', ' | how-much |  | name ask'],
    ['ramipril XR 1:1000', ' | how-much |  | name form ask'],
    ['ramipril 10/20/10', ' | how-much |  | name ask'],
    ['ramipril tablets 10/20/10', ' | how-much |  | name form ask'],
    ['reduce ramipril by 2 mg every two weeks', ' | taper |  | ask name filler amount frequency'],
    ['reduce ramipril by 2 tablets', ' | taper |  | ask name filler count'],
    ['reduce 2 units', ' | taper |  | ask amount'],
  ])('%s', (text, wanted) => {
    expect(doseText(text)).toBe(wanted)
  })
})
