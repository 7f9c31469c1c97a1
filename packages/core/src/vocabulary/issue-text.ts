import type { Unread } from '../phrase/reading.js'
import { isCircumstance } from './circumstances.js'
import { systemFacts } from './code-systems.js'
import type { Candidate, Issue, IssueCode } from './issues.js'
import { english } from './words/en.js'
import { type Reader, spoken, type VocabularyWords } from './words/shape.js'

/** Codes that speak of a whole list, where what was typed would only confuse. */
const ofTheList: readonly IssueCode[] = ['empty-list', 'single-substance', 'too-many', 'unreviewed-left-out']

/**
 * What is wrong, in words, and what must be answered to mend it.
 *
 * @example
 * issueMessage({ code: 'dose-open', ask: 'how-many' }) // 'The dose is not known yet. How many?'
 */
export function issueMessage(
  { code, ask, systems = [] }: Pick<Issue, 'code' | 'ask' | 'systems'>,
  words: VocabularyWords = english,
): string {
  const registers = systems.map((system) => systemFacts(system).label).join(', ')
  const said = words.issue[code].replace('{registers}', registers)
  return ask === undefined ? said : `${said} ${words.ask[ask]}`
}

/**
 * An issue as a sentence: what it is about, what is wrong with it, and the word that was most likely meant.
 *
 * @example
 * issueText({ code: 'unknown-condition', path: 'person.conditions[0]', input: 'asthmaa', didYouMean: 'asthma' })
 * // '"asthmaa": No condition of this name is known, so it changed nothing. Did you mean asthma?'
 */
export function issueText(issue: Issue, words: VocabularyWords = english, reader: Reader = 'clinician'): string {
  const { code, path, input } = issue
  const names = issue.didYouMean ?? issue.candidates?.map(({ name }) => name).join(', ') ?? ''
  const said = [
    issueMessage(issue, words),
    names === '' ? '' : words.didYouMean.replace('{names}', names),
    issue.allowed === undefined ? '' : words.allowed.replace('{what}', issue.allowed),
  ]
    .filter((part) => part !== '')
    .join(' ')
  if (ofTheList.includes(code)) return said
  const key = /^person\.(\w+)/.exec(path)?.[1]
  const named = key !== undefined && key !== 'conditions' && isCircumstance(key)
  // What could not be read at all is found by its place.
  const place = issue.allowed === undefined ? '' : path
  const label = named ? spoken(words.circumstance[key].label, reader) : place
  const about = [label, input === '' ? '' : JSON.stringify(input)].filter((part) => part !== '').join(' ')
  return `${about === '' ? path : about}: ${said}`
}

/**
 * Words that nothing follows from, and why.
 *
 * @example
 * unreadText({ text: 'ibuprofne', candidates: [{ name: 'ibuprofen' }] }) // '"ibuprofne": not understood, perhaps ibuprofen'
 * unreadText({ text: 'Na 138', reason: 'measurement' }) // '"Na 138": a measured value; not counted here: give it as a fact about the person'
 */
export function unreadText(
  {
    text,
    reason = 'unknown',
    tells,
    candidates = [],
  }: Pick<Unread, 'text' | 'reason' | 'tells'> & { candidates?: readonly Pick<Candidate, 'name'>[] },
  words: VocabularyWords = english,
): string {
  const said = `${JSON.stringify(text)}: ${tells === undefined ? words.unreadReason[reason] : words.toldOfPerson}`
  const names = candidates.map(({ name }) => name).join(', ')
  return names === '' ? said : `${said}, ${words.perhaps.replace('{names}', names)}`
}
