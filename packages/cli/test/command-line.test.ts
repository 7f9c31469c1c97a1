import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BriefReport, Report } from '@mixwise/core'
import { afterAll, describe, expect, it } from 'vitest'

const bin = fileURLToPath(new URL('../bin/mixwise.js', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'mixwise-test-'))
afterAll(() => rmSync(dir, { recursive: true }))

function mixwise(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
}

type Row<Answer> = Answer & { row: number; id?: string | number }

function rowsOf<Answer = BriefReport>(stdout: string): Row<Answer>[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row<Answer>)
}

describe('mixwise check', () => {
  it('answers a person, plainly when piped', () => {
    const { status, stdout, stderr } = mixwise('check', 'oxycodone', 'two glasses of wine')
    expect(status).toBe(1)
    expect(stderr).toBe('')
    expect(stdout).toContain('alcohol (ethanol) + oxycodone')
    expect(stdout).toContain('Not reviewed by a licensed professional')
    expect(stdout).not.toContain('\u001b[')
  })

  it('says an emergency before anything else, and counts it as a finding', () => {
    const { status, stdout } = mixwise('check', 'ten shots of vodka', 'ibuprofen')
    expect(status).toBe(1)
    expect(stdout.trimStart()).toMatch(/^"ten shots of vodka": This much alcohol can poison/)
    expect(stdout.match(/can poison/g)).toHaveLength(1)
  })

  it('speaks to clinicians and explains', () => {
    const { stdout } = mixwise('check', 'warfarin', 'ibuprofen', '--for', 'clinician', '--explain')
    expect(stdout).toContain('Mechanism:')
    expect(stdout).toContain('Why this grade:')
  })

  it.each([
    [['acetaminophen', 'amoxicillin'], 0],
    [['oxycodone', 'alprazolam'], 1],
    [['oxycodone', 'alprazolam', '--fail-at', 'contraindicated'], 0],
    [['oxycodone', 'alprazolam', '--exit-zero'], 0],
    [['baclofen', 'zzyzx'], 2],
    [['baclofen', 'zzyzx', '--exit-zero'], 0],
    [['baclofin', 'alcohol'], 2],
    [[], 2],
    [['baclofen', '--fail-att', 'minor'], 2],
    [['baclofen', '--fail-at', 'dreadful'], 2],
    [['baclofen', 'alcohol', '--age', 'old'], 2],
  ] as const)('%j exits with %i', (args, status) => {
    const outcome = mixwise('check', ...args)
    expect(outcome.status).toBe(status)
    expect(outcome.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/)
  })

  it('never lets --reviewed-only read as an all-clear', () => {
    const { status, stdout } = mixwise('check', 'oxycodone', 'alprazolam', '--reviewed-only')
    expect(status).toBe(1)
    expect(stdout).toMatch(/not\s+an\s+all-clear/)
  })

  it('reads a list by what there is to decide, each finding by itself when asked, and says where nothing was found', () => {
    const list = ['naproxen', 'ramipril', 'indapamide', 'metformin']
    const { stdout } = mixwise('check', ...list)
    expect(stdout).toMatch(
      /^1 serious, [^\n]+\.\n\d things? to ask a doctor or pharmacist \(4 entries, \d findings?; each: --findings\)/,
    )
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(15)
    expect(mixwise('check', ...list, '--findings').stdout).toContain('Strain on the kidneys')
    expect(mixwise('check', 'metformin', 'paracetamol', 'macrogol').stdout).toMatch(/^Nothing was found that asks for/m)
    expect(mixwise('check', 'metformin', 'paracetamol', 'zzyzx').stdout).toContain(
      'In what was read, nothing was found',
    )
    expect(mixwise('check', 'zzyzx', 'yzzyx', 'xyzzy').stdout).toContain('Nothing could be checked.')
  })

  it('checks what was stopped, names what was stopped long ago, and an allergy', () => {
    const { stdout } = mixwise(
      'check',
      'tramadol',
      '--past',
      'fluoxetine=14',
      'phenelzine=120',
      '--allergy',
      'tramadol',
      '--findings',
    )
    expect(stdout).toContain('Fluoxetine: 2 weeks since the last dose')
    expect(stdout).toMatch(/phenelzine.*long ago/)
    expect(stdout).toContain('tramadol + Allergy')
    const { status } = mixwise('check', 'baclofen', 'alcohol', '--past', 'zzyzx')
    expect(status).toBe(2)
  })

  it('ends as bad input while words beside a name are not understood', () => {
    const { status, stdout } = mixwise('check', 'baclofen 10 mg flurbish', 'lisinopril')
    expect(stdout).toContain('flurbish')
    expect(status).toBe(2)
  })

  it('prints the published JSON', () => {
    const { stdout } = mixwise('check', '--json', 'Percocet', 'xanax', 'zzyzx')
    const report = JSON.parse(stdout) as Report
    expect(report.format).toBe('mixwise-report/2.3')
    expect(report.knowledge.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(report.substances.filter(({ input }) => input === 'Percocet')).toHaveLength(2)
    expect(report.unrecognised.map(({ input }) => input)).toEqual(['zzyzx'])
    expect(report.findings[0]?.patient?.happens.length).toBeGreaterThan(10)
  })

  it('reads one list a row, whatever the rows look like', () => {
    const file = join(dir, 'lists.csv')
    writeFileSync(
      file,
      '\uFEFFoxycodone,alprazolam\r\n"aspirin",warfarin,,\r\n\r\nbaclofen\nibuprofen 5" strip,alcohol\r\nzzyzx,alcohol\r\n"two glasses, of wine",baclofen\r\n',
    )
    const { status, stdout, stderr } = mixwise('check', '--each', file)
    const rows = rowsOf(stdout)
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(rows[0]?.findings.length).toBeGreaterThan(0)
    expect(rows[1]?.substances).toEqual(['aspirin', 'warfarin'])
    expect(rows[2]?.issues.map(({ code }) => code)).toEqual(['empty-list'])
    expect(rows[4]?.issues.map(({ code }) => code)).toEqual(['broken-row'])
    expect(rows[5]?.unrecognised.map(({ input }) => input)).toEqual(['zzyzx'])
    expect(rows[6]?.substances).toEqual(['ethanol', 'baclofen'])
    expect(stderr).toContain('row 5: A quote')
    expect(stderr).toContain('row 6: "zzyzx"')
    expect(status).toBe(2)
  })

  it('keeps a line break within quotes in its cell, so that no later row moves', () => {
    const file = join(dir, 'breaks.csv')
    writeFileSync(file, 'warfarin,ibuprofen\n"meto\nprolol 2.5mg",fluoxetine\nbaclofen,alcohol\n')
    const rows = rowsOf(mixwise('check', '--each', file, '--exit-zero').stdout)
    expect(rows).toHaveLength(3)
    expect(rows[1]?.unrecognised.map(({ input }) => input).concat(rows[1]?.substances ?? [])).toContain('fluoxetine')
    expect(rows[2]?.substances).toEqual(['baclofen', 'ethanol'])
  })

  it('reads nothing behind a quote that is never closed, and says so', () => {
    const file = join(dir, 'open.csv')
    writeFileSync(file, 'warfarin,ibuprofen\n"never closed,alcohol\nzzyzx,alcohol\n"two glasses, of wine",baclofen\n')
    const { status, stdout, stderr } = mixwise('check', '--each', file)
    const rows = rowsOf(stdout)
    expect(rows.map(({ issues }) => issues.map(({ code }) => code))).toEqual([[], ['broken-row']])
    expect(stderr).toContain('nothing after this was read')
    expect(status).toBe(2)
  })

  it('reads a request of the contract a line, and answers in order', () => {
    const file = join(dir, 'requests.ndjson')
    const lines = [
      { id: 'a', items: ['tramadol'], past: [{ name: 'fluoxetine', stoppedDaysAgo: 14 }], person: { ageYears: 70 } },
      'no JSON',
      { id: 7, items: ['amoxicillin', 'warfarin'], allergies: ['amoxicillin'] },
      { id: 'c', items: ['warfarin'], persn: {} },
      ['warfarin', 'ibuprofen'],
    ]
    writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
    const { status, stdout, stderr } = mixwise('check', '--each', file)
    const rows = rowsOf(stdout)
    expect(rows.map(({ row, id }) => [row, id])).toEqual([
      [1, 'a'],
      [2, undefined],
      [3, 7],
      [4, 'c'],
      [5, undefined],
    ])
    expect(rows[0]?.findings[0]).toMatchObject({ items: [0, 1], stopped: ['fluoxetine'] })
    expect(rows.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      [],
      ['broken-row'],
      [],
      ['unknown-key', 'single-substance'],
      [],
    ])
    expect(stderr).toMatch(/row 4: .*persn/)
    expect(status).toBe(2)
  })

  it('answers what can be read of a request, and says what cannot', () => {
    const file = join(dir, 'slip.ndjson')
    writeFileSync(file, '{"items":["tramadol","fluoxetine"],"person":{"age":70}}\n')
    const { stdout, stderr, status } = mixwise('check', '--each', file)
    const [answer] = rowsOf(stdout)
    expect(answer?.findings[0]?.severity).toBe('major')
    expect(answer?.issues[0]).toMatchObject({ code: 'unknown-key', path: 'person.age', didYouMean: 'ageYears' })
    expect(stderr).toContain('Did you mean ageYears?')
    expect(status).toBe(2)
  })

  it.each([
    [['check', 'tramadol', '--past', 'fluoxetine=abc'], 'fluoxetine=14'],
    [['check', 'tramadol', '--past', 'fluoxetine=-3'], 'fluoxetine=14'],
    [['check', 'tramadol', '--past', 'fluoxetine=99999'], 'from 0 to 36500'],
    [['check', 'tramadol', '--past', '=3'], 'fluoxetine=14'],
    [['check', '--each', join(dir, 'lists.csv'), 'warfarin'], 'either substances or --each'],
    [['check', '--each', join(dir, 'lists.csv'), '--past', 'fluoxetine=3'], '--past belongs to one list'],
    [['check', '--each', join(dir, 'lists.csv'), '--explain'], '--explain belongs to one list'],
    [['check', 'warfarin', 'ibuprofen', '--words'], '--words belongs to --each'],
    [['stop', 'baclofen', '--route', 'nope=oral'], 'not among the names'],
    [
      ['timeline', 'lorazepam 1 mg at 22:00', '--people', '50', '--svg', join(dir, 'no', 'x.svg')],
      'there is no such folder',
    ],
    [['timeline', 'lorazepam 1 mg at 22:00', '--people', '50', '--csv', dir], 'it is a folder'],
  ])('refuses %j in words', (args, words) => {
    const { status, stderr } = mixwise(...args)
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('not your fault')
    expect(status).toBe(2)
  })

  it('takes a route for another name of the same medicine', () => {
    const { stdout: pump } = mixwise('stop', 'Lioresal', '--route', 'baclofen=intrathecal')
    expect(pump).toBe(mixwise('stop', 'Lioresal', '--route', 'Lioresal=intrathecal').stdout)
    expect(pump).not.toBe(mixwise('stop', 'Lioresal').stdout)
  })

  it('gives the same answer for a row as for the same list', () => {
    const file = join(dir, 'same.csv')
    writeFileSync(file, 'warfarin,ibuprofen,sertraline\n')
    const { row, ...answer } = rowsOf<Report>(mixwise('check', '--each', file, '--words').stdout)[0] as Row<Report>
    expect(row).toBe(1)
    expect(answer).toEqual(JSON.parse(mixwise('check', '--json', 'warfarin', 'ibuprofen', 'sertraline').stdout))
  })

  it.each([
    ['a file that is not there', join(dir, 'missing.csv'), 'no such file'],
    ['a folder', dir, 'Cannot read'],
  ])('says what is wrong with %s', (_what, file, words) => {
    const { status, stderr } = mixwise('check', '--each', file)
    expect(status).toBe(2)
    expect(stderr).toContain(words)
  })
})

describe('a pipe that closes early', () => {
  it('ends the output without a stack trace', () => {
    const file = join(dir, 'many.csv')
    writeFileSync(file, 'oxycodone,alprazolam,warfarin\n'.repeat(5000))
    const script = `"${process.execPath}" "${bin}" check --each "${file}" | head -n 1`
    const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
    expect(stdout.split('\n')[0]).toContain('"row":1')
    expect(stderr).toBe('')
  })
})

describe('mixwise name and sources', () => {
  it('shows how a text is understood', () => {
    expect(mixwise('name', 'tylenol pm').stdout).toContain('diphenhydramine')
    expect(mixwise('name', 'baclofin').stdout).toContain('baclofen')
    expect(mixwise('name', 'baclofin').status).toBe(2)
    expect(mixwise('name', '--json', 'rxcui 1292').stdout).toContain('"slug":"baclofen"')
  })

  it('loads national drug codes when one is asked for', () => {
    const known = mixwise('name', '--json', '00093102401').stdout + mixwise('name', '--json', '00002015201').stdout
    expect(known).toMatch(/"status":"resolved"/)
  })

  it('lists sources with editions and licences', () => {
    const { stdout } = mixwise('sources')
    expect(stdout).toContain('NDF-RT')
    expect(JSON.parse(mixwise('sources', '--json').stdout)).toHaveProperty('sources')
  })
})

describe('mixwise', () => {
  it('helps', () => {
    const { status, stdout } = mixwise('--help')
    expect(status).toBe(0)
    expect(stdout).toContain('check')
    expect(mixwise('chek').status).toBe(2)
  })
})
