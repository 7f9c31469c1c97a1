import type { Manifest, ScreenOptions } from '@mixwise/cohort'
import type { LineResult } from '@mixwise/cohort/indicators'
import { rankOf, type Severity, severities } from '@mixwise/core'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'

interface ScreenFlags {
  format: ScreenOptions['format']
  out?: string
  indicator?: string
  period?: { start: string; end: string }
  json?: true
  emit?: 'spark'
  gap: number
  imputeDays: number
  memory?: number
  threads?: number
  maxUnmapped: number
  failAt: Severity
}

/** `mixwise screen`: which people of a whole population are on which mixture, and when. */
export function registerScreen(program: Command, context: Context): void {
  program
    .command('screen')
    .description('which people of a whole population are on which mixture, when, and because of which prescription')
    .argument('<input>', 'a file or a folder')
    .addOption(
      new Option('--format <format>', 'what the input is')
        .choices(['csv', 'omop', 'fhir-ndjson', 'fhir-bundles', 'synthea', 'mimic'])
        .makeOptionMandatory(),
    )
    .option('--out <folder>', 'where findings, counts and the report go; its files are readable by their owner only')
    .option(
      '--indicator <id>',
      'a published indicator in place of findings: cms506, cob, poly-cns, pincer-a, pincer-d, pincer-e, pincer-f',
    )
    .option('--period <from..to>', 'of an indicator about supplies: the days it is about', periodOf)
    .option('--json', 'with --indicator: a line of JSON for each record')
    .addOption(
      new Option('--emit <engine>', 'write a job for another engine into --out in place of running it').choices([
        'spark',
      ]),
    )
    .option('--gap <days>', 'so many days between two supplies still count as one time of taking it', days, 15)
    .option('--impute-days <days>', 'days of a row that gives neither an end nor a number of days', days, 30)
    .option('--memory <MB>', 'the most memory that the database takes', atLeast(50))
    .option('--threads <n>', 'how many threads it uses', atLeast(1))
    .option('--max-unmapped <share>', 'exit with 2 where a larger share of rows is unmapped or set aside', share, 0.02)
    .option('--fail-at <severity>', 'from which severity the exit code is 1', severity, 'major')
    .action(async (input: string, flags: ScreenFlags) => {
      const { out, format, indicator, json } = flags
      const cohort = await import('@mixwise/cohort')
      try {
        if (indicator !== undefined) {
          await measure(context, input, { ...flags, indicator })
          return
        }
        if (json === true) throw new InvalidArgumentError('--json goes with --indicator; results go into --out.')
        if (out === undefined) throw new InvalidArgumentError('Say with --out into which folder the results go.')
        if (flags.emit !== undefined) {
          const { statements } = await cohort.emitSpark(context.engine, {
            input,
            format,
            outDir: out,
            gapDays: flags.gap,
            imputedDays: flags.imputeDays,
          })
          context.write(
            `${statements} statements and their tables: ${out}\nRun there: spark-submit run.py --mixwise "npx mixwise"`,
          )
          return
        }
        const manifest = await cohort.screen(context.engine, {
          input,
          format,
          outDir: out,
          gapDays: flags.gap,
          imputedDays: flags.imputeDays,
          ...(flags.memory !== undefined && { memoryLimitMB: flags.memory }),
          ...(flags.threads !== undefined && { threads: flags.threads }),
          onProgress: progressLine(),
        })
        context.write(summary(manifest, out))
        context.setExit(exitOf(manifest, flags))
      } catch (error) {
        if (error instanceof cohort.MissingDuckDb) {
          process.stderr.write(`${error.message}\n`)
          context.setExit(exitCodes.brokenInstallation)
        } else if (
          error instanceof cohort.UnreadableInput ||
          error instanceof cohort.UnwritableOutput ||
          error instanceof cohort.OtherRun
        )
          context.fail(error.message)
        else if (error instanceof Error && error.message.startsWith('Out of Memory'))
          context.fail('The database needs more memory than it may take; give it more with --memory.')
        else throw error
      }
    })
}

/** A line for each record or person; one that could not be read makes the run bad input. */
async function measure(
  context: Context,
  input: string,
  { format, indicator: id, json, period, imputeDays }: ScreenFlags & { indicator: string },
): Promise<void> {
  const { measureBundles, measureTable, readIndicator } = await import('@mixwise/cohort/indicators')
  const indicator = readIndicator(id)
  if (indicator.kind === 'discharge-prescribing' && format !== 'fhir-bundles')
    throw new InvalidArgumentError(`${id} is worked out of records: --format fhir-bundles.`)
  if (indicator.kind === 'supplies' && period === undefined)
    throw new InvalidArgumentError(`${id} needs a --period, as 2025-01-01..2025-12-31.`)
  const results: AsyncIterable<LineResult> =
    indicator.kind === 'discharge-prescribing'
      ? measureBundles(context.engine, input, id)
      : measureTable(context.engine, indicator, {
          input,
          format,
          period: period as NonNullable<typeof period>,
          imputedDays: imputeDays,
        })
  const sums: Record<string, number> = {}
  for await (const result of results) {
    if ('issue' in result) context.fail(`${result.id}: ${result.issue}`)
    else for (const [name, count] of Object.entries(result.populations)) sums[name] = (sums[name] ?? 0) + count
    if (json === true) context.write(JSON.stringify(result))
    else if (indicator.kind === 'discharge-prescribing') context.write(measuredLine(result))
  }
  if (json !== true)
    context.write(
      Object.entries(sums)
        .map(([name, count]) => `${name} ${count}`)
        .join(', '),
    )
}

function periodOf(text: string): { start: string; end: string } {
  const [, start, end] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
  if (start === undefined || end === undefined || start > end)
    throw new InvalidArgumentError('Write it as 2025-01-01..2025-12-31.')
  return { start, end }
}

function measuredLine(result: LineResult): string {
  if ('issue' in result) return `${result.id}: not read (${result.issue})`
  return `${result.id}: ${Object.entries(result.populations)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')}`
}

/** One line that is written over, where somebody looks on; else nothing. */
function progressLine(): NonNullable<ScreenOptions['onProgress']> {
  let gradingSinceMs: number | undefined
  return ({ step, shard, shards, elapsedMs }) => {
    if (!process.stderr.isTTY) return
    const clear = '\r\u001b[K'
    if (step === 'done') {
      process.stderr.write(clear)
      return
    }
    if (shard === undefined || shards === undefined) {
      process.stderr.write(`${clear}${step} …`)
      return
    }
    gradingSinceMs ??= elapsedMs
    const left = shard === 0 ? undefined : ((elapsedMs - gradingSinceMs) / shard) * (shards - shard)
    const bar = '█'.repeat(Math.round((20 * shard) / shards)).padEnd(20, '░')
    const estimate = left === undefined ? '' : `, about ${Math.ceil(left / 1000)} s left`
    process.stderr.write(`${clear}${step} ${bar} ${shard} of ${shards}${estimate}`)
  }
}

function summary({ counts, quarantined, notRead, unusedAnswers, findings, shards }: Manifest, out: string): string {
  const total = (key: 'findings' | 'aboutOne' | 'burdens' | 'duplicates'): number =>
    shards.reduce((sum, shard) => sum + shard[key], 0)
  const reasons = Object.entries(quarantined).map(([reason, rows]) => `${rows} ${reason}`)
  return [
    `${counts.rowsRead} rows read = ${counts.rowsKept} kept + ${counts.rowsQuarantined} set aside + ${counts.rowsUnmapped} unmapped`,
    ...(reasons.length > 0 ? [`  set aside: ${reasons.join(', ')} (quarantine.csv)`] : []),
    ...(counts.rowsUnmapped > 0 ? ['  unmapped codes with their rows: codes.csv'] : []),
    ...(notRead.length > 0
      ? [
          `  nothing was made of: ${notRead
            .slice(0, 5)
            .map(({ place, what, rows }) => `${place} ${what} (${rows})`)
            .join('; ')}${notRead.length > 5 ? '; ...' : ''} (not_read.csv)`,
        ]
      : []),
    ...(unusedAnswers.length > 0
      ? [`  ${unusedAnswers.length} answers about people that no rule asks for (manifest.json)`]
      : []),
    ...(counts.rowsImputed > 0
      ? [`  ${counts.rowsImputed} rows without an end: their number of days was assumed`]
      : []),
    `${counts.people} people; ${total('findings')} findings about pairs, ${total('aboutOne')} about one substance, ${total('burdens')} burdens, ${total('duplicates')} duplicates`,
    ...severities
      .flatMap((word) =>
        findings[word] === undefined
          ? []
          : [`  ${word}: ${findings[word].findings} findings in ${findings[word].people} people`],
      )
      .reverse(),
    `Results: ${out}`,
  ].join('\n')
}

function exitOf({ counts, findings }: Manifest, { maxUnmapped, failAt }: ScreenFlags): 0 | 1 | 2 {
  const lost = counts.rowsUnmapped + counts.rowsQuarantined
  if (counts.rowsRead > 0 && lost / counts.rowsRead > maxUnmapped) return exitCodes.badInput
  return severities.some((word) => rankOf(word) >= rankOf(failAt) && (findings[word]?.findings ?? 0) > 0)
    ? exitCodes.findingAtThreshold
    : exitCodes.nothingAtThreshold
}

function days(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('Write a whole number.')
  return number
}

function atLeast(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < least)
      throw new InvalidArgumentError(`Write a whole number from ${least} on.`)
    return number
  }
}

function share(text: string): number {
  const number = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('Write a share between 0 and 1, or as 2%.')
  return number
}

function severity(text: string): Severity {
  const word = severities.find((one) => one === text && one !== 'none')
  if (word === undefined) throw new InvalidArgumentError(`Known are ${severities.slice(1).join(', ')}.`)
  return word
}
