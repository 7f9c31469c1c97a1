import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { resolve } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'

const knowledge = installed()

function slugsOf(text: string): string[] {
  const resolution = resolve(knowledge, text)
  return resolution.status === 'resolved' ? resolution.substances.map((one) => knowledge.slugs.at(one)).sort() : []
}

/** Rows of a table of a source, without its heading. */
function rowsOf(path: string): string[][] {
  const file = new URL(`../packages/knowledge/sources/${path}`, import.meta.url)
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) => row.split('\t'))
}

const medicines = [
  'lisinopril',
  'furosemide',
  'digoxin',
  'levothyroxine',
  'spironolactone',
  'warfarin',
  'doxycycline',
  'ciprofloxacin',
  'tacrolimus',
  'metoprolol',
  'enalapril',
  'lithium',
  'alendronate',
  'baclofen',
  'amlodipine',
]
const minerals = [
  'potassium',
  'calcium',
  'magnesium',
  'zinc',
  'iron',
  'sodium chloride',
  'potassium chloride',
  'potassium citrate',
  'calcium carbonate',
  'calcium gluconate',
  'magnesium citrate',
  'magnesium sulfate',
  'sodium bicarbonate',
  'ferrous sulfate',
]

describe('a medicine and a mineral or a salt', () => {
  it.each([' + ', ' and ', ' with ', ', ', ' & ', '/', '; ', ' plus '])('joined by "%s" are both kept', (joiner) => {
    const lost: string[] = []
    for (const medicine of medicines)
      for (const mineral of minerals) {
        const text = medicine + joiner + mineral
        const wanted = [...slugsOf(medicine), ...slugsOf(mineral)].sort()
        expect(wanted.length, text).toBe(2)
        if (String(slugsOf(text)) !== String(wanted)) lost.push(text)
      }
    expect(lost).toEqual([])
  })
})

/** What a register calls a product, beside the substances that its own code stands for. */
function compare(names: readonly (readonly [code: string, name: string])[]) {
  const equal: string[] = []
  const wrong: string[] = []
  for (const [code, name] of names) {
    const wanted = slugsOf(`rxcui ${code}`)
    if (wanted.length === 0) continue
    const resolution = resolve(knowledge, name)
    const got = slugsOf(name)
    if (String(got) === String(wanted)) equal.push(name)
    else if (resolution.status === 'resolved' && resolution.unread === undefined) {
      // A name that says more than its code loses nobody a substance.
      if (!wanted.every((slug) => got.includes(slug))) wrong.push(`${name}: ${got.join('+')}, not ${wanted.join('+')}`)
    }
  }
  return { equal: equal.length, wrong }
}

/** Where the code is at fault: it stands for the antibody alone, doubles a substance, or has one that no name holds. */
const codeIsWrong = /emtansine|deruxtecan|ammonium lactate|^tocopherol acetate 6 UNT/

describe('the product names of RxNorm', () => {
  it('mean what their own codes mean, or say that they were not read', { timeout: 600_000 }, () => {
    const rows = rowsOf('rxnorm-prescribable-2025/products.tsv.gz').map(
      ([code, , name]) => [code as string, name as string] as const,
    )
    const { equal, wrong } = compare(rows)
    expect(rows.length).toBe(19_697)
    expect(wrong.filter((line) => !codeIsWrong.test(line))).toEqual([])
    expect(equal / rows.length).toBeGreaterThan(0.985)
  })

  it('mean it for the letter that is missing there, too', { timeout: 60_000 }, () => {
    const rows = rowsOf('rxnorm-a-products/products_a.tsv.gz').map(
      ([code, , name]) => [code as string, name as string] as const,
    )
    const { equal, wrong } = compare(rows)
    expect(wrong).toEqual([])
    expect(equal / rows.length).toBeGreaterThan(0.9)
  })
})
