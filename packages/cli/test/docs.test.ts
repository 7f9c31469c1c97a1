import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { actions, evidenceLevels, interruptions, severities, takingStates } from '@mixwise/core'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const bin = join(root, 'packages/cli/bin/mixwise.js')
const dir = mkdtempSync(join(tmpdir(), 'mixwise-docs-'))
afterAll(() => rmSync(dir, { recursive: true }))

/** Files that lines in the documentation name. */
writeFileSync(join(dir, 'lists.csv'), 'baclofen,two glasses of wine\nwarfarin,ibuprofen\n')

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** Fenced blocks of some languages; the empty text is a fence without one. */
function fences(text: string, languages: readonly string[]): string[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].flatMap(([, language = '', body = '']) =>
    languages.includes(language) ? [body] : [],
  )
}

/** Lines that would start a service or write to what is installed: their options are looked up in the help instead. */
const onlyHelp = /^(?:serve|mcp|compile|knowledge check|review (?:sign|status|verify))\b/

function shell(line: string): { status: number | null; stdout: string; stderr: string } {
  const script = `mixwise() { "$NODE" "$BIN" "$@"; }\n${line}`
  const env = { ...process.env, NODE: process.execPath, BIN: bin, NO_COLOR: '1' }
  return spawnSync('sh', ['-c', script], { encoding: 'utf8', cwd: dir, env })
}

const lines = pages.flatMap(({ file, text }) =>
  fences(text, ['sh', ''])
    .flatMap((block) => block.split('\n'))
    .flatMap((line) => {
      const found = /^(?:npm install && )?(?:npx )?mixwise (.*)$/.exec(line)
      return found === null ? [] : [[file, found[1] as string] as const]
    }),
)

describe('commands in the documentation', () => {
  it('are there', () => {
    expect(lines.length).toBeGreaterThan(15)
  })

  it.each(lines)('%s: mixwise %s', (_file, line) => {
    const [words = '', ...options] = line.replace(/\s+#.*$/, '').split(/\s+(?=--)/)
    const helpOnly = onlyHelp.exec(line)
    const { status, stdout, stderr } = shell(`mixwise ${helpOnly === null ? line : `${helpOnly[0]} --help`}`)
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/)
    expect([0, 1], `${stdout}${stderr}`).toContain(status)
    if (helpOnly === null) return
    expect(words).not.toContain('--')
    for (const option of options) expect(stdout).toContain(option.split(/[\s=]/)[0])
  })
})

describe('TypeScript in the README', () => {
  const blocks = fences(pages[0]?.text ?? '', ['ts'])

  it.each(blocks.map((block, index) => [index + 1, block] as const))('block %i runs', async (_, block) => {
    // Imports become awaited ones, so that the block can run as the body of a function.
    const body = block.replace(/^import (\{[^}]*\}) from ('[^']+')/gm, (_, names: string, from: string) => {
      return `const ${names.replaceAll(' as ', ': ')} = await load(${from})`
    })
    const names = [...body.matchAll(/^const \{?([^}=]+)\}? =/gm)].flatMap(([, list = '']) =>
      list.split(',').map((name) => name.trim().split(': ').at(-1) as string),
    )
    const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...given: unknown[]) => unknown
    const run = new AsyncFunction('load', `${body}\nreturn { ${names.join(', ')} }`)
    const made = (await run((name: string) => import(/* @vite-ignore */ name))) as Record<string, unknown>
    expect(Object.values(made).filter((value) => value === undefined)).toEqual([])
  })

  it('is there', () => {
    expect(blocks.length).toBeGreaterThan(0)
  })
})

describe('links in the documentation', () => {
  const links = pages.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) =>
      /^(?:[a-z]+:|#)/i.test(target) ? [] : [[file, target.replace(/#.*$/, '')] as const],
    ),
  )

  it.each(links)('%s: %s', (file, target) => {
    expect(existsSync(join(root, dirname(file), target))).toBe(true)
  })
})

describe('docs/glossary.md', () => {
  const text = readFileSync(join(root, 'docs/glossary.md'), 'utf8')

  it.each([
    ['severity', severities],
    ['action', actions],
    ['interruption', interruptions],
    ['evidence', evidenceLevels],
    ['state', takingStates],
  ])('says the words of %s in their order', (word, scale) => {
    const meaning = new RegExp(`^\\| ${word} \\| (.*) \\|$`, 'm').exec(text)?.[1] ?? ''
    const places = scale.map((one) => meaning.replaceAll(' ', '-').search(new RegExp(`\\b${one}\\b(?!-unless)`)))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('has one line a word', () => {
    const words = [...text.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => cell.split(', '))
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })
})

describe('the list of decisions', () => {
  it('names every page of its folder', () => {
    const index = readFileSync(join(root, 'docs/decisions/index.md'), 'utf8')
    const linked = [...index.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, page]) => page)
    expect(linked.sort()).toEqual(
      readdirSync(join(root, 'docs/decisions'))
        .filter((name) => name.endsWith('.md') && name !== 'index.md')
        .sort(),
    )
  })
})

describe('docs/decisions/dependencies.md', () => {
  it('has a line for every dependency and none for what is gone', () => {
    const text = readFileSync(join(root, 'docs/decisions/dependencies.md'), 'utf8')
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2)
    const listed = rows.flatMap((row) => (row.split('|')[1] as string).split(',').map((name) => name.trim()))
    const folders = ['.', ...readdirSync(join(root, 'packages')).map((name) => join('packages', name))]
    const needed = folders.flatMap((folder) => {
      const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      return Object.keys({ ...dependencies, ...devDependencies })
    })
    const others = needed.filter((name) => !/^(?:@mixwise\/|@types\/|mixwise$)/.test(name))
    expect([...new Set(listed)].sort()).toEqual([...new Set(others)].sort())
  })
})

describe('paths in the documentation', () => {
  /** Where a path that a page names may begin. */
  const rooms = readdirSync(join(root, 'packages')).map((name) => join('packages', name))
  const bases = ['', 'packages', ...rooms, ...rooms.map((room) => join(room, 'src')), 'packages/knowledge/curated']
  const ending = /(?:\/|\.(?:[tj]sx?|json|ya?ml|md|[tc]sv|css|service|Containerfile))$/
  const paths = pages.flatMap(({ file, text }) =>
    [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([\w@.*-]+(?:\/[\w@.*-]+)*\/?)`/g)].flatMap(
      ([, path = '']) =>
        path.includes('/') && (ending.test(path) || path.startsWith('packages/')) ? [[file, path] as const] : [],
    ),
  )

  it('are there', () => {
    expect(paths.length).toBeGreaterThan(40)
  })

  it.each(paths)('%s: %s', (file, path) => {
    // A star stands for any name: then the folder is looked for.
    const wanted = path.replace(/\/[^/]*\*.*$/, '/')
    expect([dirname(file), ...bases].some((base) => existsSync(join(root, base, wanted)))).toBe(true)
  })
})

/** Commands that are groups of commands. */
const groups: Readonly<Record<string, readonly string[]>> = {
  knowledge: ['check'],
  review: ['status', 'verify', 'sign', 'key'],
}

describe('docs/commands.md', () => {
  const text = readFileSync(join(root, 'docs/commands.md'), 'utf8')
  const sections = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.split('\n')[0] as string, part]),
  )
  const listed = [...shell('mixwise --help').stdout.matchAll(/^ {2}([a-z]+)(?= (?:\[|<| {2}))/gm)]
    .map(([, name]) => name as string)
    .filter((name) => name !== 'help')

  it('names every command and no other', () => {
    expect(listed).toContain('check')
    expect([...sections.keys()].filter((name) => name !== 'Exit codes').sort()).toEqual([...listed].sort())
  })

  it.each(listed)('lists the options of %s and no other', (name) => {
    const commands = groups[name]?.map((one) => `${name} ${one}`) ?? [name]
    const help = commands.map((command) => shell(`mixwise ${command} --help`).stdout).join('\n')
    const offered = new Set([...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option))
    offered.delete('--help')
    const prose = (sections.get(name) ?? '').replaceAll(/^```[\s\S]*?^```/gm, '')
    const described = new Set([...prose.matchAll(/(?<=`)--[\w-]+/g)].map(([option]) => option))
    expect([...described].sort()).toEqual([...offered].sort())
  })
})
