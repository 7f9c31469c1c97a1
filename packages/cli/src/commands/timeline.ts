import type { TimelineAnswer, TimelineRequest } from '@mixwise/core/contract'
import { drawSvg, timelineKeys } from '@mixwise/core/pk'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { complainOfUnread, firstLines } from '../not-read.js'
import { personFrom, withPersonOptions } from '../person-options.js'
import { chartLegend, chartLines } from '../terminal-chart.js'
import { writeFile } from '../write-file.js'

/** What the command needs from the program around it. */
export type TimelineContext = Pick<Context, 'engine' | 'write' | 'fail'>

interface TimelineOptions {
  food?: string
  country?: string
  hours?: string
  step?: string
  people?: string
  seed?: string
  share?: string
  svg?: string
  csv?: string
  json?: boolean
}

function numberOf(text: string | undefined): number | undefined {
  // Number('') is 0, which nobody means.
  return text === undefined ? undefined : text.trim() === '' ? Number.NaN : Number(text)
}

/** Leaves the keys out that have no value. */
function given<T extends object>(values: { [K in keyof T]?: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}

/**
 * The result as CSV: a row a time, five columns a substance, and five more where others change it.
 *
 * @example
 * timelineCsv(result) // 'hours,baclofen low 90 (ng/mL),...'
 */
export function timelineCsv(result: Pick<TimelineAnswer, 'curves' | 'timesH'>): string {
  const kinds = ['low90', 'low50', 'median', 'high50', 'high90'] as const
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const bands = result.curves.flatMap(({ slug, unit, band, changed }) => [
    { name: slug, unit, band },
    ...(changed === undefined ? [] : [{ name: `${slug} with ${changed.by.join(' and ')}`, unit, band: changed.band }]),
  ])
  const head = ['hours', ...bands.flatMap(({ name, unit }) => kinds.map((kind) => `${name} ${kind} (${unit})`))]
  const rows = result.timesH.map((t, k) => [
    String(t),
    ...bands.flatMap(({ band }) => kinds.map((kind) => String(band[kind][k]))),
  ])
  return `${[head.map(quoted), ...rows].map((row) => row.join(',')).join('\n')}\n`
}

/**
 * The answer as text for a terminal: help first, then what was not read, charts, sentences, notes.
 *
 * @example
 * timelineText(engine.timeline({ items: ['beer x3 at 21:00'] }), ['beer x3 at 21:00'])
 */
export function timelineText(answer: TimelineAnswer, phrases: readonly string[]): string {
  const lines: string[] = []
  for (const { name, text } of answer.help) lines.push(`${name === undefined ? '' : `${name}: `}${text}`, '')
  lines.push(...firstLines({ unread: answer.unread }, phrases))
  if (!answer.drawn) return lines.join('\n').trimEnd()
  for (const curve of answer.curves) {
    lines.push(`${answer.names[curve.slug] ?? curve.slug}, ${curve.unit}`)
    const { changed } = curve
    const top = Math.max(...curve.band.high90, ...(changed?.band.high90 ?? []), 1e-12)
    lines.push(...chartLines(answer, curve, { columns: 72, rows: 8, top }), '')
    if (changed === undefined) continue
    const names = [curve.slug, ...changed.by].map((slug) => answer.names[slug] ?? slug)
    lines.push(`${names[0]} with ${names.slice(1).join(' and ')}, ${curve.unit}, on the same axis`)
    lines.push(...chartLines(answer, changed, { columns: 72, rows: 8, top }), '')
  }
  lines.push(chartLegend, '', ...answer.statements.map((text) => `- ${text}`), '')
  lines.push(...answer.notes.map((text) => `  ${text}`), '', answer.standing)
  return lines.join('\n')
}

/** Runs the command: phrases in, charts or help out. Returns false when the input was wrong. */
export function runTimeline(phrases: readonly string[], options: TimelineOptions, context: TimelineContext): boolean {
  const food = options.food as 'fed' | 'fasted' | undefined
  const answer = context.engine.timeline(
    given<TimelineRequest>({
      items: phrases.map((name) => (food === undefined ? name : { name, food })),
      person: personFrom({ ...options }, timelineKeys),
      country: options.country,
      hours: numberOf(options.hours),
      stepMin: numberOf(options.step),
      people: numberOf(options.people),
      seed: numberOf(options.seed),
      shareOfPeak: numberOf(options.share),
    }),
  )
  complainOfUnread(context, { unread: answer.unread })
  if (answer.issues.length > 0) {
    for (const { input, path, message } of answer.issues)
      context.fail(input === '' ? `${path}: ${message}` : `"${input}": ${message}`)
    if (options.json === true) context.write(JSON.stringify(answer, null, 2))
    return false
  }
  context.write(options.json === true ? JSON.stringify(answer, null, 2) : timelineText(answer, phrases))
  const nameOf = (slug: string): string => answer.names[slug] ?? slug
  if (answer.drawn && options.svg !== undefined) writeFile(options.svg, drawSvg(answer, { nameOf }))
  if (answer.drawn && options.csv !== undefined) writeFile(options.csv, timelineCsv(answer))
  if (!answer.drawn && (options.svg !== undefined || options.csv !== undefined)) {
    context.fail('No curve was drawn, so no file was written.')
  }
  return true
}

/**
 * Adds `mixwise timeline` to the program.
 *
 * @example
 * registerTimeline(program, { engine, write: console.log, fail: console.error })
 */
export function registerTimeline(program: Command, context: TimelineContext): void {
  const command = program
    .command('timeline')
    .summary('how substances overlap in the body over time')
    .description(
      'Draws how long substances stay in the body and when they overlap, for many virtual people.\nExample: mixwise timeline "baclofen 10 mg at 08:00,14:00,20:00" "beer x3 at 21:00" --weight 70',
    )
    .argument('<phrases...>', 'what was taken and when, one phrase a substance')
  withPersonOptions(command, timelineKeys)
    .option('--food <state>', 'fed or fasted')
    .option('--country <code>', 'whose measures of drinks are meant, as GB, US, AU')
    .option('--hours <h>', 'how long a time is drawn', '48')
    .option('--step <min>', 'minutes between points', '5')
    .option('--people <n>', 'virtual people', '2000')
    .option('--seed <n>', 'another seed draws other people', '1')
    .option('--share <share>', 'both above this share of their own peak', '0.5')
    .option('--svg <file>', 'write the chart')
    .option('--csv <file>', 'write the bands')
    .option('--json', 'print everything as JSON')
    .action((phrases: string[], options: TimelineOptions) => {
      if (!runTimeline(phrases, options, context)) process.exitCode = 2
    })
}
