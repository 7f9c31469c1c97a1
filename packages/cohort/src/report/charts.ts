import type { PerThousand } from './wilson.js'

/** Text as it may stand in HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A number as people read it: 12,345 or 3.2. */
export function told(number: number): string {
  if (number >= 100 || Number.isInteger(number)) return Math.round(number).toLocaleString('en')
  return number >= 1 ? number.toFixed(1) : number.toPrecision(2)
}

export interface RateBar {
  label: string
  /** Hidden where too few people are in it. */
  rate: PerThousand | undefined
  note: string
  tone?: string
}

const size = { row: 34, left: 170, width: 720, right: 170 } as const

/** Horizontal bars of rates per 1,000 with their intervals; what is hidden has a dashed place. */
export function rateBars(bars: readonly RateBar[], title: string): string {
  const most = Math.max(0.001, ...bars.map(({ rate }) => rate?.high ?? 0))
  const plot = size.width - size.left - size.right
  const x = (rate: number): number => size.left + (plot * rate) / most
  const rows = bars.map(({ label, rate, note, tone = 'bar' }, place) => {
    const top = place * size.row
    const name = `<text x="${size.left - 10}" y="${top + 21}" class="name">${escaped(label)}</text>`
    if (rate === undefined)
      return `${name}<line x1="${size.left}" x2="${size.left + 60}" y1="${top + 16}" y2="${top + 16}" class="hidden"/><text x="${size.left + 70}" y="${top + 21}" class="note">${escaped(note)}</text>`
    return `${name}<rect x="${size.left}" y="${top + 7}" width="${Math.max(1, x(rate.rate) - size.left).toFixed(1)}" height="18" class="${tone}"/>
<line x1="${x(rate.low).toFixed(1)}" x2="${x(rate.high).toFixed(1)}" y1="${top + 16}" y2="${top + 16}" class="interval"/>
<text x="${(x(rate.high) + 8).toFixed(1)}" y="${top + 21}" class="note"><tspan class="figure">${told(rate.rate)}</tspan> ${escaped(note)}</text>`
  })
  return `<svg viewBox="0 0 ${size.width} ${bars.length * size.row + 4}" role="img" aria-label="${escaped(title)}">${rows.join('\n')}</svg>`
}

/** A line over months; months with too few people are left open. */
export function monthLine(months: readonly { month: string; people: number | undefined }[], title: string): string {
  const [width, height, left, bottom] = [720, 190, 60, 28]
  const most = Math.max(1, ...months.map(({ people }) => people ?? 0))
  const x = (place: number): number => left + ((width - left - 20) * (place + 0.5)) / Math.max(1, months.length)
  const y = (people: number): number => 12 + (height - bottom - 12) * (1 - people / most)
  const bars = months.map(({ month, people }, place) => {
    const wide = Math.max(2, (width - left - 20) / Math.max(1, months.length) - 4)
    const label =
      place % Math.ceil(months.length / 12) === 0
        ? `<text x="${x(place).toFixed(1)}" y="${height - 8}" class="tick">${escaped(month)}</text>`
        : ''
    return people === undefined
      ? `<rect x="${(x(place) - wide / 2).toFixed(1)}" y="${height - bottom - 6}" width="${wide.toFixed(1)}" height="6" class="hidden"/>${label}`
      : `<rect x="${(x(place) - wide / 2).toFixed(1)}" y="${y(people).toFixed(1)}" width="${wide.toFixed(1)}" height="${(height - bottom - y(people)).toFixed(1)}" class="bar"><title>${escaped(month)}: ${told(people)}</title></rect>${label}`
  })
  const ticks = [0, 0.5, 1].map(
    (share) =>
      `<line x1="${left}" x2="${width - 20}" y1="${y(most * share).toFixed(1)}" y2="${y(most * share).toFixed(1)}" class="grid"/><text x="${left - 8}" y="${(y(most * share) + 4).toFixed(1)}" class="name">${told(most * share)}</text>`,
  )
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">${ticks.join('')}${bars.join('')}</svg>`
}

/** A cell with a bar behind its number, so that a column can be read at a glance. */
export function barCell(people: number | undefined, most: number): string {
  if (people === undefined) return '<td class="number">fewer than 5</td>'
  return `<td class="number"><span class="track"><span style="width:${((100 * people) / Math.max(1, most)).toFixed(1)}%"></span></span>${told(people)}</td>`
}
