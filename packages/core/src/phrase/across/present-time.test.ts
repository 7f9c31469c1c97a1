import { describe, expect, it } from 'vitest'
import { ramipril } from '../../../test/folded-terms.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { withPresentTime } from './present-time.js'

function tagsOf(text: string): string {
  return withPresentTime(termsOf(tokensOf(text), text, [ramipril]))
    .map(({ tag }) => tag)
    .filter((tag) => tag !== 'filler')
    .join(' ')
}

describe('what the clock says while somebody writes', () => {
  it.each([
    ["it's 1pm now, ramipril at 11am", 'present comma name at number half-day'],
    ['now its 1pm and ramipril at 11', 'present and name at number'],
    ['it is 13:00, ramipril', 'comma name'],
    ['jetzt ist es 13 Uhr, ramipril', 'present comma name'],
    ['il est 13h et ramipril', 'and name'],
    ['son las 13:00, ramipril', 'comma name'],
    // How much and when something is taken
    ['ramipril, it is 5 mg', 'name comma number mass'],
    ['ramipril at 1pm', 'name at number half-day'],
    ['it is 2 ramipril', 'number name'],
  ])('%s', (text, tags) => expect(tagsOf(text)).toBe(tags))
})
