import type { ReportedCombination } from '../contract/check.js'
import type { BurdenFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { BurdenWords, SpokenWords, Words } from '../words.js'
import { citationsOf } from './citations-of.js'
import type { ItemsOf } from './items-of.js'
import { matchesAny } from './modifiers.js'
import type { CombinedFinding } from './result.js'
import { ifOneTakesAll } from './whose-text.js'

type BurdenStep = BurdenFacts['steps'][number] & Words['burdens'][string]['steps'][number]

/**
 * What several substances add up to in the published shape. Without words it is compact.
 *
 * @example
 * const [load] = check(knowledge, ['oxycodone', 'alprazolam', 'ethanol']).combined
 * reportCombination(knowledge, undefined, load, () => [0, 1, 2]).items // [0, 1, 2]
 */
export function reportCombination(
  knowledge: Knowledge,
  words: Words | undefined,
  {
    id,
    burden,
    drivers,
    lowDoses,
    step,
    severity,
    action,
    setting,
    open,
    without,
    noneKnown,
    notLooked,
    lookedBy,
  }: CombinedFinding,
  itemsOf: ItemsOf,
  unclearWhose: readonly string[] = [],
): ReportedCombination {
  const { topics, review } = burden
  const others = { noneKnown, notLooked, lookedBy }
  const whose = unclearWhose.length > 0 ? { unclearWhose } : {}
  const facts = { id, topics, items: itemsOf(drivers), drivers, ...whose, severity, action, without, ...others, review }
  if (words === undefined) return facts
  const burdenWords = words.burdens[id]
  if (burdenWords === undefined) throw new Error(`The words have no burden ${id}; they belong to another knowledge.`)
  const reached = (index: number) => ({ ...burden.steps[index], ...burdenWords.steps[index] }) as BurdenStep
  const { why, cite } = reached(step)
  const meant = setting === undefined ? undefined : words.settings[setting.id]
  const said = (reader: 'patient' | 'clinician'): SpokenWords => {
    const spoken = withAlso(knowledge, burdenWords, reader, drivers)
    const instead = meant?.[reader]
    return ifOneTakesAll(instead === undefined ? spoken : { ...spoken, do: instead }, ofOthers, drivers.length)
  }
  const ofOthers = unclearWhose.map((slug) => knowledge.substanceNames.at(knowledge.slugs.find(slug)))
  return {
    ...facts,
    depends: open.map((index) => {
      const { severity, action, why, ask } = reached(index)
      return { severity, action, why, ...(ask !== undefined && { ask }) }
    }),
    name: burdenWords.name,
    why: [why, ...lowDoses.flatMap((index) => burdenWords.doses?.[index] ?? [])].join(' '),
    patient: said('patient'),
    clinician: said('clinician'),
    citations: citationsOf(knowledge, [
      ...(setting?.cite ?? []),
      ...cite,
      ...lowDoses.flatMap((index) => burden.doses?.[index]?.cite ?? []),
      ...lookedBy.filter((source) => !burden.looked.includes(source)),
    ]),
  }
}

/** What to do, with what is of use because of these drivers. */
function withAlso(
  knowledge: Knowledge,
  { also = [], ...words }: BurdenWords,
  reader: 'patient' | 'clinician',
  drivers: readonly string[],
): SpokenWords {
  const numbers = drivers.map((slug) => knowledge.slugs.find(slug))
  const said = also.filter(({ of }) => matchesAny(knowledge, of, numbers)).flatMap((one) => one[reader] ?? [])
  return said.length === 0 ? words[reader] : { ...words[reader], do: [words[reader].do, ...said].join(' ') }
}
