import type { ObservedEthanol, ObservedOral } from './compile/kinetics-schema.js'

/** One time of a simulated arm. */
export interface ArmPoint {
  atMin: number
  mean: number
  low90: number
  high90: number
}

const frame = { width: 640, height: 320, left: 60, top: 40, right: 20, bottom: 50 }
const plotWidth = frame.width - frame.left - frame.right
const plotHeight = frame.height - frame.top - frame.bottom
const floor = frame.top + plotHeight

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

function sheet(title: string, description: string, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="12">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(description)}</desc>`,
    `<rect width="${frame.width}" height="${frame.height}" fill="#fff"/>`,
    `<text x="${frame.left}" y="22" font-size="14" font-weight="600">${escaped(title)}</text>`,
    ...body,
    `<path d="M${frame.left} ${frame.top}V${floor}H${frame.left + plotWidth}" fill="none" stroke="#333"/>`,
    '</svg>\n',
  ].join('\n')
}

/**
 * A study arm: simulated mean and 90 % band as line and area, observed means with their standard deviation as dots.
 *
 * @example
 * drawArm(arm, points)
 */
export function drawArm(arm: ObservedEthanol, points: readonly ArmPoint[]): string {
  const endMin = points.at(-1)?.atMin ?? 1
  const top = 1.1 * Math.max(...points.map((p) => p.high90), ...(arm.profile ?? []).map((p) => p.meanGPerL + p.sdGPerL))
  const x = (atMin: number): string => (frame.left + (atMin / endMin) * plotWidth).toFixed(1)
  const y = (value: number): string => (floor - (Math.max(0, value) / top) * plotHeight).toFixed(1)
  const area = [
    ...points.map((p) => `${x(p.atMin)},${y(p.high90)}`),
    ...[...points].reverse().map((p) => `${x(p.atMin)},${y(p.low90)}`),
  ]
  const ticks: string[] = []
  for (let atMin = 0; atMin <= endMin; atMin += 60) {
    ticks.push(`<text x="${x(atMin)}" y="${floor + 18}" text-anchor="middle">${atMin / 60} h</text>`)
  }
  for (let value = 0; value <= top; value += 0.2) {
    ticks.push(
      `<text x="${frame.left - 8}" y="${y(value)}" text-anchor="end" dominant-baseline="middle">${value.toFixed(1)}</text>`,
    )
  }
  return sheet(
    `${arm.id}: ${arm.what}`,
    `Blood alcohol in g/L over time after ${arm.arm.doseGPerKg} g/kg. Line and area: simulated mean and 90 % band. Dots with bars: observed mean and standard deviation.`,
    [
      `<polygon points="${area.join(' ')}" fill="#1b5e9b" fill-opacity="0.18"/>`,
      `<polyline points="${points.map((p) => `${x(p.atMin)},${y(p.mean)}`).join(' ')}" fill="none" stroke="#1b5e9b" stroke-width="2"/>`,
      ...(arm.profile ?? []).map(
        (p) =>
          `<path d="M${x(p.atMin)} ${y(p.meanGPerL - p.sdGPerL)}V${y(p.meanGPerL + p.sdGPerL)}" stroke="#a23b00"/><circle cx="${x(p.atMin)}" cy="${y(p.meanGPerL)}" r="4" fill="#a23b00"/>`,
      ),
      ...ticks,
      `<text x="${frame.left}" y="${frame.height - 8}" fill="#444">g/L. Line and area: model mean and 90 % of virtual people. Dots: observed mean and SD.</text>`,
    ],
  )
}

/** What was foreseen against what was seen, on axes of powers of ten. */
export interface FoldPlot {
  title: string
  /** Powers of ten at which the axes begin and end, and the values that are written beside them. */
  powers: readonly [low: number, high: number]
  ticks: readonly number[]
  /** What stands below the plot. */
  legend: string
  points: readonly { name: string; foreseen: number; seen: number }[]
}

/** Measured peaks by mouth against those that were simulated. */
export function drawPeaks(rows: readonly { seen: ObservedOral; foreseen: number; ratio: number }[]): string {
  return drawFolds({
    title: 'Observed against simulated peaks by mouth, ng/mL',
    powers: [0, 5],
    ticks: [1, 10, 100, 1000, 10000, 100000],
    legend: 'Across: simulated. Up: observed. Dashed: two-fold. Circles within, crosses outside.',
    points: rows.map(({ seen, foreseen }) => ({
      name: `${seen.slug} ${seen.doseMg} mg`,
      foreseen,
      seen: seen.peakNgPerMl,
    })),
  })
}

/**
 * A plot of folds as SVG: circles within two-fold, crosses outside.
 *
 * @example
 * drawFolds({ title: 'Ratios', powers: [-2, 2], ticks: [0.1, 1, 10], legend: '', points: [] })
 */
export function drawFolds({ title, powers: [low, high], ticks, legend, points }: FoldPlot): string {
  const x = (value: number): number => frame.left + ((Math.log10(value) - low) / (high - low)) * plotWidth
  const y = (value: number): number => floor - ((Math.log10(value) - low) / (high - low)) * plotHeight
  const line = (fold: number, dash: string): string => {
    const from = 10 ** low * (fold < 1 ? 1 / fold : 1)
    const to = fold > 1 ? 10 ** high / fold : 10 ** high
    return `<path d="M${x(from).toFixed(1)} ${y(from * fold).toFixed(1)}L${x(to).toFixed(1)} ${y(to * fold).toFixed(1)}" stroke="#555" stroke-dasharray="${dash}"/>`
  }
  const folds = points.map(({ foreseen, seen }) => (seen / foreseen).toFixed(2))
  return sheet(title, points.map(({ name }, at) => `${name}: observed over foreseen ${folds[at]}`).join('; '), [
    line(1, '0'),
    line(2, '5 4'),
    line(0.5, '5 4'),
    ...points.map(({ name, foreseen, seen }, at) => {
      const [cx, cy] = [x(foreseen), y(seen)]
      const label = `<title>${escaped(name)} ${folds[at]}</title>`
      const ratio = seen / foreseen
      return ratio >= 0.5 && ratio <= 2
        ? `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="4" fill="#1b5e9b" fill-opacity="0.7">${label}</circle>`
        : `<path d="M${(cx - 4).toFixed(1)} ${(cy - 4).toFixed(1)}l8 8m0 -8l-8 8" stroke="#a23b00" stroke-width="2">${label}</path>`
    }),
    ...ticks.flatMap((value) => [
      `<text x="${x(value).toFixed(1)}" y="${floor + 18}" text-anchor="middle">${value}</text>`,
      `<text x="${frame.left - 8}" y="${y(value).toFixed(1)}" text-anchor="end" dominant-baseline="middle">${value}</text>`,
    ]),
    `<text x="${frame.left}" y="${frame.height - 8}" fill="#444">${legend}</text>`,
  ])
}
