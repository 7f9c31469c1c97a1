import { describe, expect, it } from 'vitest'
import { tokensOf } from '../tokens.js'
import { prescriber } from './prescriber.js'

/** Whether PCP is somebody who prescribes. */
function isPerson(text: string): boolean {
  const tokens = tokensOf(text)
  const at = tokens.findIndex((token) => token.text.toLowerCase() === 'pcp')
  return prescriber(tokens, at) !== undefined
}

describe('who prescribes', () => {
  it.each([
    'PCP started lisinopril',
    'per PCP: lisinopril',
    'my PCP',
    'PCP prescribed tramadol',
    'PCP stopped it',
    'had PCP follow up',
    'PCP: Dr Jones',
    'PCP, unaware, prescribed allopurinol',
  ])('%s', (text) => {
    expect(isPerson(text)).toBe(true)
  })

  it.each(['PCP', 'took PCP and beer', 'smoked PCP', 'some PCP, two beers', 'my pcp'])('but not: %s', (text) => {
    expect(isPerson(text)).toBe(false)
  })
})
