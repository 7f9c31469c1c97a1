import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { linesIn, writeCurated } from '../../test/small-knowledge.js'
import { openCurated } from './curated-files.js'
import { openKept } from './kept.js'
import { entryShape, listShape } from './shape.js'

const entry = z.strictObject({ id: z.string(), cite: z.array(z.string()).min(1, 'every statement needs a citation') })
const shape = listShape('rules', 'rule', 'id', entry)

function read(text: string): { ids: string[]; problems: string } {
  const dir = writeCurated({ 'rules/a.yaml': text })
  const files = openCurated(dir)
  return { ids: files.read(shape).map(({ value }) => value.id), problems: linesIn(dir, files.problems) }
}

describe('reading curated files', () => {
  it('takes the files of a folder and of those in it, in the order of their paths, and leaves other files alone', () => {
    const dir = writeCurated({
      'rules/b.yaml': '- { id: third, cite: [x] }',
      'rules/a.yaml': '- { id: first, cite: [x] }',
      'rules/a/c.yaml': '- { id: second, cite: [x] }',
      'rules/notes.txt': 'not knowledge',
    })
    const entries = openCurated(dir).read(shape)
    expect(entries.map(({ value, file }) => [value.id, file.replace(`${dir}/`, '')])).toEqual([
      ['first', 'rules/a.yaml'],
      ['second', 'rules/a/c.yaml'],
      ['third', 'rules/b.yaml'],
    ])
  })

  it('reads a folder that is not there, and a file that is empty, as nothing', () => {
    expect(openCurated(writeCurated({})).read(shape)).toEqual([])
    expect(read('# only a comment\n')).toEqual({ ids: [], problems: '' })
  })

  it('says that a file is empty, is not UTF-8, or holds a second document', () => {
    expect(read('').problems).toBe('rules/a.yaml:1:1 the file holds nothing; write a rule into it, or delete it')
    const dir = writeCurated({ 'rules/a.yaml': '' })
    writeFileSync(join(dir, 'rules/a.yaml'), Buffer.from('- id: a\n  cite: [fi\xe8vre]\n', 'latin1'))
    const files = openCurated(dir)
    expect(files.read(shape)).toEqual([])
    expect(linesIn(dir, files.problems)).toBe(
      'rules/a.yaml:2:12 this letter is not in UTF-8; save the file with the encoding UTF-8',
    )
    expect(read('---\n- { id: a, cite: [x] }\n---\n- { id: b, cite: [x] }\n').problems).toBe(
      'rules/a.yaml:3:1 a line of --- begins a second document, which nobody reads; delete the line',
    )
  })

  it('reads what an editor on Windows writes', () => {
    expect(read('\uFEFF- id: a\r\n  cite: [x]\r\n')).toEqual({ ids: ['a'], problems: '' })
  })

  it('never leaves out an entry without a word, whatever its key is called', () => {
    expect(read('- { id: a, cite: [x], note: hello }\n')).toEqual({
      ids: [],
      problems: 'rules/a.yaml:1:29 rule a has an unknown key `note`; it is one of id, cite',
    })
    expect(read('- { id: a, cite: [x], cites: [y], wholly-other: z }\n').problems.split('\n')).toHaveLength(2)
  })

  it('says that a line is indented too far, at that line', () => {
    const expected =
      'this line begins at another column than the lines it belongs with; indent it like them, two spaces a level'
    expect(read('- id: a\n   cite: [x]\n').problems).toBe(`rules/a.yaml:2:4 ${expected}`)
    expect(read('- id: a\n  cite: [x]\n  - id: b\n    cite: [x]\n').problems).toContain(expected)
    expect(read('- id: a: b\n  cite: [x]\n').problems).toContain('needs quotes around it')
  })

  it('misses a file that has to be there', () => {
    const dir = writeCurated({ 'rules/a.yaml': 'id: a\ncite: [x]\n' })
    const files = openCurated(dir)
    expect(files.readOne(entryShape('rules/a.yaml', 'guide', '', entry))?.value.id).toBe('a')
    expect(files.readOne(entryShape('rules/b.yaml', 'guide', '', entry))).toBeUndefined()
    expect(linesIn(dir, files.problems)).toBe('rules/b.yaml:1:1 the file is missing; it holds the guide')
  })

  it('leaves out files that have another shape, and knows which nobody asked for', () => {
    const dir = writeCurated({
      'rules/a.yaml': '- { id: a, cite: [x] }',
      'rules/b.yaml': '',
      'rule/c.yaml': '',
      'rules/d.yml': '',
    })
    const files = openCurated(dir)
    expect(files.read(listShape('rules', 'rule', 'id', entry, 'b.yaml')).map(({ value }) => value.id)).toEqual(['a'])
    expect(files.unread()).toEqual(['rule/c.yaml', 'rules/b.yaml', 'rules/d.yml'])
  })

  it('reads a file once, and says once what is wrong with it', () => {
    const files = openCurated(writeCurated({ 'rules/a.yaml': '- { id: a, cite: [x] }\n- { id: b, cite: [] }\n' }))
    expect(files.read(shape)).toBe(files.read(shape))
    expect(files.problems).toHaveLength(1)
  })

  it('leaves out an entry with a problem and keeps the others, and the word it may have defined is known', () => {
    const files = openCurated(writeCurated({ 'rules/a.yaml': '- { id: one, cite: [x] }\n- { id: two, cite: [] }\n' }))
    expect(files.read(shape).map(({ value }) => value.id)).toEqual(['one'])
    expect([files.mayDefine('two'), files.mayDefine('one')]).toEqual([true, false])
  })

  it('leaves a file out whole that is no YAML', () => {
    const { ids, problems } = read('- id: one\n  cite: [x\n- id: two\n')
    expect(ids).toEqual([])
    expect(problems).toBe('rules/a.yaml:2:9 the [ here is never closed with ], or a comma is missing in it')
  })

  it('refuses a file that is no list', () => {
    expect(read('id: one\ncite: [x]\n').problems).toBe(
      'rules/a.yaml:1:1 the file is no list; begin each rule with "- "',
    )
  })

  it('places a part of one entry of a list, and what is missing at its parent', () => {
    const [, two] = openCurated(
      writeCurated({ 'rules/a.yaml': '- id: one\n  cite: [x]\n- id: two\n  cite: [x, y]\n' }),
    ).read(shape)
    expect(two?.place(['cite', 1])).toEqual({ line: 4, column: 13 })
    expect(two?.place()).toEqual({ line: 3, column: 3 })
    expect(two?.place(['why'])).toEqual({ line: 3, column: 3 })
  })

  it('gives the same values and places from what it kept', () => {
    const dir = writeCurated({ 'rules/a.yaml': '- id: one\n  cite: [x]\n- id: two\n  cite: [x, y]\n' })
    const path = join(mkdtempSync(join(tmpdir(), 'kept-')), 'yaml.json')
    const first = openKept(path)
    const before = openCurated(dir, first).read(shape)
    first.save()
    const after = openCurated(dir, openKept(path)).read(shape)
    expect(after.map(({ value }) => value)).toEqual(before.map(({ value }) => value))
    expect(after[1]?.place(['cite', 1])).toEqual({ line: 4, column: 13 })
  })
})
