import { type AuditCScores, circumstances, type SheetRequest, scoreAuditC } from '@mixwise/core'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../context.js'
import { complainOfUnread } from '../not-read.js'

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
export function registerSheet(program: Command, context: Pick<Context, 'engine' | 'write' | 'fail'>): void {
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
    .addOption(new Option('--sex <sex>', 'sets the AUDIT-C mark').choices(circumstances.sex.words))
    .option('--drinking <words>', 'how you drink, in your words')
    .option('--ask <question...>', 'what you want to ask, in place of the usual questions')
    .addOption(
      new Option('--format <format>', 'html prints well').choices(['markdown', 'html', 'fhir']).default('markdown'),
    )
    .addOption(new Option('--date <date>', 'date at the head, as 2027-01-05').argParser(dateOf))
    .option('--no-check', 'leave out what a check of the list finds')
    .action((texts: string[], options: SheetOptions) => {
      const { sheet, text } = context.engine.sheet({
        items: texts.map(itemOf),
        others: (options.other ?? []).map(itemOf),
        date: options.date ?? new Date().toISOString().slice(0, 10),
        as: options.format,
        ...(options.ask !== undefined && { questions: options.ask }),
        ...(!options.check && { withoutCheck: true }),
        ...(options.auditC !== undefined && {
          alcohol: {
            scores: options.auditC,
            ...(options.sex !== undefined && { sex: options.sex }),
            ...(options.drinking !== undefined && { note: options.drinking }),
          },
        }),
        ...(options.sex !== undefined && { person: { sex: options.sex } }),
      })
      complainOfUnread(context, sheet)
      context.write(text)
    })
}

/** A name, and the dose behind a colon. */
function itemOf(written: string): SheetRequest['items'][number] {
  const colon = written.indexOf(':')
  const name = (colon === -1 ? written : written.slice(0, colon)).trim()
  const dose = colon === -1 ? '' : written.slice(colon + 1).trim()
  return { name, ...(dose !== '' && { dose }) }
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
