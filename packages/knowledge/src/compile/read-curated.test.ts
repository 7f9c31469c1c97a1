import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writeCurated } from '../../test/small-knowledge.js'
import { type Problem, problemLines } from './problem.js'
import { entriesOf, readCurated, requireCurated } from './read-curated.js'

const entry = z.strictObject({ id: z.string(), cite: z.array(z.string()).min(1, 'every statement needs a citation') })

function read(text: string): { ids: string[]; problems: string } {
  const problems: Problem[] = []
  const files = readCurated(writeCurated({ 'rules/a.yaml': text }), 'rules', z.array(entry), problems)
  return { ids: entriesOf(files).map(({ value }) => value.id), problems: problemLines(problems) }
}

describe('reading curated files', () => {
  it('takes the files in the order of their paths, also from folders within, and leaves other files alone', () => {
    const dir = writeCurated({
      'rules/b.yaml': '- { id: second, cite: [x] }',
      'rules/c/a.yaml': '- { id: third, cite: [x] }',
      'rules/a.yaml': '- { id: first, cite: [x] }',
      'rules/notes.txt': 'not knowledge',
    })
    const files = readCurated(dir, 'rules', z.array(entry), [])
    expect(entriesOf(files).map(({ value, file }) => [value.id, file])).toEqual([
      ['first', 'rules/a.yaml'],
      ['second', 'rules/b.yaml'],
      ['third', 'rules/c/a.yaml'],
    ])
  })

  it('reads a folder that is not there, and a file that is empty, as nothing', () => {
    const problems: Problem[] = []
    expect(readCurated(writeCurated({}), 'rules', z.array(entry), problems)).toEqual([])
    expect(read('# only a comment\n')).toEqual({ ids: [], problems: '' })
    expect(problems).toEqual([])
  })

  it('misses a file that has to be there', () => {
    const problems: Problem[] = []
    const dir = writeCurated({ 'rules/a.yaml': '- { id: a, cite: [x] }' })
    expect(requireCurated(dir, 'rules/a.yaml', z.array(entry), problems)?.value[0]?.id).toBe('a')
    expect(requireCurated(dir, 'rules/b.yaml', z.array(entry), problems)).toBeUndefined()
    expect(problemLines(problems)).toBe('rules/b.yaml:1:1 the file is missing')
  })

  it('takes only the files it is asked for', () => {
    const dir = writeCurated({ 'rules/a.yaml': '- { id: a, cite: [x] }', 'rules/b.yaml': '- { id: b, cite: [x] }' })
    const files = readCurated(dir, 'rules', z.array(entry), [], (name) => name !== 'a.yaml')
    expect(files.map(({ file }) => file)).toEqual(['rules/b.yaml'])
  })

  it('places a wrong value at its line and column', () => {
    expect(read('- id: one\n  cite: []\n').problems).toBe('rules/a.yaml:2:9 0.cite: every statement needs a citation')
  })

  it('places a missing key at its entry', () => {
    expect(read('- id: one\n  cite: [x]\n- id: two\n').problems).toMatch(/^rules\/a\.yaml:3:3 1\.cite: /)
  })

  it('places an unknown key at the key', () => {
    expect(read('- id: one\n  cite: [x]\n  sevrity: major\n').problems).toMatch(/^rules\/a\.yaml:3:12 0: .*sevrity/)
  })

  it('places a mistake in the YAML itself', () => {
    expect(read('- id: one\n  cite: [x\n- id: two\n').problems).toMatch(/^rules\/a\.yaml:\d+:\d+ /)
  })

  it('leaves a file with a problem out, whole', () => {
    expect(read('- { id: one, cite: [x] }\n- { id: two, cite: [] }\n').ids).toEqual([])
  })

  it('places a part of one entry of a list', () => {
    const dir = writeCurated({ 'rules/a.yaml': '- id: one\n  cite: [x]\n- id: two\n  cite: [x, y]\n' })
    const [, two] = entriesOf(readCurated(dir, 'rules', z.array(entry), []))
    expect(two?.place(['cite', 1])).toEqual({ line: 4, column: 13 })
    expect(two?.place()).toEqual({ line: 3, column: 3 })
  })
})
