import { type Chart, type ChartCurve, clockText } from '@mixwise/core/pk'

/** How large a chart is drawn, in characters. */
export interface ChartSize {
  columns: number
  rows: number
  /** The value at the upper edge; the highest of the band where it is left out. */
  top?: number
}

/** The band as text: no colour, so it says the same on every terminal and on paper. */
const marks = { outer: '.', inner: ':', median: '#', none: ' ' } as const

function shortNumber(value: number): string {
  return Number(value.toPrecision(2)).toString().padStart(7)
}

/**
 * One curve as lines of text: `#` median, `:` middle half, `.` middle 90 % of the virtual people.
 *
 * @example
 * chartLines(result, result.curves[0], { columns: 72, rows: 8 })
 */
export function chartLines(result: Chart, curve: Pick<ChartCurve, 'band'>, size: ChartSize): string[] {
  const steps = result.timesH.length
  const top = size.top ?? Math.max(...curve.band.high90, 1e-12)
  const columns = Math.min(size.columns, steps)
  const stepOf = (column: number): number => Math.round((column * (steps - 1)) / Math.max(1, columns - 1))
  const rowOf = (value: number | undefined): number =>
    Math.min(size.rows - 1, Math.floor(((value ?? 0) / top) * size.rows))
  const lines: string[] = []
  for (let row = size.rows - 1; row >= 0; row--) {
    let line = ''
    for (let column = 0; column < columns; column++) {
      const k = stepOf(column)
      const within = (low: number | undefined, high: number | undefined): boolean =>
        row >= rowOf(low) && row <= rowOf(high)
      const nothing = (curve.band.high90[k] ?? 0) < top * 1e-3
      line += nothing
        ? marks.none
        : row === rowOf(curve.band.median[k])
          ? marks.median
          : within(curve.band.low50[k], curve.band.high50[k])
            ? marks.inner
            : within(curve.band.low90[k], curve.band.high90[k])
              ? marks.outer
              : marks.none
    }
    const label = row === size.rows - 1 ? shortNumber(top) : row === 0 ? shortNumber(0) : ' '.repeat(7)
    lines.push(`${label} |${line.trimEnd()}`)
  }
  lines.push(`${' '.repeat(8)}+${'-'.repeat(columns)}`, `${' '.repeat(9)}${axis(result, columns)}`)
  return lines
}

function axis(result: Chart, columns: number): string {
  const endH = result.timesH.at(-1) ?? 0
  const cells = Array.from({ length: columns }, () => ' ')
  const everyH = endH <= 12 ? 2 : endH <= 30 ? 4 : endH <= 60 ? 8 : 24
  for (let h = 0; h <= endH; h += everyH) {
    const text = clockText(h, result.startClockH).replace(/ \+(\d+) days?$/, '')
    const at = Math.round((h / Math.max(endH, 1e-9)) * (columns - 1))
    if (at + text.length <= columns) for (let i = 0; i < text.length; i++) cells[at + i] = text[i] as string
  }
  return cells.join('').trimEnd()
}

/** What the marks mean. */
export const chartLegend = `${marks.median} median   ${marks.inner} middle 50 %   ${marks.outer} middle 90 % of virtual people`
