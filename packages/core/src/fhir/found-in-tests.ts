import type { Person } from '../vocabulary/circumstances.js'
import { daysSince } from '../vocabulary/days.js'
import { codingsOf, conceptText, type FhirResource, listOf, numberOf, systems, textOf } from './fields.js'
import type { ReadingOptions, RecordItem } from './read-record.js'
import { namedIn } from './substance-use.js'

/** Words of tests for drugs and alcohol in what somebody gives off. */
const testWords =
  /\b(?:urine|serum|plasma|blood|saliva|oral fluid|hair|breath|screen(?:ing)?|toxicology|drug test|presence|mass\/volume)\b/i
const positiveWords = /^\s*(?:positive|detected|present|pos\b|\+)/i
const positiveCodes = new Set(['10828004', '260373001', '52101004', 'LA6576-8', 'LA11882-0', 'LA9633-4'])
/** What was found longer ago says little about today. */
const oldAfterDays = 30
/** What the classes of use are for the knowledge. */
const kindOf: Readonly<Record<string, string>> = {
  opioids: 'opioid',
  benzodiazepines: 'benzodiazepine',
  barbiturates: 'barbiturate',
  sedatives: 'cns-depressant',
  stimulants: 'stimulant',
}

/**
 * Drugs and alcohol that a test of the last month found and that the record holds no medicine of, and pregnancy tests that
 * were positive, in sentences.
 *
 * @example
 * const code = { text: 'Cocaine in urine by screen' }
 * foundInTests([{ resourceType: 'Observation', code, valueString: 'Positive' }], [], {}, { today: '2026-11-23', meaning: () => [] }).length // 1
 */
export function foundInTests(
  resources: readonly FhirResource[],
  items: readonly RecordItem[],
  { pregnant }: Person,
  { today, meaning, isKind = () => false }: Pick<ReadingOptions, 'today' | 'meaning' | 'isKind'>,
): readonly string[] {
  const isHeld = (name: string): boolean => {
    const sought = new Set(meaning(name))
    return items.some(
      ({ item }) => meaning(item.name).some((number) => sought.has(number)) || isKind(item.name, kindOf[name] ?? name),
    )
  }
  const notes = resources.flatMap((resource) => {
    if (pregnant === undefined && isPregnancyTest(resource, today))
      return [
        'A pregnancy test was positive, and nothing else says whether it was confirmed. Ask, because it was not taken into account.',
      ]
    const words = conceptText(resource.code) ?? ''
    if (resource.resourceType !== 'Observation' || !testWords.test(words) || !isPositive(resource)) return []
    if ((daysSince(textOf(resource, 'effectiveDateTime'), today) ?? 0) > oldAfterDays) return []
    const names = namedIn(words).filter((name) => name !== 'tobacco')
    return names.length === 0 || names.some(isHeld)
      ? []
      : [
          `"${words.slice(0, 100)}" was positive, and no medicine here is that. Ask what is taken, because nothing was checked about it.`,
        ]
  })
  return [...new Set(notes)]
}

/** Tests for pregnancy in urine, serum or plasma. */
const pregnancyTests = new Set(['2106-3', '2118-8', '2110-5', '2112-1'])
const pregnancyDays = 280

function isPregnancyTest(resource: FhirResource, today: string): boolean {
  return (
    resource.resourceType === 'Observation' &&
    codingsOf(resource.code).some(({ system, code }) => system === systems.loinc && pregnancyTests.has(code)) &&
    (daysSince(textOf(resource, 'effectiveDateTime'), today) ?? 0) <= pregnancyDays &&
    isPositive(resource)
  )
}

function isPositive(resource: FhirResource): boolean {
  const words = conceptText(resource.valueCodeableConcept) ?? textOf(resource, 'valueString') ?? ''
  const interpreted = listOf(resource, 'interpretation').flatMap((one) => codingsOf(one).map(({ code }) => code))
  if (interpreted.some((code) => code === 'NEG' || code === 'ND')) return false
  // Below what the test can tell is not found.
  if (textOf(resource, 'valueQuantity', 'comparator')?.startsWith('<') === true) return false
  return (
    interpreted.some((code) => code === 'POS' || code === 'DET') ||
    resource.valueBoolean === true ||
    (numberOf(resource, 'valueQuantity', 'value') ?? 0) > 0 ||
    positiveWords.test(words) ||
    codingsOf(resource.valueCodeableConcept).some(({ code }) => positiveCodes.has(code))
  )
}
