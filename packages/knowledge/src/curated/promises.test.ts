import { describe, expect, it } from 'vitest'
import { promiseIn } from './promises.js'

describe('words that promise', () => {
  it.each([
    ['A small glass is safe.', 'safe'],
    ['You can safely mix them.', 'safely'],
    ['Harmless at this dose.', 'Harmless'],
    ['There is no risk.', 'no risk'],
    ['This is a risk-free choice.', 'risk-free'],
    ['It is without any risk.', 'without any risk'],
    ['There is nothing to worry about.', 'nothing to worry'],
  ])('%s', (text, promise) => {
    expect(promiseIn(text)).toBe(promise)
  })

  it.each([
    'This is not safe.',
    'There is no safe amount.',
    'Driving is unsafe.',
    'It is never safe.',
    'Wear safety shoes.',
  ])('%s warns', (text) => {
    expect(promiseIn(text)).toBeUndefined()
  })
})
