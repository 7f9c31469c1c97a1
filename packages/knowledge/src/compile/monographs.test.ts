import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CitedSource, MonographLibrary } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { linesIn, writeCurated } from '../../test/small-knowledge.js'
import { readingGrade } from '../curated/reading-grade.js'
import { citationShape } from '../curated/rule-schema.js'
import { openCurated } from '../read/curated-files.js'
import { compileMonographs, patientText } from './monographs.js'
import type { Terms } from './selection.js'

const curatedDir = fileURLToPath(new URL('../../curated', import.meta.url))
const curated = openCurated(curatedDir)
const citations = new Map(curated.read(citationShape).map(({ value }): [string, CitedSource] => [value.id, value]))
const folders = ['monographs', 'claims', 'stopping', 'overdose', 'help']
const library = compileMonographs(curated, citations) as MonographLibrary

describe('the curated monographs', () => {
  it('compile, with every citation resolved to a title and a locator', () => {
    expect(Object.keys(library.monographs).length).toBeGreaterThanOrEqual(62)
    for (const source of Object.values(library.citations)) {
      expect(source.title.length).toBeGreaterThan(3)
      expect(source.locator.length).toBeGreaterThan(3)
      expect(source.seen.length).toBeGreaterThan(3)
    }
  })

  it('give every statement at least one citation', () => {
    const statements = Object.values(library.monographs).flatMap(({ sections }) => Object.values(sections).flat())
    expect(statements.length).toBeGreaterThan(600)
    expect(statements.filter(({ cite }) => cite.length === 0)).toEqual([])
  })

  it('answer all 61 claims of the article, each with a source', () => {
    const claims = library.claims.baclofen?.claims ?? []
    expect(claims.map(({ id }) => id)).toEqual(
      Array.from({ length: 61 }, (_, n) => `SC${String(n + 1).padStart(2, '0')}`),
    )
    expect(claims.filter(({ cite }) => cite.some((id) => citations.has(id))).length).toBe(61)
  })

  it('are full for baclofen and alcohol', () => {
    const { monographs } = library
    expect([monographs.baclofen?.depth, monographs.ethanol?.depth]).toEqual(['full', 'full'])
    expect(Object.keys(monographs.baclofen?.sections ?? {}).length).toBe(18)
  })

  it('ship as unreviewed', () => {
    const { monographs, stopping, help } = library
    const states = [...Object.values(monographs), ...stopping.classes, ...help].map(({ review }) => review)
    expect(new Set(states)).toEqual(new Set(['unreviewed']))
  })

  it('read at grade 8 or below, file by file', () => {
    for (const folder of folders) {
      for (const file of readdirSync(join(curatedDir, folder))) {
        const text = patientText(parse(readFileSync(join(curatedDir, folder, file), 'utf8')))
        expect({ file, grade: readingGrade(text) <= 8 }).toEqual({ file, grade: true })
      }
    }
  })

  it('never call a mixture safe', () => {
    for (const folder of folders) {
      for (const file of readdirSync(join(curatedDir, folder))) {
        const text = patientText(parse(readFileSync(join(curatedDir, folder, file), 'utf8')))
        expect({ file, found: /\b(?:safe|safely|harmless|no risk|risk-free)\b/i.exec(text)?.[0] }).toEqual({ file })
      }
    }
  })
})

/** What a selector may name where there are these substances, and one property. */
function termsOf(slugs: readonly string[], property: readonly string[] = []): Terms {
  const memberships = new Map([
    ['calming', new Map(property.map((slug) => [slug, { basis: 'mixwise', cite: ['hrsa'], verified: true }]))],
  ])
  const numberOf = (slug: string): number | undefined => {
    const number = slugs.indexOf(slug)
    return number === -1 ? undefined : number
  }
  const slugOf = (text: string): string | undefined => slugs.find((slug) => slug === text)
  return { numberOf, slugOf, memberships, slugs, kindOf: () => undefined, mayDefine: () => false }
}

describe('who belongs to a class of stopping or a group of overdoses', () => {
  const compiled = (members: string, problems?: (text: string) => void): MonographLibrary | undefined => {
    const file = readFileSync(join(curatedDir, 'stopping', 'benzodiazepines.yaml'), 'utf8')
    const guide = readFileSync(join(curatedDir, 'overdose', 'guide.yaml'), 'utf8')
    const dir = writeCurated({
      'stopping/a.yaml': file.replace(/^members: .*$/m, `members: ${members}`),
      'overdose/guide.yaml': guide,
    })
    const files = openCurated(dir)
    const made = compileMonographs(files, citations, { terms: termsOf(['b', 'a', 'c'], ['b', 'a']) })
    problems?.(linesIn(dir, files.problems))
    return made
  }

  it('are the members of a property, those by name, and not those left out', () => {
    expect(compiled('[calming]')?.stopping.classes[0]?.members).toEqual(['a', 'b'])
    expect(compiled('[calming & !a, c]')?.stopping.classes[0]?.members).toEqual(['b', 'c'])
  })

  it('must be known words', () => {
    let said = ''
    compiled('[calmin]', (text) => {
      said = text
    })
    expect(said).toContain('"calmin" is neither a substance nor a property')
  })
})

describe('what is wrong with a file', () => {
  const problemsOf = (folder: string, text: string, slugs?: ReadonlySet<string>): string => {
    const dir = writeCurated({ [`${folder}/a.yaml`]: text })
    const files = openCurated(dir)
    compileMonographs(files, citations, slugs === undefined ? {} : { terms: termsOf([...slugs]) })
    return linesIn(dir, files.problems)
  }
  const head = 'slug: a\nname: Aa\ndepth: structured\nauthors: [us]\nsections:\n'

  it('names the place of a citation nobody has', () => {
    const text = `${head}  class:\n    - text: It is a drug.\n      cite: [nowhere]\n      confidence: high\n`
    expect(problemsOf('monographs', text)).toMatch(/^monographs\/a\.yaml:8:14 no citation is called "nowhere"/m)
  })

  it('refuses a statement without a citation', () => {
    const text = `${head}  class:\n    - text: It is a drug.\n      cite: []\n      confidence: high\n`
    expect(problemsOf('monographs', text)).toContain('every statement needs a citation')
  })

  it('names the place of words that promise', () => {
    const text = `${head}  class:\n    - text: You can mix it safely.\n      cite: [hrsa]\n      confidence: high\n`
    expect(problemsOf('monographs', text)).toContain('monographs/a.yaml:7:13 these words promise too much: "safely"')
  })

  it('refuses a use without a status', () => {
    const text = `${head}  uses:\n    - text: Pain.\n      cite: [hrsa]\n      confidence: high\n`
    expect(problemsOf('monographs', text)).toContain('licensed, off-label, studied or negative')
  })

  it('refuses a slug no substance has', () => {
    const text = `${head}  class:\n    - text: It is a drug.\n      cite: [hrsa]\n      confidence: high\n`
    expect(problemsOf('monographs', text, new Set(['b']))).toContain('no substance is called "a"; did you mean "b"?')
  })

  it('refuses a taper where an interruption is an emergency', () => {
    const file = readFileSync(join(curatedDir, 'stopping', 'baclofen-intrathecal.yaml'), 'utf8')
    const taper =
      'tapers:\n  - rate: slowly\n    basis: no-number\n    population: all\n    cite: [hrsa]\n    confidence: low\n'
    expect(problemsOf('stopping', file.replace('tapers: []', taper))).toContain('never gets a taper')
  })
})
