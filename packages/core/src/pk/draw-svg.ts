import { type Chart, type ChartCurve, clockText, statements, type Wording } from './statements.js'
import { standingWords } from './words.js'

/** Line, marker and hatch differ, so that no curve is told by colour alone. */
const styles = [
  { colour: '#1b5e9b', dash: '', marker: 'circle' },
  { colour: '#a23b00', dash: '8 4', marker: 'square' },
  { colour: '#3d6b1f', dash: '2 4', marker: 'triangle' },
  { colour: '#6a3d9a', dash: '10 3 2 3', marker: 'diamond' },
] as const

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

function marker(kind: string, x: number, y: number, colour: string): string {
  const at = (dx: number, dy: number): string => `${(x + dx).toFixed(1)},${(y + dy).toFixed(1)}`
  if (kind === 'circle') return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4" fill="${colour}"/>`
  const corners =
    kind === 'square'
      ? [at(-4, -4), at(4, -4), at(4, 4), at(-4, 4)]
      : kind === 'triangle'
        ? [at(0, -5), at(5, 4), at(-5, 4)]
        : [at(0, -5), at(5, 0), at(0, 5), at(-5, 0)]
  return `<polygon points="${corners.join(' ')}" fill="${colour}"/>`
}

function niceTop(value: number): number {
  if (!(value > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) ?? 10) * power
}

/**
 * The chart as an SVG text: one panel a substance, bands, median, peaks marked; a title and a description carry the
 * same content for those who do not see it.
 *
 * @example
 * drawSvg(simulate(table, request), { nameOf: (slug) => slug }).startsWith('<svg') // true
 */
export function drawSvg(result: Chart, wording: Wording): string {
  const [width, panel, left, right, top] = [900, 220, 78, 20, 46]
  const plot = { width: width - left - right, height: panel - 70 }
  const height = top + panel * Math.max(1, result.curves.length) + 30
  const endH = result.timesH.at(-1) ?? 1
  const x = (atH: number): number => left + (atH / endH) * plot.width
  const ids = { title: 'mixwise-title', what: 'mixwise-what' }
  const title = `Exposure over time: ${result.curves.map((curve) => wording.nameOf(curve.slug)).join(' and ')}`
  const parts: string[] = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${ids.title} ${ids.what}" font-family="system-ui, sans-serif" font-size="13">`,
    `<title id="${ids.title}">${escaped(title)}</title>`,
    `<desc id="${ids.what}">${escaped([...statements(result, wording), standingWords].join(' '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${left}" y="24" font-size="16" font-weight="600" fill="#1a1a1a">${escaped(title)}</text>`,
  ]
  const tickH = endH <= 12 ? 1 : endH <= 30 ? 3 : endH <= 72 ? 6 : 24
  result.curves.forEach((curve, index) => {
    const style = styles[index % styles.length] as (typeof styles)[number]
    parts.push(drawPanel(result, curve, style, { base: top + index * panel, x, plot, left, tickH, endH }, wording))
  })
  parts.push(
    `<text x="${left}" y="${height - 10}" font-size="11" fill="#444">Line: median. Dark band: middle 50 %. Light band: middle 90 % of ${result.settings.people} virtual people. Seed ${result.settings.seed}.</text>`,
    '</svg>',
  )
  return parts.join('\n')
}

interface Frame {
  base: number
  x(atH: number): number
  plot: { width: number; height: number }
  left: number
  tickH: number
  endH: number
}

function drawPanel(
  result: Chart,
  curve: ChartCurve,
  style: (typeof styles)[number],
  frame: Frame,
  wording: Wording,
): string {
  const { base, x, plot, left, tickH, endH } = frame
  const { changed } = curve
  const topValue = niceTop(Math.max(...curve.band.high90, ...(changed?.band.high90 ?? [])))
  const floor = base + 26 + plot.height
  const y = (value: number): number => floor - (value / topValue) * plot.height
  const point = (k: number, value: number): string => `${x(result.timesH[k] ?? 0).toFixed(1)},${y(value).toFixed(1)}`
  const area = (low: readonly number[], high: readonly number[]): string =>
    [...high.map((v, k) => point(k, v)), ...low.map((v, k) => point(k, v)).reverse()].join(' ')
  const line = (values: readonly number[]): string => values.map((v, k) => point(k, v)).join(' ')
  const parts = [
    `<g><text x="${left}" y="${base + 16}" fill="${style.colour}" font-weight="600">${escaped(wording.nameOf(curve.slug))}, ${escaped(curve.unit)}${curve.showing === 'shape' ? ' (shape only)' : ''}</text>`,
    `<polygon points="${area(curve.band.low90, curve.band.high90)}" fill="${style.colour}" fill-opacity="0.15"/>`,
    `<polygon points="${area(curve.band.low50, curve.band.high50)}" fill="${style.colour}" fill-opacity="0.3"/>`,
    ...curve.models.map(
      (model) =>
        `<polyline points="${line(model.median)}" fill="none" stroke="#555" stroke-width="1" stroke-dasharray="3 3"><title>${escaped(model.id)}</title></polyline>`,
    ),
    `<polyline points="${line(curve.band.median)}" fill="none" stroke="${style.colour}" stroke-width="2.5"${style.dash === '' ? '' : ` stroke-dasharray="${style.dash}"`}/>`,
  ]
  if (changed !== undefined) {
    const outline = `fill="none" stroke="${style.colour}" stroke-dasharray="1 4"`
    parts.push(
      `<polygon points="${area(changed.band.low90, changed.band.high90)}" ${outline}/>`,
      `<polyline points="${line(changed.band.median)}" fill="none" stroke="${style.colour}" stroke-width="2.5" stroke-dasharray="1 6"/>`,
      `<text x="${left + plot.width}" y="${base + 16}" text-anchor="end" fill="${style.colour}">dotted: ${changed.unsure === true ? 'perhaps ' : ''}with ${escaped(changed.by.map((slug) => wording.nameOf(slug)).join(' and '))}</text>`,
    )
  }
  const peakStep = curve.band.median.indexOf(Math.max(...curve.band.median))
  parts.push(marker(style.marker, x(result.timesH[peakStep] ?? 0), y(curve.band.median[peakStep] ?? 0), style.colour))
  parts.push(`<line x1="${left}" y1="${floor}" x2="${left + plot.width}" y2="${floor}" stroke="#333"/>`)
  for (const share of [0, 0.5, 1]) {
    const value = topValue * share
    parts.push(
      `<text x="${left - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end" fill="#333">${Number(value.toPrecision(3))}</text>`,
    )
  }
  for (let h = 0; h <= endH + 1e-9; h += tickH) {
    parts.push(
      `<line x1="${x(h).toFixed(1)}" y1="${floor}" x2="${x(h).toFixed(1)}" y2="${floor + 5}" stroke="#333"/>`,
      `<text x="${x(h).toFixed(1)}" y="${floor + 19}" text-anchor="middle" font-size="11" fill="#333">${escaped(clockText(h, result.startClockH).replace(/ \+\d+ days?$/, ''))}</text>`,
    )
  }
  return `${parts.join('\n')}</g>`
}
