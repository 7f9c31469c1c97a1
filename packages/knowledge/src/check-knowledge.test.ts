import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { listedOf, ruleOf } from '../test/small-knowledge.js'
import { checkAgainst } from './check-knowledge.js'
import { defaultFolders } from './compile/compile.js'
import { buildIdentity } from './identity/build.js'
import { guidelineMembersShape, importGuideline } from './lists/guideline.js'
import { openCurated } from './read/curated-files.js'
import { problemLines } from './read/problem.js'

const gallery = fileURLToPath(new URL('../test/broken/', import.meta.url))
const cases = readdirSync(gallery).filter((name) => /\.(?:yaml|tsv)$/.test(name))

const sound: Readonly<Record<string, string>> = {
  'curated/citations/small.yaml': stringify([
    { id: 'label-a', title: 'Label of A', year: 2020, locator: 'set id 1', kind: 'label', seen: 'section 7' },
  ]),
  'curated/substances/small.yaml': stringify(
    ['baclofen', 'diazepam', 'warfarin'].map((slug) => ({ slug, name: slug, kind: 'medicine', cite: ['label-a'] })),
  ),
  'curated/substances/others.yaml': stringify([
    { slug: 'acetaminophen', name: 'acetaminophen', kind: 'medicine', names: ['Panadol'], cite: ['label-a'] },
    { slug: 'ethanol', name: 'alcohol', kind: 'drink', cite: ['label-a'] },
  ]),
  'curated/properties/small.yaml': stringify([
    {
      id: 'sedative',
      name: 'Sedative',
      meaning: 'Makes sleepy.',
      members: [{ substances: ['baclofen', 'diazepam'], cite: ['label-a'] }],
    },
  ]),
  'curated/clearance/small.yaml': stringify([
    {
      substance: 'diazepam',
      roles: [{ pathway: 'cyp3a', role: 'inhibitor', strength: 'strong', cite: ['label-a'] }],
    },
  ]),
  'curated/phrases/small.yaml': stringify([{ id: 'ask-first', en: 'Ask before you take both.' }]),
  'curated/manage-by-topic/topics.yaml': '- { topic: cns-depression, do: watch, note: Signs. }\n',
  'curated/rules/sound.yaml': stringify([
    ruleOf({ id: 'sound', severity: 'major', patient: { happens: 'You may get very sleepy.', do: '=ask-first' } }),
  ]),
}

/** A small knowledge without a fault, in a folder of its own, with one more file in it. */
function knowledgeWith(file: string, text: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'mixwise-broken-'))
  for (const name of ['citations', 'kinetics', 'overdose/guide.yaml', 'edition.yaml', 'crosswalk/posamino.yaml'])
    cpSync(join(defaultFolders.curatedDir, name), join(dir, 'curated', name), { recursive: true })
  for (const [name, content] of Object.entries({ ...sound, [file]: text })) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  return dir
}

function linesFor(file: string, text: string): string {
  const dir = knowledgeWith(file, text)
  const folders = {
    curatedDir: join(dir, 'curated'),
    sourcesDir: join(dir, 'sources'),
    reviewsDir: join(dir, 'reviews'),
  }
  const files = openCurated(folders.curatedDir)
  const identity = buildIdentity(folders.sourcesDir, files)
  if (file.startsWith('sources/')) importGuideline(folders.sourcesDir, files, identity.slugOf)
  else files.read(guidelineMembersShape)
  return problemLines(checkAgainst(files, { identity, listed: listedOf() }, folders).problems).replaceAll(`${dir}/`, '')
}

describe('what is said about a broken file', () => {
  it('is nothing when no file is broken', () => {
    expect(linesFor('curated/rules/more.yaml', '[]\n')).toBe('')
  })

  it.each(cases)('%s', (name) => {
    const beside = join(gallery, name.replace(/\.\w+$/, '.txt'))
    const [file = '', ...lines] = readFileSync(beside, 'utf8').trimEnd().split('\n')
    expect(linesFor(file, readFileSync(join(gallery, name), 'utf8')).split('\n')).toEqual(lines)
  })

  it('shows at least 25 ways to go wrong', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25)
  })
})
