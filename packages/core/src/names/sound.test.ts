import { describe, expect, it } from 'vitest'
import { lettersOf, soundOf } from './sound.js'

describe('soundOf', () => {
  it.each([
    ['zanax', 'xanax'],
    ['klonapin', 'klonopin'],
    ['phentanyl', 'fentanyl'],
    ['seroquil', 'seroquel'],
  ])('%s sounds like %s', (heard, meant) => {
    expect(soundOf(heard)).toBe(soundOf(meant))
  })

  it('keeps different names apart', () => {
    expect(soundOf('baclofen')).not.toBe(soundOf('bupropion'))
  })
})

describe('lettersOf', () => {
  it('does not depend on order or repetition', () => {
    expect(lettersOf('abba1')).toBe(lettersOf('1ab'))
  })
})
