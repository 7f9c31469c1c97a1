import type { BurdenWords, RuleWords, SpokenWords, Words } from '@mixwise/core'
import type { ComputedRule } from '../exposure/computed-rules.js'
import type { Curated } from './curated.js'

/**
 * Takes the prose out of the curated files, and adds that of what was worked out.
 *
 * @example
 * wordsOf(curated).rules['opioid-benzodiazepine']?.patient.do
 */
export function wordsOf(curated: Curated, computed: readonly ComputedRule[] = []): Words {
  return {
    language: 'en',
    rules: Object.fromEntries([
      ...computed.map(({ facts, words }) => [facts.id, words] as const),
      ...curated.rules.map(({ value }): [string, RuleWords] => [
        value.id,
        {
          mechanism: value.mechanism,
          why: value.why,
          patient: spoken(value.patient),
          clinician: spoken(value.clinician),
          ...(value.frequency !== undefined && { frequency: value.frequency as NonNullable<RuleWords['frequency']> }),
          modifiers: (value.modifiers ?? []).map(({ why, ask }) => ({ why, ...(ask !== undefined && { ask }) })),
        },
      ]),
    ]),
    burdens: Object.fromEntries(
      curated.burdens.map(({ value }) => [
        value.id,
        {
          name: value.name,
          patient: spoken(value.patient),
          clinician: spoken(value.clinician),
          ...(value.also !== undefined && { also: value.also as NonNullable<BurdenWords['also']> }),
          ...(value.doses !== undefined && { doses: value.doses.map(({ why }) => why) }),
          steps: value.steps.map(({ why, ask }) => ({ why, ...(ask !== undefined && { ask }) })),
        },
      ]),
    ),
    localUse: Object.fromEntries(curated.localUse.map(({ value: { id, why } }) => [id, why])),
    settings: Object.fromEntries(curated.settings.map(({ value: { id, why, meant } }) => [id, { why, ...meant }])),
    washouts: Object.fromEntries(curated.washouts.map(({ value: { id, why } }) => [id, why])),
  }
}

function spoken({
  happens,
  do: act,
  watch,
}: {
  happens: string
  do: string
  watch?: string[] | undefined
}): SpokenWords {
  return { happens, do: act, watch: watch ?? [] }
}
