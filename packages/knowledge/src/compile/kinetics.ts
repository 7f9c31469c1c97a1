import type { Poisoning } from '@mixwise/core'
import {
  absorptionFromPeakTime,
  convert,
  type EthanolKinetics,
  type KineticsTable,
  type OralKinetics,
  type OralModel,
  oralConcentration,
  oralPeak,
  type PeakCheck,
  type Reservation,
  type Showing,
} from '@mixwise/core/pk'
import type { CuratedFiles, Placed } from '../read/curated-files.js'
import { problemIn } from '../read/problem.js'
import { type CuratedDrinks, readDrinks } from './drinks.js'
import {
  type Assumptions,
  assumptionsShape,
  type BaclofenFile,
  baclofenShape,
  type EthanolFile,
  ethanolShape,
  notDrawnShape,
  type ObservedEthanol,
  type ObservedOral,
  type OralEntry,
  observedEthanolShape,
  observedOralShape,
  oralShape,
} from './kinetics-schema.js'

/** What comes out of the kinetics files. */
export interface CompiledKinetics {
  table: KineticsTable
  observedOral: ObservedOral[]
  observedEthanol: ObservedEthanol[]
  /** Every citation id used, to be resolved by the compiler. */
  citations: string[]
}

function middle(range: { low: number; high: number }): number {
  return (range.low + range.high) / 2
}

/** Two-fold either way. */
function isWithin(ratio: number): boolean {
  return ratio >= 0.5 && ratio <= 2
}

/**
 * The peak a set of models foresees for a person of the study's weight, geometric mean over the models.
 *
 * @example
 * foreseenPeak(models, { slug: 'baclofen', doseMg: 10, peakNgPerMl: 138.8, cite: ['be2017'] })
 */
export function foreseenPeak(
  models: readonly OralModel[],
  seen: ObservedOral,
  allometricExponent = 0.75,
): { ngPerMl: number; atH: number } {
  let logSum = 0
  let atSum = 0
  const size = (seen.weightKg ?? 70) / 70
  for (const typical of models) {
    const model =
      typical.scaling === 'fixed'
        ? typical
        : { ...typical, vFL: typical.vFL * size, clFLPerH: typical.clFLPerH * size ** allometricExponent }
    let peak = oralPeak(seen.doseMg, model)
    if (seen.everyH !== undefined) {
      const count = seen.doses ?? 1
      const everyH = seen.everyH
      const doses = Array.from({ length: count }, (_, i) => ({ mg: seen.doseMg, atH: i * everyH }))
      const lastH = (count - 1) * everyH
      peak = { ngPerMl: 0, atH: 0 }
      for (let step = 0; step <= 400; step++) {
        const sinceH = (everyH * step) / 400
        const ngPerMl = oralConcentration(doses, model, lastH + sinceH)
        if (ngPerMl > peak.ngPerMl) peak = { ngPerMl, atH: sinceH }
      }
    }
    logSum += Math.log(peak.ngPerMl)
    atSum += peak.atH
  }
  return { ngPerMl: Math.exp(logSum / models.length), atH: atSum / models.length }
}

/**
 * Observed over foreseen peak, geometric mean over what was observed; undefined when nothing was.
 *
 * @example
 * checkPeak(models, observed)?.within // true when the mean lies within a factor of two
 */
export function checkPeak(models: readonly OralModel[], observed: readonly ObservedOral[]): PeakCheck | undefined {
  if (observed.length === 0 || models.length === 0) return undefined
  const logs = observed.map((seen) => Math.log(seen.peakNgPerMl / foreseenPeak(models, seen).ngPerMl))
  const ratio = Math.exp(logs.reduce((a, b) => a + b, 0) / logs.length)
  return { ratio: Number(ratio.toPrecision(3)), observations: observed.length, within: isWithin(ratio) }
}

function modelOf(entry: OralEntry, assumed: Assumptions, id: string, halfLifeH?: number): OralModel | undefined {
  let vFL: number
  let clFLPerH: number
  const cite: string[] = []
  if (entry.apparent !== undefined) {
    vFL = entry.apparent.volumeFL
    clFLPerH = entry.apparent.clearanceFLPerH
    cite.push(...entry.apparent.cite)
  } else {
    // The schema has made sure that these are there.
    const share = entry.bioavailability as { value: number; cite: string[] }
    const volume = entry.volumeLPerKg as { value: number; cite: string[] }
    vFL = (volume.value * 70) / share.value
    cite.push(...share.cite, ...volume.cite)
    if (entry.clearanceMlPerMinKg === undefined) {
      const half = entry.halfLifeH as { low: number; high: number; cite: string[] }
      clFLPerH = (Math.LN2 / middle(half)) * vFL
      cite.push(...half.cite)
    } else {
      const perKg = convert(entry.clearanceMlPerMinKg.value, 'mL/min/kg', 'L/h/kg') as number
      clFLPerH = (perKg * 70) / share.value
      cite.push(...entry.clearanceMlPerMinKg.cite)
    }
  }
  if (halfLifeH !== undefined) {
    clFLPerH = (Math.LN2 / halfLifeH) * vFL
    cite.push(...(entry.halfLifeH?.cite ?? []))
  }
  const peakTime = entry.peakTimeH
  const kaPerH =
    entry.absorptionPerH?.value ?? absorptionFromPeakTime(middle(peakTime ?? { low: 0, high: 0 }), clFLPerH / vFL)
  if (kaPerH === undefined) return undefined
  cite.push(...(entry.absorptionPerH?.cite ?? peakTime?.cite ?? []))
  return {
    id,
    vFL,
    clFLPerH,
    kaPerH,
    lagH: 0,
    scaling: 'per-weight',
    cv: assumed.cv,
    publishedCv: [],
    cite: [...new Set(cite)],
  }
}

function showingOf(reservations: readonly Reservation[]): Showing {
  if (reservations.includes('not-linear')) return 'none'
  return reservations.length === 0 ? 'concentration' : 'shape'
}

/** Nothing when no absorption gives the time of the peak. */
function oralOf(entry: OralEntry, assumed: Assumptions, observed: readonly ObservedOral[]): OralKinetics | undefined {
  const reservations: Reservation[] = [...(entry.reservations ?? [])]
  const found = [modelOf(entry, assumed, 'assembled')]
  if (reservations.includes('half-life-conflict') && entry.halfLifeH !== undefined) {
    found.push(modelOf(entry, assumed, 'quoted-half-life', middle(entry.halfLifeH)))
  }
  for (const other of entry.also ?? []) {
    const { id, ...figures } = other
    found.push(modelOf({ ...entry, ...figures } as OralEntry, assumed, id))
  }
  const models = found.filter((model) => model !== undefined)
  if (models.length < found.length) return undefined
  const check = checkPeak(models, observed)
  if (check !== undefined && !check.within) reservations.push('peak-not-reproduced')
  return {
    slug: entry.slug,
    showing: showingOf(reservations),
    reservations,
    models,
    ...(entry.renalShare === undefined ? {} : { renalShare: entry.renalShare.value, renalCite: entry.renalShare.cite }),
    ...(entry.limit === undefined ? {} : { limit: limitOf(entry.limit) }),
    ...(entry.usualSingleMg === undefined ? {} : { usualSingleMg: entry.usualSingleMg.high }),
    ...(entry.toxicFromMgPerL === undefined ? {} : { toxicFromNgPerMl: entry.toxicFromMgPerL.value * 1000 }),
    ...(entry.modifiedRelease === undefined
      ? {}
      : { modifiedRelease: { kaPerH: entry.modifiedRelease.absorptionPerH, cite: entry.modifiedRelease.cite } }),
    ...(entry.activeMetabolites === undefined ? {} : { activeMetabolites: entry.activeMetabolites }),
    ...(check === undefined ? {} : { check }),
    cite: models[0]?.cite ?? [],
  }
}

function limitOf(limit: NonNullable<OralEntry['limit']>): NonNullable<OralKinetics['limit']> {
  return {
    ...(limit.singleMg === undefined ? {} : { singleMg: limit.singleMg }),
    ...(limit.dailyMg === undefined ? {} : { dailyMg: limit.dailyMg }),
    cite: limit.cite,
  }
}

function baclofenOf(file: BaclofenFile, assumed: Assumptions, observed: readonly ObservedOral[]): OralKinetics {
  const models = file.models.map(
    (model): OralModel => ({
      id: model.id,
      vFL: model.volumeFL,
      clFLPerH: model.clearanceFLPerH,
      kaPerH: model.absorptionPerH,
      lagH: 0,
      scaling: model.scaling,
      cv: { v: model.cv.v ?? assumed.cv.v, cl: model.cv.cl ?? assumed.cv.cl, ka: model.cv.ka ?? assumed.cv.ka },
      publishedCv: (['v', 'cl', 'ka'] as const).filter((key) => model.cv[key] !== undefined),
      cite: model.cite,
    }),
  )
  const check = checkPeak(models, observed)
  const reservations: Reservation[] = check === undefined || check.within ? [] : ['peak-not-reproduced']
  return {
    slug: file.slug,
    showing: showingOf(reservations),
    reservations,
    models,
    renalShare: file.renalShare.value,
    renalCite: file.renalShare.cite,
    limit: limitOf(file.limit),
    usualSingleMg: file.usualSingleMg.high,
    toxicFromNgPerMl: file.toxicFromMgPerL.value * 1000,
    ...(check === undefined ? {} : { check }),
    cite: [...new Set(models.flatMap((model) => model.cite))],
  }
}

function ethanolOf(file: EthanolFile, poisoning: Poisoning): EthanolKinetics {
  const absorbed = (from: EthanolFile['fed']): EthanolKinetics['fed'] => ({
    kaPerH: from.absorptionPerH,
    cvKa: from.cvAbsorption,
    bioavailability: from.bioavailability,
  })
  return {
    bloodWater: file.bloodWater.value,
    volumeFactor: file.volumeFactor.value,
    bodyWaterSdL: { male: file.bodyWaterSdL.male, female: file.bodyWaterSdL.female },
    vmaxGPerKgH: file.vmaxGPerKgH.value,
    kmGPerL: file.kmGPerL.value,
    cv: { vmax: file.cv.vmax, km: file.cv.km },
    fasted: absorbed(file.fasted),
    fed: absorbed(file.fed),
    poisoning,
    offAbove: { upperGPerL: file.offAbove.upperGPerL },
    cite: [...new Set([...citedIn(file), ...poisoning.cite])].sort(),
  }
}

/** Every citation id below a value. */
function citedIn(value: unknown): string[] {
  const found = new Set<string>()
  const walk = (at: unknown): void => {
    if (Array.isArray(at)) at.forEach(walk)
    else if (at !== null && typeof at === 'object') {
      for (const [key, inner] of Object.entries(at)) {
        if (key === 'cite' && Array.isArray(inner)) for (const id of inner) found.add(String(id))
        else walk(inner)
      }
    }
  }
  walk(value)
  return [...found].sort()
}

/**
 * Reads and checks `curated/kinetics` and puts the table together that the simulator runs on. Substances whose model
 * misses a measured peak by more than two-fold are demoted to a relative shape here, by rule and not by hand. Nothing when
 * a file is missing or broken; what is wrong stands with the problems of the files.
 *
 * @example
 * const { table } = compileKinetics(openCurated('packages/knowledge/curated'))
 * simulate(table, { items: [{ slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] }] })
 */
export function compileKinetics(
  files: CuratedFiles,
  drinks: CuratedDrinks | undefined = readDrinks(files),
  slugOf?: (text: string) => string | undefined,
): CompiledKinetics | undefined {
  const assumed = files.readOne(assumptionsShape)?.value
  const baclofen = files.readOne(baclofenShape)
  const ethanol = files.readOne(ethanolShape)?.value
  const oral = files.read(oralShape)
  const notDrawn = files.read(notDrawnShape)
  const observed = files.read(observedOralShape)
  const observedEthanol = files.read(observedEthanolShape).map(({ value }) => value)
  if (assumed === undefined || baclofen === undefined || ethanol === undefined) return undefined
  if (drinks === undefined) return undefined
  const observedOral = observed.map(({ value }) => value)
  const seenOf = (slug: string): ObservedOral[] => observedOral.filter((seen) => seen.slug === slug)
  const bySlug: Record<string, OralKinetics> = {}
  const written = new Set<string>()
  const add = (entry: Placed<{ slug: string }>, kinetics: OralKinetics): void => {
    const slug = slugOf?.(kinetics.slug) ?? slugOf?.(kinetics.slug.replaceAll('-', ' ')) ?? kinetics.slug
    written.add(kinetics.slug)
    if (Object.hasOwn(bySlug, slug))
      files.problems.push(problemIn(entry, ['slug'], `the kinetics of ${slug} are written twice`))
    bySlug[slug] = { ...kinetics, slug }
  }
  add(baclofen, baclofenOf(baclofen.value, assumed, seenOf('baclofen')))
  for (const entry of oral) {
    const kinetics = oralOf(entry.value, assumed, seenOf(entry.value.slug))
    if (kinetics !== undefined) add(entry, kinetics)
    else
      files.problems.push(
        problemIn(entry, ['peakTimeH'], `kinetics of ${entry.value.slug}: no absorption gives this time of the peak`),
      )
  }
  for (const entry of notDrawn) {
    const { slug, why } = entry.value
    add(entry, { slug, showing: 'none', reservations: [why], models: [], cite: [] })
  }
  for (const entry of observed) {
    const { slug } = entry.value
    if (written.has(slug) || files.mayDefine(slug)) continue
    files.problems.push(problemIn(entry, ['slug'], `a peak of ${slug} was measured, but nothing gives its kinetics`))
  }
  return {
    table: {
      version: 1,
      oral: bySlug,
      ethanol: ethanolOf(ethanol, drinks.table.poisoning),
      allometricExponent: assumed.allometricExponent,
      renalReferenceMlPerMin: assumed.renalReferenceMlPerMin,
    },
    observedOral,
    observedEthanol,
    citations: citedIn([oral.map(({ value }) => value), baclofen.value, ethanol, observedOral, observedEthanol]),
  }
}
