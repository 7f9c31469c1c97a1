import { randomUUID } from 'node:crypto'
import {
  type AuditCScores,
  type DisclosureInput,
  disclosureBundle,
  disclosureSheet,
  type SheetItem,
  scoreAuditC,
  sheetHtml,
  sheetMarkdown,
} from '@mixwise/core'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../context.js'

interface SheetOptions {
  other?: string[]
  auditC?: AuditCScores
  sex?: 'female' | 'male'
  drinking?: string
  ask?: string[]
  format: 'markdown' | 'html' | 'fhir'
  date?: string
  check: boolean
}

/** `mixwise sheet`: one page to hand to a doctor or pharmacist. Written to standard output and nowhere else. */
export function registerSheet(
  program: Command,
  context: Pick<Context, 'slugOf' | 'facts' | 'report' | 'write' | 'fail'>,
): void {
  program
    .command('sheet')
    .description('a page for your doctor or pharmacist: all you take, alcohol, findings, questions; nothing is kept')
    .argument('<items...>', 'what is taken, with the dose after a colon: "baclofen: 10 mg three times a day"')
    .option('--other <name...>', 'other substances, as cannabis')
    .addOption(
      new Option(
        '--audit-c <a,b,c>',
        'the three AUDIT-C answers, each 0 to 4: how often, how many drinks, how often 6 or more',
      ).argParser(scoresOf),
    )
    .addOption(new Option('--sex <sex>', 'sets the AUDIT-C mark').choices(['female', 'male']))
    .option('--drinking <words>', 'how you drink, in your words')
    .option('--ask <question...>', 'what you want to ask, in place of the usual questions')
    .addOption(
      new Option('--format <format>', 'html prints well').choices(['markdown', 'html', 'fhir']).default('markdown'),
    )
    .addOption(new Option('--date <date>', 'date at the head, as 2027-01-05').argParser(dateOf))
    .option('--no-check', 'leave out what a check of the list finds')
    .action((texts: string[], options: SheetOptions) => {
      const items = texts.map((text) => itemOf(context, text))
      const otherSubstances = (options.other ?? []).map((text) => itemOf(context, text))
      const drinks = options.auditC !== undefined && options.auditC[0] > 0
      const now = new Date().toISOString()
      const input: DisclosureInput = {
        items,
        otherSubstances,
        findings: options.check ? findingsOf(context, [...items, ...otherSubstances], drinks) : [],
        questions: options.ask ?? [],
        date: options.date ?? now.slice(0, 10),
        ...(options.auditC !== undefined && {
          alcohol: {
            scores: options.auditC,
            ...(options.sex !== undefined && { sex: options.sex }),
            ...(options.drinking !== undefined && { note: options.drinking }),
          },
        }),
      }
      const sheet = disclosureSheet(input)
      if (options.format === 'html') context.write(sheetHtml(sheet))
      else if (options.format === 'markdown') context.write(sheetMarkdown(sheet))
      else {
        const bundle = disclosureBundle(sheet, {
          uuid: randomUUID,
          timestamp: options.date === undefined ? now : `${options.date}T00:00:00Z`,
          ...(options.sex !== undefined && { sex: options.sex }),
        })
        context.write(JSON.stringify(bundle, null, 2))
      }
    })
}

function itemOf(context: Pick<Context, 'slugOf' | 'facts'>, written: string): SheetItem {
  const colon = written.indexOf(':')
  const text = (colon === -1 ? written : written.slice(0, colon)).trim()
  const dose = colon === -1 ? '' : written.slice(colon + 1).trim()
  const slug = context.slugOf(text)
  const rxcui = slug === undefined ? undefined : context.facts(slug)?.codes.rxcui[0]
  return {
    text,
    ...(slug !== undefined && { slug }),
    ...(rxcui !== undefined && { rxcui }),
    ...(dose !== '' && { dose }),
  }
}

function findingsOf(
  context: Pick<Context, 'report'>,
  items: readonly SheetItem[],
  drinks: boolean,
): NonNullable<DisclosureInput['findings']> {
  const report = context.report([...items.map(({ text }) => text), ...(drinks ? ['alcohol'] : [])])
  const names = new Map(
    report.substances.flatMap((one): [string, string][] => (one.status === 'resolved' ? [[one.slug, one.name]] : [])),
  )
  const called = (slugs: readonly string[]): string => slugs.map((slug) => names.get(slug) ?? slug).join(' and ')
  return [
    ...report.findings.map(({ substances, severity, patient, sources }) => ({
      title: called(substances),
      severity,
      text: patient?.happens ?? `Listed by ${sources.map(({ name }) => name).join(', ')}.`,
    })),
    ...report.combined.map(({ drivers, severity, patient, name }) => ({
      title: called(drivers),
      severity,
      text: patient?.happens ?? name ?? 'These add up.',
    })),
  ]
}

function scoresOf(text: string): AuditCScores {
  const [a, b, c, ...more] = text.split(',').map(Number)
  const scores: AuditCScores = [a ?? Number.NaN, b ?? Number.NaN, c ?? Number.NaN]
  if (more.length > 0 || scoreAuditC(scores) === undefined)
    throw new InvalidArgumentError('Give three whole numbers from 0 to 4, as 4,1,2.')
  return scores
}

function dateOf(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('Write the date as 2027-01-05.')
  return text
}
