import { bounds, issueText, isUnreadInput, type Severity, severities } from '@mixwise/core'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { batch } from '../batch.js'
import type { Context } from '../context.js'
import { exitCodes, exitOf } from '../exit-codes.js'
import { complainOfUnread } from '../not-read.js'
import { paintFor } from '../paint.js'
import { personFrom, withPersonOptions } from '../person-options.js'
import { renderReport } from '../render-report.js'

interface CheckOptions {
  for: 'patient' | 'clinician'
  json?: true
  explain?: true
  pairs?: true
  findings?: true
  each?: string
  words?: true
  failAt: Exclude<Severity, 'none'>
  exitZero?: true
  reviewedOnly?: true
  past?: readonly Stopped[]
  allergy?: string[]
  adding?: string[]
}

/** `mixwise check`: what happens when the named substances meet. */
export function registerCheck(program: Command, context: Context): void {
  withPersonOptions(
    program
      .command('check')
      .description('what happens when these substances meet, the gravest first')
      .argument(
        '[substances...]',
        'medicines, drinks, drugs, foods, herbs or codes: "baclofen 10 mg", "two glasses of wine", "rxcui 1292"',
      )
      .addOption(
        new Option('--for <reader>', 'whose words to use').choices(['patient', 'clinician']).default('patient'),
      )
      .option('--json', 'print the published JSON instead of words')
      .option('--explain', 'add mechanism, evidence, citations and every source’s own grade')
      .option('--findings', 'of a list every finding in its own words, and not only what there is to decide')
      .option('--pairs', 'name every pair, also those with nothing listed, and who looked at it')
      .addOption(
        new Option('--past <name=days...>', 'what was stopped, and how many days ago: fluoxetine=14').argParser(pastOf),
      )
      .option('--allergy <name...>', 'what the person is allergic to, judged with its relatives')
      .option('--adding <name...>', 'what is about to be added: shown is what it brings, and the rest is counted')
      .option(
        '--each <file>',
        'check one list a row (CSV without a header) or a line (a JSON request); one JSON object each',
      )
      .option('--words', 'with --each: put the full words into each row')
      .addOption(
        new Option('--fail-at <severity>', 'the severity from which the exit code is 1')
          .choices(severities.slice(1))
          .default('major'),
      )
      .option('--exit-zero', 'exit with 0 where it would be 1 or 2')
      .option('--reviewed-only', 'show only what a licensed professional has reviewed'),
  )
    .addHelpText(
      'after',
      () => `\nConditions that some rule asks about: ${context.knowledge().meta.conditions.join(', ')}.`,
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing at or above --fail-at, 1 a finding at or above it,\n2 something was not recognised or the input was bad, 3 a broken installation.\n\nExample: mixwise check baclofen "two glasses of wine"',
    )
    .action(async (substances: string[], options: CheckOptions) => {
      if (options.each !== undefined) {
        if (substances.length > 0) throw new InvalidArgumentError('Give either substances or --each, not both.')
        for (const [option, given] of Object.entries({
          '--past': options.past,
          '--allergy': options.allergy,
          '--adding': options.adding,
          '--explain': options.explain,
          '--findings': options.findings,
          '--pairs': options.pairs,
          '--reviewed-only': options.reviewedOnly,
        }))
          if (given !== undefined)
            throw new InvalidArgumentError(
              `${option} belongs to one list; with --each write it into the rows of a file of requests.`,
            )
        const outcome = await batch(context, options.each, {
          person: personFrom({ ...options }),
          words: options.words === true,
          failAt: options.failAt,
        })
        context.setExit(
          options.exitZero === true && outcome !== exitCodes.brokenInstallation
            ? exitCodes.nothingAtThreshold
            : outcome,
        )
        return
      }
      if (options.words === true) throw new InvalidArgumentError('--words belongs to --each.')
      const { country, ...person } = personFrom({ ...options })
      const request = {
        items: substances,
        ...(Object.keys(person).length > 0 && { person }),
        ...(country !== undefined && { country }),
        ...(options.past !== undefined && { past: options.past }),
        ...(options.allergy !== undefined && { allergies: options.allergy }),
        ...(options.adding !== undefined && { adding: options.adding }),
      }
      const whole = context.engine.check(request)
      const report = options.reviewedOnly === true ? context.engine.check({ ...request, reviewedOnly: true }) : whole
      if (options.json === true) context.write(JSON.stringify(report, null, process.stdout.isTTY ? 2 : 0))
      else {
        context.write(
          renderReport(report, {
            paint: paintFor(process.stdout, process.env),
            width: Math.min(process.stdout.columns ?? 88, 100),
            reader: options.for,
            explain: options.explain === true,
            pairs: options.pairs === true || options.explain === true,
            findings: options.findings === true,
            sources: context.engine.sources().sources,
          }),
        )
      }
      const complain = (text: string): void => void process.stderr.write(`${text}\n`)
      complainOfUnread({ fail: complain }, report)
      // Words say it on the page itself.
      if (options.json === true)
        for (const issue of report.issues)
          if (issue.path.startsWith('person.') && !isUnreadInput(issue)) complain(issueText(issue))
      context.setExit(options.exitZero === true ? exitCodes.nothingAtThreshold : exitOf(whole, options.failAt))
    })
}

interface Stopped {
  name: string
  stoppedDaysAgo?: number
}

/** `fluoxetine=14`: stopped fourteen days ago. */
function pastOf(written: string, before: readonly Stopped[] = []): readonly Stopped[] {
  const at = written.lastIndexOf('=')
  if (at === -1) return [...before, { name: written }]
  const [name, days] = [written.slice(0, at).trim(), written.slice(at + 1).trim()]
  const [least, most] = bounds.daysAgo
  const stoppedDaysAgo = Number(days)
  if (name === '' || !/^\d+(?:\.\d+)?$/.test(days) || stoppedDaysAgo < least || stoppedDaysAgo > most)
    throw new InvalidArgumentError(`Write it as fluoxetine=14, with the days ago from ${least} to ${most}.`)
  return [...before, { name, stoppedDaysAgo }]
}
