import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withHeadsOfState } from './heads-of-state.js'

const knows = (text: string): number => (/^(?:dozepam|zzcillin|wexol)$/.test(text) ? 1 : 0)
const states = (text: string): string =>
  readPhrase(text, { knows })
    .things.map(({ names, taking }) => `${names.join('+')} ${taking.state ?? 'current'}`)
    .join(', ')

describe('a head that says what its items have in common', () => {
  it.each([
    ['Past: dozepam', 'dozepam past'],
    ['Previous DMARDs: dozepam (nausea), zzcillin. Current: wexol 5 mg', 'dozepam past, zzcillin past, wexol current'],
    ['Past med trials: dozepam, zzcillin', 'dozepam past, zzcillin past'],
    ['Failed treatments: dozepam\nwexol 5 mg', 'dozepam past, wexol current'],
    ['STOP: dozepam 200 mg; zzcillin', 'dozepam past, zzcillin past'],
    ['Hold: dozepam; zzcillin 5 mg', 'dozepam held, zzcillin held'],
    ['Stopped: dozepam; started zzcillin 5 mg', 'dozepam past, zzcillin current'],
    ['Past medical history: gout\ndozepam 5 mg', 'dozepam current'],
    ['Previous surgery: hip\ndozepam 5 mg', 'dozepam current'],
  ])('%s', (text, wanted) => expect(states(text)).toBe(wanted))

  it('is nowhere in an empty phrase', () => expect(withHeadsOfState([])).toEqual([]))
})
