import { type Action, rankOf, type Severity } from '@mixwise/core'
import { type AnsmCoding, type AnsmGrade, ansmVerdicts, type CodedLevel } from './ansm-levels.js'
import type { AnsmRule } from './ansm-read.js'

/**
 * French text in lower case without accents, as the patterns expect it.
 *
 * @example
 * plain('Œdème') // 'oedeme'
 */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('œ', 'oe').replaceAll('’', "'").normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/**
 * The codes of what a rule says will happen, and whether they are all mild.
 *
 * @example
 * consequencesOf(rule, readAnsmCoding('curated')).codes // ['bleeding']
 */
export function consequencesOf(rule: AnsmRule, coding: AnsmCoding): { codes: readonly string[]; mild: boolean } {
  const found = (text: string) => coding.consequences.filter((one) => one.pattern.test(text))
  const mechanism = found(plain(rule.mechanism))
  const all = mechanism.length > 0 ? mechanism : found(plain(`${rule.mechanism} ${rule.conduct}`))
  const mild = all.some((one) => one.weight === 'mild') && all.every((one) => one.weight !== 'full')
  return { codes: [...new Set(all.map((one) => one.code))], mild }
}

/**
 * What a level means for a pair. APEC is an action level: slowed breathing stays major under it, and a lone mild
 * consequence becomes minor.
 *
 * @example
 * verdictOf('APEC', ['respiratory-depression'], false) // { severity: 'major', action: 'be-aware' }
 */
export function verdictOf(
  grade: AnsmGrade,
  codes: readonly string[],
  mild: boolean,
): { severity: Severity; action: Action } {
  const verdict = ansmVerdicts[grade]
  if (grade === 'APEC' && mild) return { severity: 'minor', action: 'be-aware' }
  if (codes.includes('respiratory-depression') && rankOf(verdict.severity) < rankOf('major')) {
    return { severity: 'major', action: verdict.action }
  }
  return verdict
}

/**
 * What a coded level means, with the coding's own word where the level would mislead about the harm.
 *
 * @example
 * verdictOfLevel({ grade: 'CI', when: 'always' }, [], false) // { severity: 'contraindicated', action: 'avoid' }
 */
export function verdictOfLevel(
  level: CodedLevel,
  codes: readonly string[],
  mild: boolean,
): { severity: Severity; action: Action } {
  const verdict = verdictOf(level.grade, codes, mild)
  return { severity: level.severity ?? verdict.severity, action: level.action ?? verdict.action }
}
