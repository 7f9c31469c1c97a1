import { english } from '../vocabulary/words/en.js'
import type { RuleWords } from '../words.js'
import type { MemberGroup } from './result.js'

type NameOf = (slug: string) => string

/** So many names of a group are said; the whole groups are in the answer. */
const mostNames = { patient: 6, clinician: 16 }

/**
 * What is said of a pair of which one side is a class word, in English: what its members come to, the gravest first.
 *
 * @example
 * const groups = [{ severity: 'major', status: 'interaction', substances: ['simvastatin'] }]
 * memberWords('statins', groups, (slug) => slug).patient.happens // 'It depends which of the statins is meant. Serious: simvastatin.'
 */
export function memberWords(classSlug: string, groups: readonly MemberGroup[], named: NameOf): RuleWords {
  const said = (most: number): string =>
    groups.map((group) => `${gradeOf(group)}: ${namesOf(group, most, named)}.`).join(' ')
  const which = `It depends which of the ${named(classSlug)} is meant.`
  return {
    mechanism: `${which} The members differ; each is judged by its own rules and lists.`,
    why: 'The grade is that of the gravest member in use, until it is known which one is meant.',
    patient: {
      happens: `${which} ${said(mostNames.patient)}`,
      do: 'Find out which one it is, and check it by its name. Until then take it for the gravest.',
      watch: [],
    },
    clinician: {
      happens: `${which} ${said(mostNames.clinician)}`,
      do: 'Check the member itself; until it is known, the gravest counts. A member with nothing listed was not cleared.',
      watch: [],
    },
    modifiers: [],
  }
}

function gradeOf({ severity, status }: MemberGroup): string {
  if (severity !== 'none') return english.severity[severity]
  return status === 'not-covered' ? 'No source looked at' : 'Nothing listed for'
}

function namesOf({ substances }: MemberGroup, most: number, named: NameOf): string {
  const names = substances.slice(0, most).map(named).join(', ')
  return substances.length > most ? `${names} and ${substances.length - most} more` : names
}
