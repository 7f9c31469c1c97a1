import { describe, expect, it } from 'vitest'
import { openIssue } from './open-issue.js'

const said = { input: 'qwrtz', code: 'unrecognised' as const }
const codeine = { slug: 'codeine', slugs: ['codeine'], name: 'codeine' }

describe('why a text stands for nothing yet', () => {
  it.each([
    ['what it may mean', { ...said, status: 'ambiguous', candidates: [codeine] } as const, { candidates: [codeine] }],
    ['nothing else when nothing is near', { ...said, status: 'unrecognised', candidates: [] } as const, {}],
    [
      'of which registers a code may be',
      { ...said, status: 'unrecognised', candidates: [], systems: ['ndc'] } as const,
      { systems: ['ndc'] },
    ],
    [
      'of no register when it can be of none',
      { ...said, status: 'unrecognised', candidates: [], systems: [] } as const,
      {},
    ],
  ])('is said with %s', (_, resolution, more) => {
    expect(openIssue(resolution, 'items.2')).toEqual({ ...said, path: 'items.2', ...more })
  })
})
