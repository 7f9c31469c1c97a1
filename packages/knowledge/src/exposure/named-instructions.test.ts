import { describe, expect, it } from 'vitest'
import { linesIn, writeCurated } from '../../test/small-knowledge.js'
import { openCurated } from '../read/curated-files.js'
import { type NamedInstruction, readNamedInstructions } from './named-instructions.js'

const usual = {
  id: 'blockol-with-slowol',
  aliases: 'old-name',
  direction: 'up',
  severity: 'major',
  action: 'avoid',
  asks: 'do not combine',
  seriousness: 'hospitalisation',
  consequences: 'sedation, falls',
  evidence: 'established',
  victims: 'slowol + slowol-acetate',
  with: 'blockol',
  cite: 'label-a',
} as const
type Cells = Partial<Record<keyof typeof usual, string>>

function read(...rows: readonly Cells[]): { rows: readonly NamedInstruction[]; problems: string } {
  const text = [usual, ...rows.map((row) => ({ ...usual, ...row }))]
    .map((row, index) => (index === 0 ? Object.keys(row) : Object.values(row)).join('\t'))
    .join('\n')
  const dir = writeCurated({ 'exposure/named.tsv': text })
  const files = openCurated(dir)
  const slugs = ['slowol', 'slowol-acetate', 'blockol', 'halfol']
  const known = {
    slugOf: (name: string) => slugs.find((slug) => slug === name),
    slugs,
    citations: new Set(['label-a']),
    mayDefine: () => false,
  }
  return { rows: readNamedInstructions(files, known, new Set(['a-rule'])), problems: linesIn(dir, files.problems) }
}

describe('named.tsv', () => {
  it('reads what a source asks for of those it names, in as many rows as it takes', () => {
    const { rows, problems } = read({}, { victims: 'slowol', with: 'halfol', aliases: '' })
    expect(problems).toBe('')
    expect(rows).toHaveLength(2)
    expect(rows[0]).toEqual({
      ...usual,
      aliases: ['old-name'],
      consequences: ['sedation', 'falls'],
      victims: ['slowol', 'slowol-acetate'],
      with: ['blockol'],
      cite: ['label-a'],
    })
  })

  it.each<[string, Cells]>([
    ['id is empty', { id: '' }],
    ['is the id of a rule', { id: 'a-rule' }],
    ['asks is empty', { asks: '' }],
    ['asks names an amount', { asks: 'take at most 20 mg' }],
    ['victims is empty', { victims: '' }],
    ['with is empty', { with: '' }],
    ['every figure needs a citation', { cite: '' }],
    ['nobody', { with: 'nobody' }],
  ])('says that %s, and leaves the row out', (problem, cells) => {
    const { rows, problems } = read(cells)
    expect(problems).toContain(problem)
    expect(rows).toEqual([])
  })

  it('wants that the rows of one id say one thing', () => {
    expect(read({}, { severity: 'moderate' }).problems).toContain('severity is another than in the first row')
  })
})
