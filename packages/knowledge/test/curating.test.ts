import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check, type ListItem } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readCuratedFolders } from '../src/compile/curated.js'
import { openCurated } from '../src/read/curated-files.js'
import { problemLines } from '../src/read/problem.js'
import { identityOf, knowledgeOf, writeCurated } from './small-knowledge.js'

const page = readFileSync(fileURLToPath(new URL('../../../docs/curating.md', import.meta.url)), 'utf8')
const curatedDir = fileURLToPath(new URL('../curated', import.meta.url))

/** The examples of the page, by the file their first line names. */
function examples(): Readonly<Record<string, string>> {
  const fences = [...page.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm)]
  return Object.fromEntries(
    fences.map(([, indent = '', text = '']) => {
      const lines = text.split('\n').map((line) => line.slice(indent.length))
      return [(lines[0] ?? '').replace(/^# /, ''), lines.join('\n')]
    }),
  )
}

/** The phrases that a text names, out of those that ship. */
function phrasesIn(text: string): string {
  const named = new Set([...text.matchAll(/=([a-z0-9-]+)/g)].map(([, id]) => id))
  const all = readdirSync(join(curatedDir, 'phrases')).flatMap(
    (file) => parse(readFileSync(join(curatedDir, 'phrases', file), 'utf8')) as { id: string; en: string }[],
  )
  return JSON.stringify(all.filter(({ id }) => named.has(id)))
}

describe('the page about writing knowledge', () => {
  const files = examples()

  it('has a citation and a rule, in files that are there', () => {
    expect(Object.keys(files)).toEqual(['citations/kidney.yaml', 'rules/exposure/lithium.yaml'])
    for (const file of Object.keys(files)) expect(readFileSync(join(curatedDir, file), 'utf8')).not.toBe('')
  })

  it('has an example that compiles and answers', () => {
    const rule = files['rules/exposure/lithium.yaml'] ?? ''
    const members = '{ substances: [ibuprofen, sulindac], cite: [example-lithium-leaflet] }'
    const read = openCurated(
      writeCurated({
        ...files,
        'phrases/named.yaml': phrasesIn(rule),
        'properties/bleeding.yaml': `- { id: nsaid, name: NSAID, meaning: Blocks COX., members: [${members}] }`,
      }),
    )
    const curated = readCuratedFolders(read)
    const { knowledge, compiled, problems } = knowledgeOf(identityOf(['ibuprofen', 'lithium', 'sulindac']), curated)
    expect(problemLines([...read.problems, ...problems])).toBe('')

    const found = (items: readonly ListItem[], person = {}) =>
      check(knowledge, items, person).findings.map(({ id, severity, action }) => [id, severity, action])
    expect(found(['lithium', 'ibuprofen'])).toEqual([['nsaid-with-lithium', 'major', 'avoid-unless-benefit']])
    expect(found(['lithium', { name: 'ibuprofen', route: 'topical' }])).toEqual([
      ['nsaid-with-lithium', 'minor', 'be-aware'],
    ])
    expect(found(['lithium', 'ibuprofen'], { egfrMlPerMin: 40 })).toEqual([['nsaid-with-lithium', 'major', 'avoid']])
    expect(found(['lithium', 'sulindac'])).toEqual([])
    expect(compiled.words.rules['nsaid-with-lithium']?.patient).toEqual({
      happens: '{left} can make {right} build up within days. It can become poisonous.',
      do: 'Ask for another pain medicine.',
      watch: ['Shaking, slurred words, an unsteady walk, or being sick: get help the same day.'],
    })
  })

  it('says of each folder of rules what happens there', () => {
    const folders = readdirSync(join(curatedDir, 'rules'))
    const named = [...page.matchAll(/^ {3}\| ([a-z-]+) \| .+ \|$/gm)].map(([, folder]) => folder)
    expect(named.filter((folder) => folders.includes(folder ?? ''))).toEqual(folders.sort())
  })

  it('keeps the rules in folders, one file a topic or class, without numbers', () => {
    const rules = readdirSync(join(curatedDir, 'rules'), { recursive: true, encoding: 'utf8' })
    const names = rules.filter((name) => name.endsWith('.yaml'))
    expect(names.filter((name) => !name.includes('/'))).toEqual([])
    expect(names.filter((name) => /-(?:\d|added|part)\.yaml$/.test(name))).toEqual([])
  })
})
