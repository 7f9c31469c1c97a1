import type { BurdenWords, RuleWords, SpokenWords, Words } from '@mixwise/core'
import type { ComputedRule } from '../exposure/computed-rules.js'
import type { Curated, Rule } from './curated.js'
import { markMembers, type NamedMembers } from './said-of-members.js'

/**
 * Takes the prose out of the curated files, and adds that of what was worked out. Of which members of its sides a part of
 * a rule's text speaks is marked, where the members are given, in the order of the rules.
 *
 * @example
 * wordsOf(curated).rules['opioid-benzodiazepine']?.patient.do
 */
export function wordsOf(
  curated: Curated,
  computed: readonly ComputedRule[] = [],
  members: readonly (NamedMembers | undefined)[] = [],
): Words {
  return {
    language: 'en',
    rules: Object.fromEntries([
      ...computed.map(({ facts, words }) => [facts.id, words] as const),
      ...curated.rules.map(({ value }, index): [string, RuleWords] => [value.id, ruleWords(value, members[index])]),
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

function ruleWords(rule: Rule, members: NamedMembers | undefined): RuleWords {
  const said = (text: string): string => (members === undefined ? text : markMembers(text, members))
  const saidBy = (side: Rule['patient']): SpokenWords => {
    const { happens, do: act, watch } = spoken(side)
    return { happens: said(happens), do: said(act), watch: watch.map(said) }
  }
  return {
    mechanism: said(rule.mechanism),
    why: said(rule.why),
    patient: saidBy(rule.patient),
    clinician: saidBy(rule.clinician),
    ...(rule.frequency !== undefined && { frequency: rule.frequency as NonNullable<RuleWords['frequency']> }),
    modifiers: (rule.modifiers ?? []).map(({ why, ask }) => ({ why, ...(ask !== undefined && { ask }) })),
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
