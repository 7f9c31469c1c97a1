import { type ToldRatio, toldRatio } from '../exposure/exposure-text.js'
import { noExposure } from '../exposure/no-exposure.js'
import type { ExposureTable } from '../exposure/table.js'
import { type Amount, middleOf } from '../phrase/taking.js'
import { type ChangeOverTime, changesOverTime } from './changed-by-others.js'
import { oralConcentration } from './one-compartment.js'
import { drawEthanolPeople, drawOralPeople, modelForPerson } from './people.js'
import { ethanolPeopleCurves, type OralPeople, oralPeopleCurves, type PeopleCurves } from './population.js'
import { seededRandom } from './random.js'
import {
  type PkIssue,
  requestIssues,
  type SettledRequest,
  settle,
  type TimelineItem,
  type TimelineRequest,
} from './request.js'
import {
  type Band,
  bandOf,
  clearedAtH,
  type Overlap,
  overlapOf,
  ownPeaks,
  rounded,
  type Spread,
  type Stretch,
  spreadOf,
  stretchesAbove,
  toOwnShares,
} from './summaries.js'
import { type HelpNotice, switchOffs } from './switch-off.js'
import type { KineticsTable, OralKinetics, OralModel, PeakCheck, Reservation } from './table.js'

/** Something a reader must know about a curve. */
export interface TimelineNote {
  code:
    | 'weight-assumed'
    | 'sex-assumed'
    | 'age-assumed'
    | 'height-assumed'
    | 'food-unknown'
    | 'food-not-modelled'
    | 'kidney-part-unknown'
    | 'variability-assumed'
    | 'peak-never-checked'
    | 'active-metabolites-not-shown'
    | 'models-disagree'
    | 'amount-range'
  slug?: string
}

/** One published model's median person, beside the band across all of them. */
export interface ModelCurve {
  id: string
  median: number[]
  cite: readonly string[]
}

export interface TimelineCurve {
  slug: string
  showing: 'concentration' | 'shape'
  unit: 'ng/mL' | 'g/L' | 'share of own peak'
  reservations: readonly Reservation[]
  band: Band
  models: ModelCurve[]
  /** Absent for a shape. */
  peak?: Spread
  peakAtH: Spread
  /** When at least half of the virtual people are at 80 % of their own peak or above. */
  nearPeak: Stretch[]
  /** From when 95 % of the virtual people are below 5 % of their own peak; absent when after the chart. */
  below5PctAtH?: number
  check?: PeakCheck
  /** With what others of the chart do to it; everything else is without. Absent where they change nothing that can be told. */
  changed?: ChangedCurve
  cite: readonly string[]
}

/** A curve as others of the chart change it, on the axis of the one without. */
export interface ChangedCurve {
  band: Band
  /** Absent for a shape. */
  peak?: Spread
  direction: 'up' | 'down'
  /** So small a computed change that there may be none. */
  unsure?: true
  basis: 'observed' | 'fit'
  /** When all of the change is there, after days; the band of means of studies. */
  ratio: ToldRatio
  by: readonly string[]
  /** The most of the change that comes about within the chart, from 0 to 1. */
  mostThere: number
}

export interface TimelineMeeting extends Overlap {
  slugs: [string, string]
  shareOfPeak: number
}

export interface TimelineResult {
  /** False when the input was wrong or help takes the place of every curve. */
  drawn: boolean
  issues: PkIssue[]
  help: HelpNotice[]
  settings: SettledRequest
  startClockH?: number
  timesH: number[]
  curves: TimelineCurve[]
  meetings: TimelineMeeting[]
  notes: TimelineNote[]
}

/** A change of which less than this comes about within the chart is not drawn. */
const leastThere = 0.02

interface OralDose {
  mg: Amount
  atH: number
}

interface Drawn {
  curve: TimelineCurve
  /** Known for a shape too, though not shown. */
  peaks: Spread
  shares: PeopleCurves
}

function roundedBand(band: Band): Band {
  const all = (values: number[]): number[] => values.map(rounded)
  return {
    median: all(band.median),
    low50: all(band.low50),
    high50: all(band.high50),
    low90: all(band.low90),
    high90: all(band.high90),
  }
}

function finish(
  curves: PeopleCurves,
  about: Omit<TimelineCurve, 'band' | 'peak' | 'peakAtH' | 'nearPeak' | 'below5PctAtH'>,
): Drawn {
  const { peak, atH } = ownPeaks(curves)
  const peaks = spreadOf(peak)
  const shape = about.showing === 'shape'
  // The heights are read before the curves become shares.
  const heights = shape ? undefined : bandOf(curves)
  const shares = toOwnShares(curves, peak)
  const cleared = clearedAtH(shares)
  return {
    shares,
    peaks,
    curve: {
      ...about,
      band: roundedBand(heights ?? bandOf(shares)),
      ...(shape ? {} : { peak: peaks }),
      peakAtH: spreadOf(atH),
      nearPeak: stretchesAbove(shares, 0.8, 0.5),
      ...(cleared === undefined ? {} : { below5PctAtH: cleared }),
    },
  }
}

function drawEthanol(
  table: KineticsTable,
  request: TimelineRequest,
  item: TimelineItem,
  settings: SettledRequest,
  steps: number,
): Drawn | HelpNotice {
  const who = drawEthanolPeople(table.ethanol, request.person ?? {}, item.food, settings.people, settings.seed)
  const drinks = item.doses.map((dose) => ({ grams: dose.gramsEthanol ?? 0, atH: dose.atH }))
  const curves = ethanolPeopleCurves(drinks, who, settings.stepMin / 60, steps)
  const drawn = finish(curves, {
    slug: 'ethanol',
    showing: 'concentration',
    unit: 'g/L',
    reservations: [],
    models: [],
    cite: table.ethanol.cite,
  })
  const { gPerL } = table.ethanol.poisoning
  const { upperGPerL } = table.ethanol.offAbove
  return drawn.peaks.median >= gPerL || drawn.peaks.high90 >= upperGPerL
    ? { code: 'alcohol-poisoning-range', scope: 'all', slug: 'ethanol' }
    : drawn
}

function drawOral(
  table: KineticsTable,
  request: TimelineRequest,
  item: TimelineItem,
  settings: SettledRequest,
  timesH: readonly number[],
  change: ChangeOverTime | undefined,
): Drawn | HelpNotice {
  // What is not known was left out before.
  const known = table.oral[item.slug] as OralKinetics
  const slow = item.form === 'extended-release' ? known.modifiedRelease : undefined
  const models = known.models.map((model): OralModel => {
    const own = modelForPerson(table, known, model, request.person ?? {})
    return slow === undefined ? own : { ...own, kaPerH: slow.kaPerH }
  })
  const doses = item.doses.map((dose) => ({ mg: dose.mg ?? 0, atH: dose.atH }))
  const middle = doses.map(({ mg, atH }) => ({ mg: middleOf(mg), atH }))
  const who = drawOralPeople(models, settings.people, settings.seed, item.slug)
  const curves = oralPeopleCurves(doses, who, settings.stepMin / 60, timesH.length)
  const shape = known.showing === 'shape'
  const medians = models.map((model): ModelCurve => {
    const median = timesH.map((t) => oralConcentration(middle, model, t))
    const top = Math.max(...median)
    return {
      id: model.id,
      median: median.map((value) => rounded(shape ? (top > 0 ? value / top : 0) : value)),
      cite: model.cite,
    }
  })
  const toxicFrom = known.toxicFromNgPerMl ?? Number.POSITIVE_INFINITY
  const changed = change === undefined ? undefined : changedBy(change, { curves, doses, who, settings, shape })
  const drawn = finish(curves, {
    slug: item.slug,
    showing: shape ? 'shape' : 'concentration',
    unit: shape ? 'share of own peak' : 'ng/mL',
    reservations: known.reservations,
    models: models.length > 1 ? medians : [],
    ...(known.check === undefined ? {} : { check: known.check }),
    ...(changed === undefined ? {} : { changed: changed.told }),
    cite: [...new Set([...known.cite, ...models.flatMap((model) => model.cite)])],
  })
  return Math.max(drawn.peaks.median, changed?.peaks.median ?? 0) >= toxicFrom
    ? { code: 'toxic-range', scope: 'all', slug: item.slug }
    : drawn
}

/** The same people as others change them, each by an own amount; undefined where no figure of it is told. */
function changedBy(
  { exposure, there, beforeBlood }: ChangeOverTime,
  {
    curves,
    doses,
    who,
    settings,
    shape,
  }: { curves: PeopleCurves; doses: readonly OralDose[]; who: OralPeople; settings: SettledRequest; shape: boolean },
): { told: ChangedCurve; peaks: Spread } | undefined {
  const { slug, direction, unsure, basis, sd, by } = exposure
  const ratio = toldRatio(exposure)
  const mostThere = there.reduce((most, part) => Math.max(most, part), 0)
  if (ratio === undefined || direction === 'none' || basis === 'class' || mostThere < leastThere) return undefined
  const random = seededRandom(settings.seed, `${slug} changed`)
  const logRatio = Float64Array.from({ length: curves.people }, () => Math.log(ratio.median) + sd * random.normal())
  const changed = oralPeopleCurves(doses, who, curves.stepH, curves.steps, { logRatio, there, beforeBlood })
  const peaks = spreadOf(ownPeaks(changed).peak)
  const shown = shape ? toOwnShares(changed, ownPeaks(curves).peak) : changed
  return {
    peaks,
    told: {
      band: roundedBand(bandOf(shown)),
      ...(shape ? {} : { peak: peaks }),
      direction,
      ...(unsure === true && { unsure }),
      basis,
      ratio,
      by: by.map(({ agent }) => agent.id),
      mostThere: rounded(mostThere),
    },
  }
}

function notesFor(table: KineticsTable, request: TimelineRequest, drawn: readonly string[]): TimelineNote[] {
  const notes: TimelineNote[] = []
  const person = request.person ?? {}
  if (person.weightKg === undefined) notes.push({ code: 'weight-assumed' })
  const alcohol = drawn.includes('ethanol')
  if (alcohol && person.sex === undefined) notes.push({ code: 'sex-assumed', slug: 'ethanol' })
  if (alcohol && person.ageYears === undefined) notes.push({ code: 'age-assumed', slug: 'ethanol' })
  if (alcohol && person.heightCm === undefined) notes.push({ code: 'height-assumed', slug: 'ethanol' })
  for (const item of request.items) {
    if (!drawn.includes(item.slug)) continue
    if (item.doses.some(({ mg, gramsEthanol }) => typeof (mg ?? gramsEthanol) === 'object'))
      notes.push({ code: 'amount-range', slug: item.slug })
    if (item.slug === 'ethanol') {
      if (item.food === undefined) notes.push({ code: 'food-unknown', slug: 'ethanol' })
      continue
    }
    const known = table.oral[item.slug] as OralKinetics
    const say = (code: TimelineNote['code']): void => void notes.push({ code, slug: item.slug })
    if (item.food !== undefined) say('food-not-modelled')
    if ((person.egfrMlPerMin ?? 90) < 90 && known.renalShare === undefined) say('kidney-part-unknown')
    if (known.models.some((model) => model.publishedCv.length < 3)) say('variability-assumed')
    if (known.check === undefined) say('peak-never-checked')
    if (known.activeMetabolites === true) say('active-metabolites-not-shown')
    if (known.models.length > 1) say('models-disagree')
  }
  return notes
}

/** Doses of the same substance belong to one curve, unless form, route or meal differ in a way we cannot add up. */
function merged(items: readonly TimelineItem[]): TimelineItem[] {
  const byKey = new Map<string, TimelineItem>()
  for (const item of items) {
    const key = JSON.stringify([item.slug, item.form, item.route, item.food])
    const before = byKey.get(key)
    byKey.set(key, before === undefined ? item : { ...before, doses: [...before.doses, ...item.doses] })
  }
  return [...byKey.values()]
}

/**
 * How long substances are in the body and how they overlap: 2,000 virtual people, never one line.
 * With a table of exposure, each also as the others change it. Wrong input comes back as `issues`, circumstances the models do not hold for as `help`; nothing is thrown.
 *
 * @example
 * simulate(table, {
 *   items: [
 *     { slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] },
 *     { slug: 'ethanol', doses: [{ gramsEthanol: 30, atH: 2 }] },
 *   ],
 *   person: { weightKg: 70 },
 * }).meetings.length // 1
 */
export function simulate(
  table: KineticsTable,
  given: TimelineRequest,
  exposure: ExposureTable = noExposure,
): TimelineResult {
  // Callers without types may hand over anything.
  const asked = (given !== null && typeof given === 'object' ? given : {}) as TimelineRequest
  const settings = settle(asked)
  const base: TimelineResult = {
    drawn: false,
    issues: requestIssues(asked),
    help: [],
    settings,
    ...(asked.startClockH === undefined ? {} : { startClockH: asked.startClockH }),
    timesH: [],
    curves: [],
    meetings: [],
    notes: [],
  }
  if (base.issues.length > 0) return base
  const request = { ...asked, items: merged(asked.items) }
  const help = switchOffs(table, request)
  if (help.some((notice) => notice.scope === 'all')) return { ...base, help }
  const steps = Math.floor((settings.hours * 60) / settings.stepMin + 1e-9) + 1
  const timesH = Array.from({ length: steps }, (_, k) => (k * settings.stepMin) / 60)
  const shut = new Set(help.map((notice) => notice.slug))
  const changes = changesOverTime(exposure, request.items, timesH)
  const drawn: Drawn[] = []
  for (const item of request.items) {
    if (shut.has(item.slug)) continue
    const one =
      item.slug === 'ethanol'
        ? drawEthanol(table, request, item, settings, steps)
        : drawOral(table, request, item, settings, timesH, changes.get(item.slug))
    if ('code' in one) help.push(one)
    else drawn.push(one)
  }
  if (help.some((notice) => notice.scope === 'all')) return { ...base, help }
  const meetings = drawn.flatMap((a, place) =>
    drawn.slice(place + 1).map(
      (b): TimelineMeeting => ({
        slugs: [a.curve.slug, b.curve.slug],
        shareOfPeak: settings.shareOfPeak,
        ...overlapOf(a.shares, b.shares, settings.shareOfPeak),
      }),
    ),
  )
  return {
    ...base,
    drawn: drawn.length > 0,
    help,
    timesH: timesH.map((t) => Number(t.toFixed(4))),
    curves: drawn.map((one) => one.curve),
    meetings,
    notes: notesFor(
      table,
      request,
      drawn.map((one) => one.curve.slug),
    ),
  }
}
