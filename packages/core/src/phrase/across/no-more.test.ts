import { describe, expect, it } from 'vitest'
import { ramipril } from '../../../test/folded-terms.js'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { withoutMore } from './no-more.js'

const tagsOf = (text: string): string =>
  withoutMore(termsOf(tokensOf(text), text, [ramipril]))
    .map(({ tag }) => tag)
    .join(' ')

describe('no more of something', () => {
  it.each([
    ['kein ramipril mehr', 'past name filler'],
    ['geen ramipril meer', 'past name filler'],
    ['ramipril mehr', 'name unknown'],
    ['kein 5 ramipril mehr', 'not number name unknown'],
    ['kein ramipril', 'not name'],
  ])('%s: %s', (text, tags) => {
    expect(tagsOf(text)).toBe(tags)
  })
})
