import type { ReportedDealtBy } from '../contract/check.js'
import type { SettingFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Words } from '../words.js'
import { citationsOf } from './citations-of.js'
import type { Protection } from './protection.js'

/**
 * What is already done about a finding in the published shape: the setting it is met in, and what protects.
 *
 * @example
 * reportDealtBy(knowledge, words, undefined, []) // []
 */
export function reportDealtBy(
  knowledge: Knowledge,
  words: Words,
  setting: SettingFacts | undefined,
  protections: readonly Protection[],
): readonly ReportedDealtBy[] {
  return [
    ...(setting === undefined
      ? []
      : [{ text: words.settings[setting.id]?.why ?? '', of: [], citations: citationsOf(knowledge, setting.cite) }]),
    ...protections.map(({ purpose, by, cite }) => ({
      text: `${purpose.name}: ${knowledge.substanceNames.at(knowledge.slugs.find(by))}`,
      of: [by],
      citations: citationsOf(knowledge, cite),
    })),
  ]
}
