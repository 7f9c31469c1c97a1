import { writeFileSync } from 'node:fs'
import { issueText } from '@mixwise/core'
import {
  drawSvg,
  helpText,
  type KineticsTable,
  noteText,
  parseDoses,
  reservationText,
  simulate,
  standingWords,
  statements,
  type TimelineRequest,
  type TimelineResult,
  timelineKeys,
} from '@mixwise/core/pk'
import type { Command } from 'commander'
import { personFrom, withPersonOptions } from '../person-options.js'
import { chartLegend, chartLines } from '../terminal-chart.js'

/** What the command needs from the program around it. */
export interface TimelineContext {
  slugOf(text: string): string | undefined
  kinetics(): KineticsTable
  write(text: string): void
  fail(text: string): void
  nameOf?(slug: string): string
}

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
 * The result as CSV: a row a time, five columns a substance.
 *
 * @example
 * timelineCsv(result) // 'hours,baclofen low 90 (ng/mL),...'
 */
export function timelineCsv(result: TimelineResult): string {
  const kinds = ['low90', 'low50', 'median', 'high50', 'high90'] as const
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const head = [
    'hours',
    ...result.curves.flatMap((curve) => kinds.map((kind) => `${curve.slug} ${kind} (${curve.unit})`)),
  ]
  const rows = result.timesH.map((t, k) => [
    String(t),
    ...result.curves.flatMap((curve) => kinds.map((kind) => String(curve.band[kind][k]))),
  ])
  return `${[head.map(quoted), ...rows].map((row) => row.join(',')).join('\n')}\n`
}

/**
 * The result as text for a terminal: help first, then charts, sentences, notes.
 *
 * @example
 * timelineText(result, slug => slug)
 */
export function timelineText(result: TimelineResult, nameOf: (slug: string) => string): string {
  const lines: string[] = []
  for (const notice of result.help) {
    const about = notice.slug === undefined ? '' : `${nameOf(notice.slug)}: `
    lines.push(`${about}${helpText(notice.code)}`, '')
  }
  if (!result.drawn) return lines.join('\n').trimEnd()
  for (const curve of result.curves) {
    lines.push(`${nameOf(curve.slug)}, ${curve.unit}`)
    lines.push(...curve.reservations.map((code) => `  ${reservationText(code)}`))
    lines.push(...chartLines(result, curve, { columns: 72, rows: 8 }), '')
  }
  lines.push(chartLegend, '', ...statements(result, { nameOf }).map((text) => `- ${text}`), '')
  const notes = new Map<string, string[]>()
  for (const note of result.notes) {
    const names = notes.get(noteText(note)) ?? []
    if (note.slug !== undefined) names.push(nameOf(note.slug))
    notes.set(noteText(note), names)
  }
  for (const [text, names] of notes) lines.push(`  ${names.length === 0 ? '' : `${names.join(', ')}: `}${text}`)
  lines.push('', standingWords)
  return lines.join('\n')
}

/** Runs the command: phrases in, charts or help out. Returns false when the input was wrong. */
export function runTimeline(phrases: readonly string[], options: TimelineOptions, context: TimelineContext): boolean {
  const table = context.kinetics()
  const nameOf = context.nameOf ?? ((slug: string): string => slug)
  const read = parseDoses(phrases, {
    slugOf: context.slugOf,
    table,
    ...(options.country === undefined ? {} : { country: options.country }),
  })
  if (read.issues.length > 0) {
    for (const issue of read.issues) context.fail(issueText(issue))
    return false
  }
  const food = options.food as 'fed' | 'fasted' | undefined
  const request = given<TimelineRequest>({
    items: read.items.map((item) => (food === undefined ? item : { ...item, food })),
    person: personFrom({ ...options }, timelineKeys),
    hours: numberOf(options.hours),
    stepMin: numberOf(options.step),
    people: numberOf(options.people),
    seed: numberOf(options.seed),
    shareOfPeak: numberOf(options.share),
    startClockH: read.startClockH,
  })
  const result = simulate(table, request)
  if (result.issues.length > 0) {
    for (const issue of result.issues) context.fail(issueText(issue))
    return false
  }
  if (options.json === true) context.write(JSON.stringify(result, null, 2))
  else {
    const size = read.drink
    if (size !== undefined) {
      const doubt = size.verified ? '' : ', not verified'
      context.write(
        `One drink is counted as ${size.grams} g of alcohol (${size.country}${doubt}). A large glass holds more.\n`,
      )
    }
    context.write(timelineText(result, nameOf))
  }
  if (result.drawn && options.svg !== undefined) writeFileSync(options.svg, drawSvg(result, { nameOf }))
  if (result.drawn && options.csv !== undefined) writeFileSync(options.csv, timelineCsv(result))
  if (!result.drawn && (options.svg !== undefined || options.csv !== undefined)) {
    context.fail('No curve was drawn, so no file was written.')
  }
  return true
}

/**
 * Adds `mixwise timeline` to the program.
 *
 * @example
 * registerTimeline(program, { slugOf, kinetics, write: console.log, fail: console.error })
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
    .option('--country <code>', 'whose standard drink is meant, as GB, US, AU')
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
