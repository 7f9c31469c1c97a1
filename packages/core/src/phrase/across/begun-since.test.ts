import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const knows = (text: string): number => (/^(?:clarithromycin|simvastatin)$/i.test(text) ? 1 : 0)
const states = (text: string): readonly unknown[] =>
  readPhrase(text, { knows }).things.map(({ taking }) => taking.state)

describe('what was begun', () => {
  it.each(['after starting clarithromycin', 'since starting clarithromycin', 'since adding clarithromycin'])(
    'is taken: %s',
    (text) => {
      expect(states(text)).toEqual([undefined])
    },
  )

  it.each(['starting clarithromycin', 'adding clarithromycin'])('and what is about to begin is planned: %s', (text) => {
    expect(states(text)).toEqual(['planned'])
  })
})
