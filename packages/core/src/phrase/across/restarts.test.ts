import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withRestarts } from './restarts.js'

const knows = (text: string): number => (text === 'dozepam' || text === 'mintol' ? 1 : 0)
const statesOf = (text: string) => readPhrase(text, { knows }).things.map(({ taking }) => taking.state)

describe('what is begun again', () => {
  it.each([
    'Stop dozepam while taking mintol; restart 7 days after',
    'hold dozepam while on mintol, resume 2 days later',
    'withhold dozepam while taking mintol, restart when mintol finished',
  ])('is what was stopped before: %s', (text) => expect(statesOf(text)).toEqual(['held', undefined]))

  it('is what is named behind the word', () => {
    expect(statesOf('stop dozepam, restart mintol 5 mg')).toEqual(['past', 'planned'])
  })

  it('is the only thing there is', () => expect(statesOf('dozepam stopped, restart next week')).toHaveLength(1))

  it('is nothing where there is nothing', () => expect(withRestarts([])).toEqual([]))
})
