import { describe, expect, it } from 'vitest'
import { tokensOf } from '../tokens.js'
import { namesWhatIsDrunk } from './drunk-names.js'

const knows = (text: string) => (/^(?:tea|coffee|green tea|kava|metronidazole)$/i.test(text) ? 1 : 0)
const isNamed = (text: string) => namesWhatIsDrunk(tokensOf(text), 1, text, knows)

describe('what is drunk', () => {
  it.each(['drinks tea', 'drank 3 cups of coffee', 'drinks a lot of green tea', 'drink some kava'])('%s', (text) => {
    expect(isNamed(text)).toBe(true)
  })

  it.each(['drink with metronidazole', 'drinks, kava', 'drink and coffee', 'drinking on tea', 'drink\ntea'])(
    '%s: is not named',
    (text) => {
      expect(isNamed(text)).toBe(false)
    },
  )
})
