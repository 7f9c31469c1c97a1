import { describe, expect, it } from 'vitest'
import { openOptions } from '../../test/example-options.js'
import type { ListItem } from '../contract/parts.js'
import { check } from './check.js'
import { optionFinder } from './options.js'

/** What protects already from each finding of a list, in a line each. */
function protectedFrom(items: readonly ListItem[]): Record<string, string[]> {
  const { knowledge } = openOptions()
  const { list, findings, combined } = check(knowledge, items)
  const { protectionsIn } = optionFinder(list)
  return Object.fromEntries(
    [...findings, ...combined].map((one) => [
      one.id,
      protectionsIn(one).map(({ purpose, by, cite }) => `${purpose.id} by ${by} [${cite.join()}]`),
    ]),
  )
}

describe('protectionsIn', () => {
  it.each<[string, readonly ListItem[], string, string[]]>([
    ['nothing where it is not taken', ['painol', 'raisol'], 'protected', []],
    ['what is taken', ['painol', 'raisol', 'shieldol'], 'protected', ['shield by shieldol [of-rule]']],
    ['another that does the same', ['guardol', 'painol', 'raisol'], 'protected', ['shield by guardol [of-rule]']],
    [
      'the first of two, once',
      ['guardol', 'painol', 'raisol', 'shieldol'],
      'protected',
      ['shield by guardol [of-rule]'],
    ],
    ['nothing that was stopped', ['painol', 'raisol', { name: 'shieldol', state: 'past' }], 'protected', []],
    ['nothing that is only planned', ['painol', 'raisol', { name: 'shieldol', state: 'planned' }], 'protected', []],
    ['nothing where it does not protect', ['painol', 'thinol', 'shieldol'], 'pain-thinner', []],
  ])('%s', (_what, items, id, lines) => {
    expect(protectedFrom(items)[id]).toEqual(lines)
  })
})
