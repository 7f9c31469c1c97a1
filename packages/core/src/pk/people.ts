import { watsonBodyWaterL } from './ethanol.js'
import type { EthanolPeople, OralPeople } from './population.js'
import { logNormal, seededRandom } from './random.js'
import type { TimelinePerson } from './request.js'
import type { EthanolKinetics, KineticsTable, OralKinetics, OralModel } from './table.js'

/** What is taken for a person when it is not said. Each use is noted in the result. */
export const assumedPerson = {
  weightKg: 70,
  ageYears: 40,
  heightCm: { male: 176, female: 163 },
} as const

/**
 * One model of a substance for one person: volume by weight, clearance by weight and by the kidney.
 *
 * @example
 * const { baclofen } = table.oral
 * modelForPerson(table, baclofen, baclofen.models[0], { weightKg: 70, egfrMlPerMin: 50 }).id // 'simon2018'
 */
export function modelForPerson(
  table: KineticsTable,
  kinetics: OralKinetics,
  model: OralModel,
  person: TimelinePerson,
): OralModel {
  const size = model.scaling === 'fixed' ? 1 : (person.weightKg ?? assumedPerson.weightKg) / 70
  const kidney = Math.min(1, (person.egfrMlPerMin ?? table.renalReferenceMlPerMin) / table.renalReferenceMlPerMin)
  const renalShare = kinetics.renalShare ?? 0
  const clearing = 1 - renalShare + renalShare * kidney
  return {
    ...model,
    vFL: model.vFL * size,
    clFLPerH: model.clFLPerH * size ** table.allometricExponent * clearing,
  }
}

/**
 * Virtual people for an oral substance. Published models that disagree get equal shares of the people,
 * so the band runs across the models.
 *
 * @example
 * drawOralPeople(table.oral.baclofen.models, 100, 1, 'baclofen').vFL.length // 100
 */
export function drawOralPeople(models: readonly OralModel[], people: number, seed: number, slug: string): OralPeople {
  const random = seededRandom(seed, slug)
  const drawn: OralPeople = {
    share: sharesOfRange(people, seed, slug),
    vFL: new Float64Array(people),
    clFLPerH: new Float64Array(people),
    kaPerH: new Float64Array(people),
    lagH: new Float64Array(people),
  }
  for (let i = 0; i < people; i++) {
    const model = models[i % models.length] as OralModel
    drawn.vFL[i] = logNormal(random, model.vFL, model.cv.v)
    drawn.clFLPerH[i] = logNormal(random, model.clFLPerH, model.cv.cl)
    const ke = (drawn.clFLPerH[i] as number) / (drawn.vFL[i] as number)
    // Absorption slower than elimination would swap the two rates' meaning: the slope of the end is clearance.
    drawn.kaPerH[i] = Math.max(logNormal(random, model.kaPerH, model.cv.ka), Math.min(model.kaPerH, ke))
    drawn.lagH[i] = model.lagH
  }
  return drawn
}

/**
 * Virtual people for alcohol. An unknown sex or meal state is drawn half and half.
 *
 * @example
 * drawEthanolPeople(table.ethanol, { weightKg: 70 }, 'fed', 100, 1).vL.length // 100
 */
export function drawEthanolPeople(
  kinetics: EthanolKinetics,
  person: TimelinePerson,
  food: 'fed' | 'fasted' | undefined,
  people: number,
  seed: number,
): EthanolPeople {
  const random = seededRandom(seed, 'ethanol')
  const weightKg = person.weightKg ?? assumedPerson.weightKg
  const drawn: EthanolPeople = {
    share: sharesOfRange(people, seed, 'ethanol'),
    vL: new Float64Array(people),
    vmaxGPerH: new Float64Array(people),
    kmGPerL: new Float64Array(people),
    kaPerH: new Float64Array(people),
    bioavailability: new Float64Array(people),
  }
  for (let i = 0; i < people; i++) {
    const sex = person.sex ?? (i % 2 === 0 ? 'male' : 'female')
    const meal = food ?? (i % 4 < 2 ? 'fasted' : 'fed')
    const absorption = kinetics[meal]
    const waterL = watsonBodyWaterL({
      sex,
      weightKg,
      ageYears: person.ageYears ?? assumedPerson.ageYears,
      heightCm: person.heightCm ?? assumedPerson.heightCm[sex],
    })
    drawn.vL[i] =
      (logNormal(random, waterL, kinetics.bodyWaterSdL[sex] / waterL) / kinetics.bloodWater) * kinetics.volumeFactor
    drawn.vmaxGPerH[i] = logNormal(random, kinetics.vmaxGPerKgH * weightKg, kinetics.cv.vmax)
    drawn.kmGPerL[i] = logNormal(random, kinetics.kmGPerL, kinetics.cv.km)
    drawn.kaPerH[i] = logNormal(random, absorption.kaPerH, absorption.cvKa)
    const [low, high] = absorption.bioavailability
    drawn.bioavailability[i] = low + (high - low) * random.uniform()
  }
  return drawn
}

/** Own numbers for the amounts, so that a range leaves the people as they are. */
function sharesOfRange(people: number, seed: number, slug: string): Float64Array {
  const random = seededRandom(seed, `${slug} amount`)
  return Float64Array.from({ length: people }, () => random.uniform())
}
