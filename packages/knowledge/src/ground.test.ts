import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGround } from './ground.js'
import { openCurated } from './read/curated-files.js'
import { openKept } from './read/kept.js'
import { problemLines } from './read/problem.js'

const baclofen = '- { slug: baclofen, name: baclofen, kind: medicine, names: [Lioresal], cite: [a] }\n'
const ndcs = 'rxnorm-prescribable-2025/ndc.tsv'
const soundSources = {
  [ndcs]: 'ndc11\tproduct_rxcui\n00093101301\t1292\n',
  'ansm-thesaurus/ansm_2023-09_class_members.tsv': 'class\tmember_substance\nSEDATIFS\tbaclofene\n',
}

/** A folder that is changed and read again, with what was kept of the time before. */
function workplace() {
  const dir = mkdtempSync(join(tmpdir(), 'mixwise-ground-'))
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  write('curated/substances/a.yaml', baclofen)
  write('curated/names/a.yaml', 'source: curated\nkind: brand\nsure: true\nnames:\n  baclofen: [Kemstro]\n')
  for (const [name, text] of Object.entries(soundSources)) write(`sources/${name}`, text)
  const read = () => {
    const files = openCurated(join(dir, 'curated'))
    const { identity } = readGround(join(dir, 'sources'), files, openKept(join(dir, 'kept.json')))
    return { slugOf: identity.slugOf, problems: problemLines(files.problems).replaceAll(`${dir}/`, '') }
  }
  return { write, read }
}

describe('what a check knows of names and lists', () => {
  it('is the same when it was kept, with everything that was wrong', () => {
    const { write, read } = workplace()
    write('curated/names/b.yaml', 'source: curated\nkind: brand\nsure: true\nnames:\n  baclofene: [Lyflex]\n')
    const first = read()
    expect(first.problems).toContain('curated/names/b.yaml:5:14 no substance is called "baclofene"')
    const again = read()
    expect([again.problems, again.slugOf('Kemstro')]).toEqual([first.problems, 'baclofen'])
  })

  it('follows a name that was written since', () => {
    const { write, read } = workplace()
    expect(read().slugOf('Lyflex')).toBeUndefined()
    write('curated/names/b.yaml', 'source: curated\nkind: brand\nsure: true\nnames:\n  baclofen: [Lyflex]\n')
    expect(read().slugOf('Lyflex')).toBe('baclofen')
  })

  it('finds a broken row of national drug codes, though nothing is made of them', () => {
    const { write, read } = workplace()
    const before = read().problems
    write(`sources/${ndcs}`, 'ndc11\tproduct_rxcui\n00093101301\n')
    expect([before.includes('ndc.tsv'), read().problems.includes(`${ndcs}:2:1 the row has 1 cells`)]).toEqual([
      false,
      true,
    ])
  })
})
