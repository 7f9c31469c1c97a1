import { readFileSync } from 'node:fs'
import { type CheckRequest, openEngine } from '@mixwise/core'
import { openInstalled, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** What else could be done, over the real knowledge: `options.yaml`, and what must never be proposed: `never-offered.yaml`. */

interface Row extends CheckRequest {
  offers?: readonly string[]
  never: readonly string[]
  not?: readonly string[]
}

const files = ['options.yaml', 'never-offered.yaml']
const rowsOf = (file: string): readonly Row[] => parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
const parts = { words: readWords, library: readLibrary, kinetics: readKinetics }
const engine = openEngine({ ...parts, knowledge: openInstalled() })

const named = (names: readonly (string | undefined)[]): string => names.filter((name) => name !== undefined).join(' ')

describe.each(files)('cases/%s', (file) => {
  it.each(
    rowsOf(file).map(
      (row) => [`${row.items.join(' + ')} ${JSON.stringify(row.person ?? '')} ${row.allergies ?? ''}`, row] as const,
    ),
  )('%s', (_list, { offers = [], never, not = [], ...request }) => {
    const report = engine.check(request)
    const options = [...report.findings, ...report.combined].flatMap((one) => one.options ?? [])
    const lines = options.map(({ do: what, of, to = [], test = [], clinician }) => {
      const proposed = to.map(({ slug, name }) => named([slug, name]))
      return `${what} ${of.join('+')}: ${[...proposed, ...test].join(', ')} ${clinician}`
    })
    const proposed = options.flatMap(({ to = [] }) => to.map(({ slug, name }) => named([slug, name])))
    expect(report.unrecognised).toEqual([])
    for (const pattern of offers) expect(lines.join('\n')).toMatch(new RegExp(pattern, 'im'))
    for (const pattern of never) expect(proposed.filter((one) => new RegExp(pattern, 'i').test(one))).toEqual([])
    for (const pattern of not) expect(lines.filter((one) => new RegExp(pattern, 'i').test(one))).toEqual([])
    expect(options.filter(({ citations }) => citations.length === 0)).toEqual([])
    expect(JSON.stringify(options)).not.toMatch(/\bsafe(?:ly)?\b/i)
  })
})
