import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => readPhrase(text, { knows })

describe('containers', () => {
  it.each([
    '2 packs of dozepam 5 mg',
    'a bottle of dozepam',
    'one strip of dozepam 5 mg',
    'a pack of 20 dozepam 5 mg',
    '2 Packungen dozepam 5 mg',
    '2 boîtes de dozepam 5 mg',
    'dos cajas de dozepam 5 mg',
  ])('are never a dose, and it is asked how much was in them: %s', (text) => {
    const { things, asks } = read(text)
    expect(things[0]?.taking.doseMg).toBeUndefined()
    expect(asks).toContain('how-much')
  })

  it('are a supply behind a dose with its times, and where only the size is said', () => {
    expect(read('dozepam 5 mg twice daily, 1 bottle')).toMatchObject({
      taking: { doseMg: 5, timesPerDay: 2 },
      asks: [],
    })
    expect(read('dozepam 5 mg daily (30 tablets)')).toMatchObject({ taking: { doseMg: 5 }, asks: [] })
  })

  it('are a dose where somebody says how often one is taken', () => {
    expect(read('dozepam 5 mg 1 sachet daily')).toMatchObject({ taking: { doseMg: 5, timesPerDay: 1 }, asks: [] })
  })
})
