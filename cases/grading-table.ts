import { readdirSync, readFileSync } from 'node:fs'
import {
  checkList,
  type ListItem,
  onlyReviewed,
  type Person,
  type Report,
  type ReportedFinding,
  reportOf,
} from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { lazilyOpened, type openWritten, writtenKnowledge } from '../packages/knowledge/test/written-knowledge.js'

/** Tables of cases in `grading/`: a small knowledge, and what must come out of it for lists and people. */

const part = z.record(z.string(), z.unknown())
const expected = z.strictObject({
  /** The answer of the only pair of the list, or of all of them in the order of the list. */
  pair: part.optional(),
  pairs: z.array(part).optional(),
  findings: z.array(part).optional(),
  substances: z.array(part).optional(),
  combined: z.array(part).optional(),
  /** What is told as one, in the order to be read: the ids of what it tells, first what speaks. */
  statements: z.array(part).optional(),
  repeated: z.array(part).optional(),
  /** Nothing, when left out. */
  unread: z.array(part).optional(),
  unrecognised: z.array(part).optional(),
  issues: z.array(part).optional(),
})
const gradingCase = z.strictObject({
  it: z.string(),
  items: z.array(z.union([z.string(), z.looseObject({ name: z.string() })])),
  person: part.optional(),
  allergies: z.array(z.string()).optional(),
  reviewedOnly: z.literal(true).optional(),
  /** Why the answer has another form when the list is turned round. */
  ordered: z.string().optional(),
  expect: expected,
})
const gradingTable = z.strictObject({
  about: z.string(),
  knowledge: writtenKnowledge,
  cases: z.array(gradingCase).min(1),
})

export type Expected = z.infer<typeof expected>
export type GradingCase = z.infer<typeof gradingCase>
export interface GradingTable {
  name: string
  about: string
  /** The knowledge of the table, opened afresh. */
  open(): ReturnType<typeof openWritten>
  cases: readonly GradingCase[]
}

const folder = new URL('./grading/', import.meta.url)

/** The names of all tables. */
export function gradingTables(): readonly string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return files.map((file) => file.slice(0, -'.yaml'.length)).sort()
}

/** Reads a table. An unknown key, which would be an expectation nobody looks at, is an error. */
export function readGradingTable(name: string): GradingTable {
  const read = gradingTable.safeParse(parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8')))
  if (!read.success) throw new Error(`cases/grading/${name}.yaml: ${z.prettifyError(read.error)}`)
  const { about, knowledge, cases } = read.data
  return { name, about, open: lazilyOpened(knowledge), cases }
}

/**
 * Registers a table's cases as tests of the library: each as written, each with its list turned round, and all of them
 * one after another of one knowledge.
 */
export function testGradingTable(name: string): void {
  const table = readGradingTable(name)
  const reportFor = reporter(table.open)
  describe(`cases/grading/${name}.yaml`, () => {
    it.each(table.cases.map((entry) => [entry.it, entry] as const))('%s', (_it, entry) => {
      expect(answerOf(reportFor(entry))).toMatchObject(wantedOf(entry.expect))
    })

    const turnable = table.cases.filter(({ ordered }) => ordered === undefined)
    it.each(turnable.map((entry) => [entry.it, entry] as const))('%s, in whatever order', (_it, entry) => {
      const turned = { ...entry, items: [...entry.items].reverse() }
      expect(withoutOrder(reportFor(turned))).toEqual(withoutOrder(reportFor(entry)))
    })

    it('answers the same whatever was asked of the knowledge before', () => {
      const opened = table.open()
      const answer = reporter(() => opened)
      const asked = [...table.cases, ...[...table.cases].reverse()]
      expect(asked.map((entry) => answerOf(answer(entry)))).toEqual(asked.map((entry) => answerOf(reportFor(entry))))
    })
  })
}

function reporter(open: GradingTable['open']): (entry: GradingCase) => Report {
  return ({ items, person, allergies, reviewedOnly }) => {
    const { knowledge, words } = open()
    const list = { items: items as ListItem[], ...(person !== undefined && { person: person as Person }) }
    const { result, pathOf } = checkList(knowledge, { ...list, ...(allergies !== undefined && { allergies }) })
    const report = reportOf(knowledge, words, result, undefined, pathOf)
    return reviewedOnly === true ? onlyReviewed(report) : report
  }
}

/** A report as the tables speak of it: the context of a finding lies beside its grade, and what is absent is null. */
export function answerOf(report: Report): { [K in Exclude<keyof Expected, 'pair'>]-?: NonNullable<Expected[K]> } {
  return {
    pairs: report.pairs.map((pair) => ({
      ...pair,
      severity: pair.severity ?? null,
      action: pair.action ?? null,
      interruption: pair.interruption ?? null,
      compatible: pair.compatible ?? null,
    })),
    findings: report.findings.map(findingOf),
    substances: report.substances.map((one) => ({ ...one })),
    combined: report.combined.map((one) => ({ ...one, citations: one.citations?.map(({ id }) => id) })),
    statements: report.statements.map(({ combined, findings, ...one }) => ({
      ...one,
      tells: [
        ...(combined === undefined ? [] : [report.combined[combined]?.id]),
        ...findings.map((place) => report.findings[place]?.id),
      ],
    })),
    repeated: report.repeated.map((one) => ({ ...one, totalMgPerDay: one.totalMgPerDay ?? null })),
    unread: report.unread.map((one) => ({ ...one })),
    unrecognised: report.unrecognised.map((one) => ({ ...one, candidates: one.candidates ?? null })),
    issues: report.issues.map((one) => ({ ...one })),
  }
}

function findingOf(finding: ReportedFinding): Record<string, unknown> {
  const { context, evidence, ...rest } = finding
  return {
    ...rest,
    quieted: finding.quieted ?? null,
    options: finding.options ?? null,
    applied: context?.applied,
    depends: context?.depends,
    citations: evidence?.citations.map(({ id }) => id),
  }
}

/** What a case expects in the form of `answerOf`: only what it names, but never more issues than it names. */
export function wantedOf({ pair, ...rest }: Expected): Omit<Expected, 'pair'> {
  return { unread: [], unrecognised: [], issues: [], ...(pair !== undefined && { pairs: [pair] }), ...rest }
}

/** What must not depend on the order of a list. Places of entries are turned into the substances that stand there. */
function withoutOrder(report: Report): unknown {
  const { pairs, findings, combined, statements } = answerOf(report)
  const standing = (item: number): string => {
    const one = report.substances.find((substance) => substance.item === item)
    return one?.status === 'resolved' ? one.slug : (one?.input ?? `${item}`)
  }
  const placed = (key: string, value: unknown): unknown =>
    key === 'items'
      ? (value as number[]).map(standing).sort()
      : key === 'key'
        ? String(value).replace(/(?<=items\[|hoursFrom\.)\d+/g, (item) => standing(Number(item)))
        : value
  const sorted = (list: readonly unknown[]): readonly string[] => list.map((one) => JSON.stringify(one, placed)).sort()
  return {
    pairs: sorted(pairs.map(({ a, b, ...answer }) => ({ ...answer, of: [a, b].sort() }))),
    findings: sorted(
      findings.map(({ substances, ...finding }) => ({
        ...finding,
        substances: finding.directed === true ? substances : [...(substances as string[])].sort(),
      })),
    ),
    combined: sorted(combined),
    statements: sorted(statements),
    unrecognised: report.unrecognised.map(({ input, code }) => `${code} ${input}`).sort(),
  }
}
