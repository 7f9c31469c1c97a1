import type { TimelineAnswer } from '../contract/timeline.js'
import { exposureText } from '../exposure/exposure-text.js'
import { formatClock } from '../vocabulary/clock.js'
import type { TimelineNote } from './simulate.js'

/** What is needed of a result to draw it and to say what it shows. */
export type Chart = Pick<TimelineAnswer, 'curves' | 'meetings' | 'settings' | 'startClockH' | 'timesH'>
export type ChartCurve = Chart['curves'][number]

/** Clock times and names for the sentences. */
export interface Wording {
  nameOf(slug: string): string
}

/**
 * A time on the chart as a clock time, with the day when it is not the first; hours when no clock is known.
 *
 * @example
 * clockText(26.5, 8) // '10:30 +1 day'
 */
export function clockText(atH: number, startClockH: number | undefined): string {
  if (startClockH === undefined) return `${atH.toFixed(1)} h`
  const hours = Math.round((atH + startClockH) * 60) / 60
  const day = Math.floor(hours / 24)
  const text = formatClock(hours)
  return day === 0 ? text : `${text} ${day > 0 ? '+' : ''}${day} day${Math.abs(day) === 1 ? '' : 's'}`
}

const noteWords: Readonly<Record<TimelineNote['code'], string>> = {
  'weight-assumed': 'Weight was not given: 70 kg is assumed.',
  'sex-assumed': 'Sex was not given: half of the virtual people are men, half women.',
  'age-assumed': 'Age was not given: 40 years is assumed.',
  'height-assumed': 'Height was not given: 176 cm for men and 163 cm for women is assumed.',
  'food-unknown': 'Meal not given: half of the virtual people drank on an empty stomach, half after food.',
  'food-not-modelled': 'A meal may shift the peak; that is not in the model.',
  'kidney-part-unknown': 'How much the kidney matters here is not in the model.',
  'variability-assumed': 'Part of the spread between people is our stated assumption, not a published figure.',
  'peak-never-checked': 'We found no measured peak to check this model against.',
  'active-metabolites-not-shown': 'The body turns part of it into other active substances, which are not shown.',
  'amount-range':
    'The amount is known as a range only: each virtual person took an own amount within it, so the band is wider.',
  'models-disagree': 'Published figures disagree: the band runs across all of them.',
}

/**
 * A note in words.
 *
 * @example
 * noteText({ code: 'weight-assumed' }) // 'Weight was not given: 70 kg is assumed.'
 */
export function noteText(note: TimelineNote): string {
  return noteWords[note.code]
}

function height(curve: ChartCurve): string {
  if (curve.peak === undefined) return ''
  return ` (${curve.peak.median} ${curve.unit}; 90 % of virtual people ${curve.peak.low90} to ${curve.peak.high90})`
}

/** By whom a curve is changed, by how much in the end, and how much of that the chart shows. */
function changedText(
  { slug, unit }: ChartCurve,
  { by, direction, unsure, basis, ratio, peak, mostThere }: NonNullable<ChartCurve['changed']>,
  { nameOf }: Wording,
): string {
  const { beyond, ...figures } = ratio
  const whole = exposureText(
    { direction, basis, species: 'parent', ...(unsure === true && { unsure }) },
    beyond === true ? { ...figures, beyond } : figures,
  )
  const high =
    peak === undefined ? '' : ` Then it is highest at ${peak.median} ${unit} (${peak.low90} to ${peak.high90}).`
  const soon = mostThere > 0.95 ? '' : ` Within this chart ${Math.round(mostThere * 100)} % of that change come about.`
  return `With ${by.map(nameOf).join(' and ')}, drawn as the second band: ${nameOf(slug)} comes to ${whole}.${high}${soon} All else said here is without that.`
}

/**
 * What the chart says, in sentences: peaks, hours together, when little is left. There is no single score.
 *
 * @example
 * statements(result, { nameOf: (slug) => slug })[0] // 'baclofen is highest near ...'
 */
export function statements(result: Chart, wording: Wording): string[] {
  const clock = (atH: number): string => clockText(atH, result.startClockH)
  const said: string[] = []
  for (const curve of result.curves) {
    const name = wording.nameOf(curve.slug)
    const near = curve.nearPeak.map((s) => `${clock(s.fromH)} to ${clock(s.toH)}`).join(', ')
    said.push(
      `${name} is highest near ${clock(curve.peakAtH.median)} (90 % of virtual people between ${clock(curve.peakAtH.low90)} and ${clock(curve.peakAtH.high90)})${height(curve)}.`,
    )
    if (near !== '') said.push(`${name} is near its peak ${near}.`)
    said.push(
      curve.below5PctAtH === undefined
        ? `${name} is still above 5 % of its peak in some virtual people when the chart ends.`
        : `${name}: 95 % of virtual people are below 5 % of their own peak from ${clock(curve.below5PctAtH)}.`,
    )
    if (curve.changed !== undefined) said.push(changedText(curve, curve.changed, wording))
  }
  for (const meeting of result.meetings) {
    const [a, b] = meeting.slugs.map((slug) => wording.nameOf(slug)) as [string, string]
    const percent = Math.round(meeting.shareOfPeak * 100)
    const { hoursBoth } = meeting
    const [shareA = 0, shareB = 0] = meeting.sharesThen
    said.push(
      `${a} and ${b} are both above ${percent} % of their own peak for ${hoursBoth.median.toFixed(1)} hours (90 % of virtual people ${hoursBoth.low90.toFixed(1)} to ${hoursBoth.high90.toFixed(1)} hours)${
        meeting.stretches.length === 0
          ? ''
          : `, mostly ${meeting.stretches.map((s) => `${clock(s.fromH)} to ${clock(s.toH)}`).join(', ')}`
      }.`,
    )
    said.push(
      `They are closest together at ${clock(meeting.closestAtH)}: ${a} at ${Math.round(shareA * 100)} % and ${b} at ${Math.round(shareB * 100)} % of their own peak.`,
    )
  }
  return said
}
