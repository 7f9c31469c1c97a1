import { conditionIds } from '@mixwise/core'

/** One supply of one substance. Days are counted from 1970-01-01; the last is included. */
export interface Supply {
  slug: string
  route: string
  dose: string
  dayFrom: number
  dayTo: number
}

export interface RandomPerson {
  id: string
  born: string
  sex: 'female' | 'male'
  supplies: readonly Supply[]
  /** What was observed, from that day on for a year; conditions for ever. */
  observed: readonly { field: string; answer: string; day: number }[]
}

/** Numbers from 0 to below 1 that follow from a seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Medicines whose grades turn on age, kidneys, drinking, conditions, doses, ways in and third substances. */
const medicines = [
  ...['oxycodone', 'morphine', 'tramadol', 'fentanyl', 'buprenorphine', 'alprazolam', 'diazepam', 'zolpidem'],
  ...[
    'gabapentin',
    'pregabalin',
    'quetiapine',
    'mirtazapine',
    'fluoxetine',
    'sertraline',
    'citalopram',
    'amitriptyline',
  ],
  ...['warfarin', 'apixaban', 'aspirin', 'clopidogrel', 'ibuprofen', 'diclofenac', 'prednisone', 'omeprazole'],
  ...[
    'lisinopril',
    'losartan',
    'hydrochlorothiazide',
    'spironolactone',
    'potassium-chloride',
    'trimethoprim',
    'methotrexate',
  ],
  ...[
    'metformin',
    'insulin-glargine',
    'simvastatin',
    'clarithromycin',
    'fluconazole',
    'amiodarone',
    'digoxin',
    'lithium',
  ],
  ...['levothyroxine', 'calcium-carbonate', 'ciprofloxacin', 'baclofen', 'clozapine', 'methadone', 'phenelzine'],
]
const firstDay = 20_000

/** So much at once that the states of people need more room than one whole number has. */
const seldomSaid: Readonly<Record<string, readonly string[]>> = {
  smoking: ['never', 'current'],
  liver: ['mild', 'severe'],
  setting: ['inpatient', 'end-of-life'],
  reason: ['relapse-prevention', 'opioid-substitution'],
  breastfeeding: ['yes', 'no'],
  pregnant: ['yes', 'no'],
  planningPregnancy: ['yes'],
  trimester: ['1', '3'],
  weeksPregnant: ['8', '30'],
  surgeryInDays: ['1', '20'],
}

/** People with supplies that overlap, leave gaps and change dose and way in. */
export function randomPeople(many: number, seed: number): readonly RandomPerson[] {
  const random = seeded(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const oneOf = <Thing>(all: readonly Thing[]): Thing => all[below(all.length)] as Thing
  return Array.from({ length: many }, (_, index) => ({
    id: `p${String(index).padStart(6, '0')}`,
    born: `${1925 + below(90)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`,
    sex: oneOf(['female', 'male'] as const),
    supplies: Array.from({ length: 2 + below(9) }, () => {
      const slug = oneOf(medicines)
      const dayFrom = firstDay + below(200)
      const doseMg = oneOf([0, 0, 0, 5, 20, 400])
      const route = oneOf(['', '', '', 'oral', 'oral', 'topical', 'transdermal'])
      return {
        slug,
        route,
        dose: doseMg === 0 ? '' : `${doseMg} mg per day`,
        dayFrom,
        dayTo: dayFrom + oneOf([0, 6, 13, 29, 29, 29, 89]),
      }
    }),
    observed: [
      ...(random() < 0.5 ? [{ field: 'egfr', answer: String(10 + below(90)), day: firstDay + below(200) }] : []),
      ...(random() < 0.3 ? [{ field: 'egfr', answer: String(10 + below(90)), day: firstDay + below(200) }] : []),
      ...(random() < 0.3 ? [{ field: 'audit-c', answer: String(below(13)), day: firstDay + below(200) }] : []),
      ...(random() < 0.3
        ? [
            {
              field: 'condition',
              answer: oneOf(conditionIds),
              day: firstDay + below(200),
            },
          ]
        : []),
      ...Object.entries(seldomSaid).flatMap(([field, answers]) =>
        random() < 0.06 ? [{ field, answer: oneOf(answers), day: firstDay + below(200) }] : [],
      ),
    ],
  }))
}

/**
 * A day as tables write it.
 *
 * @example
 * isoDay(0) // '1970-01-01'
 */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** The files of a folder that `screen --format csv` reads. */
export function csvOf(people: readonly RandomPerson[]): Readonly<Record<string, string>> {
  const table = (header: string, rows: readonly (readonly string[])[]): string =>
    `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`
  return {
    'exposures.csv': table(
      'person,name,route,dose,start,end',
      people.flatMap(({ id, supplies }) =>
        supplies.map((one) => [id, one.slug, one.route, one.dose, isoDay(one.dayFrom), isoDay(one.dayTo)]),
      ),
    ),
    'people.csv': table(
      'person,birth_date,sex',
      people.map(({ id, born, sex }) => [id, born, sex]),
    ),
    'observations.csv': table(
      'person,field,answer,start',
      people.flatMap(({ id, observed }) => observed.map((one) => [id, one.field, one.answer, isoDay(one.day)])),
    ),
  }
}
