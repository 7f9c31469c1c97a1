import { readFileSync } from 'node:fs'
import { severities } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { defaultFolders } from '../src/compile/compile.js'
import { readCuratedFolders } from '../src/compile/curated.js'
import { openCurated } from '../src/read/curated-files.js'

const page = readFileSync(new URL('../../../docs/grading.md', import.meta.url), 'utf8')
const rules = new Map(
  readCuratedFolders(openCurated(defaultFolders.curatedDir)).rules.map(({ value }) => [value.id, value.severity]),
)
const anchors = page.split(/^### /m).flatMap((part) => {
  const severity = severities.find((word) => part.toLowerCase().startsWith(word))
  return severity === undefined
    ? []
    : [...part.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, id = '']) => ({ severity, id }))
})

describe('docs/grading.md', () => {
  it('has ten anchors for each severity', () => {
    for (const severity of severities) expect(anchors.filter((anchor) => anchor.severity === severity)).toHaveLength(10)
  })

  it.each(anchors)('$id is $severity', ({ id, severity }) => {
    expect(rules.get(id)).toBe(severity)
  })
})
