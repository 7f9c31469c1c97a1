import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { registerAbout } from '../src/commands/about.js'
import { registerCheck } from '../src/commands/check.js'
import { registerClaims } from '../src/commands/claims.js'
import { registerName } from '../src/commands/name.js'
import { registerOverdose } from '../src/commands/overdose.js'
import { registerSheet } from '../src/commands/sheet.js'
import { registerStop } from '../src/commands/stop.js'
import { registerTimeline } from '../src/commands/timeline.js'
import { installedContext } from '../src/context.js'

/** Every command that takes names, with one it knows, one it does not, one it knows half, and none. */

const known = 'baclofen'
const unknown = 'qqzzyx'
const half = 'baclofen flurbish'

type Given = 'known' | 'unknown' | 'half-known' | 'nothing'
const names: Readonly<Record<Given, readonly string[]>> = {
  known: [known],
  unknown: [unknown],
  'half-known': [half],
  nothing: [],
}

const dir = mkdtempSync(join(tmpdir(), 'mixwise-exit-'))
afterAll(() => rmSync(dir, { recursive: true }))
afterEach(() => {
  vi.restoreAllMocks()
})

/** The words of a command line for some names. */
type Line = (names: readonly string[]) => readonly string[]
const commands: Readonly<Record<string, Line>> = {
  check: (given) => ['check', ...given],
  'check --json': (given) => ['check', ...given, '--json'],
  'check, beside a known name': (given) => ['check', 'omeprazole', ...given],
  'check, stopped': (given) => ['check', 'omeprazole', ...(given.length > 0 ? ['--past', ...given] : [])],
  'check, allergy': (given) => ['check', 'omeprazole', ...(given.length > 0 ? ['--allergy', ...given] : [])],
  name: (given) => ['name', ...given],
  'name --json': (given) => ['name', ...given, '--json'],
  about: (given) => ['about', ...given],
  'about --json': (given) => ['about', ...given, '--json'],
  claims: (given) => ['claims', ...given],
  stop: (given) => ['stop', ...given],
  'stop --json': (given) => ['stop', ...given, '--json'],
  overdose: (given) => ['overdose', ...given, '--country', 'GB'],
  sheet: (given) => ['sheet', ...given],
  'sheet, other': (given) => ['sheet', 'omeprazole', ...(given.length > 0 ? ['--other', ...given] : [])],
  'sheet --no-check': (given) => ['sheet', ...given, '--no-check'],
  'sheet --format fhir': (given) => ['sheet', ...given, '--format', 'fhir'],
  timeline: (given) => ['timeline', ...given.map((name) => `${name} 10 mg at 08:00`), '--people', '50'],
  'check --each, CSV': (given) => ['check', '--each', written('lists.csv', given.join(','))],
  'check --each, requests': (given) => ['check', '--each', written('lists.ndjson', JSON.stringify(given))],
  'check --each, last of three': (given) => [
    'check',
    '--each',
    written('three.csv', [`${known},,`, 'ibuprofen', given.join(',')].join('\n')),
  ],
}

/** Which of them answer without a name. */
const answerNothing = new Set([
  'check, beside a known name',
  'check, stopped',
  'check, allergy',
  'sheet, other',
  'claims',
  'overdose',
  'check --each, last of three',
])

function written(name: string, text: string): string {
  const file = join(dir, name)
  writeFileSync(file, text)
  return file
}

async function run(line: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const context = installedContext()
  const [out, err]: [string[], string[]] = [[], []]
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)
  const program = new Command().exitOverride()
  for (const register of [
    registerAbout,
    registerCheck,
    registerClaims,
    registerName,
    registerOverdose,
    registerSheet,
    registerStop,
    registerTimeline,
  ])
    register(program, context)
  for (const command of program.commands) command.exitOverride()
  let code: number | undefined
  try {
    await program.parseAsync([...line], { from: 'user' })
  } catch {
    // What commander refuses is bad input, as in `main.ts`.
    code = 2
  }
  vi.restoreAllMocks()
  return { code: code ?? context.exitCode(), out: out.join(''), err: err.join('') }
}

describe('the exit code', () => {
  const table = Object.keys(commands).flatMap((command) =>
    (Object.keys(names) as Given[]).map((given) => [command, given] as const),
  )

  it.each(table)('of %s with a name that is %s', async (command, given) => {
    const { code, err } = await run((commands[command] as Line)(names[given]))
    const whole = given === 'known' || (given === 'nothing' && answerNothing.has(command))
    if (whole) expect([code, err]).toEqual([0, ''])
    else {
      expect(code).toBe(2)
      // Whatever was not read is named.
      if (given !== 'nothing') expect(err).toContain(given === 'unknown' ? unknown : 'flurbish')
    }
  })

  it('2 outranks 1, in a list and over a file of lists', async () => {
    expect((await run(['check', 'oxycodone', 'alprazolam'])).code).toBe(1)
    expect((await run(['check', 'oxycodone', 'alprazolam', unknown])).code).toBe(2)
    expect((await run(['check', 'oxycodone flurbish', 'alprazolam'])).code).toBe(2)
    const each = (rows: string): readonly string[] => ['check', '--each', written('rows.csv', rows)]
    expect((await run(each('oxycodone,alprazolam\nibuprofen,omeprazole'))).code).toBe(1)
    expect((await run(each(`oxycodone,alprazolam\n${half}\nibuprofen,omeprazole`))).code).toBe(2)
    expect((await run(each(`${unknown},ibuprofen\noxycodone,alprazolam`))).code).toBe(2)
  })

  it('is 2 for a word of the person that is on no list', async () => {
    expect((await run(['check', 'baclofen', 'omeprazole', '--condition', 'dragon-pox'])).code).toBe(2)
  })

  it.each(['check', 'sheet', 'stop', 'overdose', 'timeline', 'about', 'name'])(
    '%s says what was not read before anything it found',
    async (command) => {
      const { out } = await run((commands[command] as Line)([half]))
      const unread = out.indexOf('flurbish')
      const found = out.search(/SOURCES|What a check|chart|ng\/mL|Only one thing|understood, as|What happens/)
      expect(unread).toBeGreaterThan(-1)
      if (command !== 'name') expect(unread).toBeLessThan(found)
    },
  )
})
