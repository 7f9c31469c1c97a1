import {
  type Counted,
  circumstanceKeys,
  decisionQuestion,
  english,
  entriesIn,
  harmText,
  type Issue,
  issueText,
  optionQuestion,
  optionsOf,
  type Person,
  partiesOf,
  personTexts,
  type Reader,
  type Report,
  type ReportedCombination,
  type ReportedDecision,
  type ReportedFinding,
  type ReportedOption,
  type ReportedTold,
  type Spoken,
  spoken,
  unreadLines,
  type VerdictText,
  type VocabularyWords,
  verdictText,
} from '@mixwise/core'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import en from '../messages/en.json'
import { formatted, type Manner } from './message.js'
import { namesOf } from './pairs.js'
import { ruleText, type Sentences, sentencesOf } from './rule-sentences.js'

export const languages = { en: 'English', fr: 'Français', es: 'Español' } as const
export type Language = keyof typeof languages
type Messages = Readonly<Record<string, string>>

const worded = [
  'severity',
  'action',
  'evidence',
  'issue',
  'ask',
  'unreadReason',
  'route',
  'form',
  'condition',
  'laboratory',
] as const

/** Words for the codes of the engine are the engine's own, as a patient reads them. */
function wordsOf(words: VocabularyWords): Messages {
  const of = (prefix: string, texts: Readonly<Record<string, Spoken>>): (readonly [string, string])[] =>
    Object.entries(texts).map(([code, text]) => [`${prefix}.${code}`, spoken(text, 'patient')])
  const person = circumstanceKeys.flatMap((key) => {
    const { label, ...rest }: { label: Spoken; inWords?: string } = words.circumstance[key]
    return of('person', {
      [key]: label,
      ...(rest.inWords !== undefined && { [`${key}.inWords`]: rest.inWords }),
      ...Object.fromEntries(Object.entries(optionsOf(words, key)).map(([name, text]) => [`${key}.${name}`, text])),
    })
  })
  return Object.fromEntries([...worded.flatMap((name) => of(name, words[name])), ...person])
}

const englishMessages: Messages = { ...wordsOf(english), ...en }

const mannerOf = (language: Language): Manner => ({
  numbers: new Intl.NumberFormat(language),
  plurals: new Intl.PluralRules(language),
})
const englishManner = once(() => mannerOf('en'))

/** Sentences of the vocabulary that findings without words of their own are told in. */
function fixedSentences({ verdict }: VocabularyWords): Sentences {
  const actions = Object.keys(verdict.act) as (keyof typeof verdict.act)[]
  const texts = [
    [english.verdict.unsaid, verdict.unsaid],
    ...actions.map((action) => [english.verdict.act[action], verdict.act[action]]),
  ] as const
  return Object.fromEntries(
    texts.flatMap(([plain = '', told = '']) => {
      const [parts, toldParts] = [sentencesOf(plain), sentencesOf(told)]
      return parts.length === toldParts.length ? parts.map((part, at) => [part, toldParts[at] ?? '']) : []
    }),
  )
}

/** Made when it is first wanted: what a language needs for its numbers is slow to make. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Words in one language, by key. */
export interface Text {
  language: Language
  t(key: string, values?: Record<string, string | number>): string
  /** What is wrong with something that was typed, what it is about and what was meant. */
  issue(issue: Issue): string
  /** How many entries were not read, or only in part; nothing when all were. */
  unread(report: Report): readonly string[]
  /** What meets in a finding: two substances, or one and what is so of the person. */
  parties(finding: ReportedFinding, nameOf: (slug: string) => string): readonly string[]
  /** What the whole list comes to. */
  verdict(report: Report, reader: Reader): VerdictText
  /** A number of findings of one kind, as "2 serious". */
  counted(of: Counted, count: number): string
  /** The word for a kind of finding within a sentence, as "serious". */
  gradeWord(of: Counted): string
  /** What can happen in a finding, and what to do about it: its own words in English, the kind of harm elsewhere. */
  told(one: Told, reader: Reader, nameOf: (slug: string) => string): { happens: string; do: string }
  /** When to get help, in the words of a rule; nothing where they are not all in the language. */
  watch(one: Told, nameOf: (slug: string) => string): readonly string[]
  /** Whether a rule says all of it in the language, so that its English need not stand behind. */
  isOwn(one: Told, nameOf: (slug: string) => string): boolean
  /** What else could be done, as a question. */
  option(option: ReportedOption, nameOf: (slug: string) => string): string
  /** What there is to decide, as a question. */
  question(decision: ReportedDecision, report: Report): string
  /** A line of the guide to emergencies, and its `lang` where it exists in English only. */
  medical(text: string, names?: readonly string[]): { text: string; lang: 'en' | undefined }
  /** What a line says of the person, in words. */
  facts(told: ReportedTold): string
  /** The words of the sheet. */
  sheet: VocabularyWords['sheet']
  /** Names joined as the language joins them. */
  list(names: readonly string[]): string
  /** For text that exists in English only: what its `lang` attribute has to be. */
  medicalLang: 'en' | undefined
}

type SpokenWords = NonNullable<ReportedFinding['patient']>
type Told = ReportedFinding | ReportedCombination

/** All of a language that the page needs. */
export interface LanguagePack {
  messages: Messages
  words: VocabularyWords
  /** The guide to emergencies, by its English lines. */
  guide: Messages
  /** What rules say, by their English sentences. */
  sentences: Sentences
}

/** Loads a language; English is always there. */
export async function loadMessages(language: Language): Promise<LanguagePack> {
  if (language === 'fr') {
    const [{ french }, { default: page }, { default: guide }] = await Promise.all([
      import('@mixwise/core/words/fr'),
      import('../messages/fr.json'),
      import('../messages/guide.fr.json'),
    ])
    return { messages: { ...wordsOf(french), ...page }, words: french, guide, sentences: guide }
  }
  if (language === 'es') {
    const [{ spanish }, { default: page }, { default: guide }] = await Promise.all([
      import('@mixwise/core/words/es'),
      import('../messages/es.json'),
      import('../messages/guide.es.json'),
    ])
    return { messages: { ...wordsOf(spanish), ...page }, words: spanish, guide, sentences: guide }
  }
  return { messages: englishMessages, words: english, guide: {}, sentences: {} }
}

/**
 * Loads what rules say in a language and what stands behind them, beside the guide: much, and not needed before the first answer stands.
 */
export async function loadSentences(language: Language, { guide }: LanguagePack): Promise<Sentences> {
  const told = async (...parts: readonly Promise<{ default: Sentences }>[]): Promise<Sentences> =>
    Object.assign({}, guide, ...(await Promise.all(parts)).map(({ default: sentences }) => sentences))
  if (language === 'fr') return told(import('../messages/rules.fr.json'), import('../messages/details.fr.json'))
  if (language === 'es') return told(import('../messages/rules.es.json'), import('../messages/details.es.json'))
  return guide
}

/**
 * Words from messages; a missing message is shown in English.
 *
 * @example
 * textOf('en').t('list.title')
 */
export function textOf(
  language: Language,
  { messages, words, guide, sentences }: LanguagePack = {
    messages: englishMessages,
    words: english,
    guide: {},
    sentences: {},
  },
): Text {
  const known: Sentences = language === 'en' ? {} : { ...fixedSentences(words), ...sentences }
  const listFormat = once(() => new Intl.ListFormat(language, { type: 'conjunction' }))
  const manner = once(() => mannerOf(language))
  /** What a rule says to a person, all of it in the language. */
  const ownOf = (one: Told, nameOf: (slug: string) => string): SpokenWords | undefined => {
    const { patient } = one
    if (language === 'en' || patient === undefined) return patient
    const names = ('drivers' in one ? [] : one.substances).map(nameOf)
    const [happens, act, ...watch] = [patient.happens, patient.do, ...patient.watch].map((said) =>
      ruleText(said, names, known),
    )
    return happens === undefined || act === undefined || watch.includes(undefined)
      ? undefined
      : { happens, do: act, watch: watch as string[] }
  }
  return {
    language,
    medicalLang: language === 'en' ? undefined : 'en',
    issue: (issue) => issueText(issue, words, 'patient'),
    unread: (report) => unreadLines(report, entriesIn(report), words),
    parties: (finding, nameOf) => partiesOf(finding, nameOf, words, 'patient'),
    verdict(report, reader) {
      const nameOf = namesOf(report)
      const text = verdictText(report, nameOf, words, reader)
      const { lead } = text.verdict
      const one = lead?.finding ?? lead?.combined
      const own =
        one === undefined || lead?.severity === 'none' || reader !== 'patient' ? undefined : ownOf(one, nameOf)
      return own === undefined ? text : { ...text, harm: own.happens, act: own.do }
    },
    counted: (of, count) => words.verdict.counts[of][count === 1 ? 0 : 1].replace('{count}', String(count)),
    gradeWord: (of) => words.verdict.counts[of][0].replace(/\{count\}\s*/, ''),
    watch: (one, nameOf) => ownOf(one, nameOf)?.watch ?? [],
    isOwn: (one, nameOf) => ownOf(one, nameOf) !== undefined,
    option: (option, nameOf) => optionQuestion(option, nameOf, words),
    told(one, reader, nameOf) {
      const own = language === 'en' ? one[reader] : reader === 'patient' ? ownOf(one, nameOf) : undefined
      if (own !== undefined) return { happens: own.happens, do: own.do }
      const lead = 'drivers' in one ? { combined: one } : { finding: one }
      return { happens: harmText(lead, words, reader), do: words.verdict.act[one.action] }
    },
    question: (decision, report) => decisionQuestion(decision, report, namesOf(report), words),
    medical(text, names = []) {
      if (language === 'en') return { text, lang: undefined }
      const told = guide[text] ?? ruleText(text, names, known)
      return told === undefined ? { text, lang: 'en' } : { text: told, lang: undefined }
    },
    facts: ({ person = {}, allergies = [] }) =>
      [
        ...personTexts(person as Person, words, 'patient'),
        ...allergies.map((name) => `${words.allergy}: ${name}`),
      ].join(', '),
    sheet: words.sheet,
    list: (names) => listFormat().format(names),
    t(key, values) {
      const message = messages[key] ?? englishMessages[key] ?? key
      if (values === undefined && !message.includes('{')) return message
      return formatted(message, values ?? {}, messages[key] === undefined ? englishManner() : manner())
    },
  }
}

export const TextContext = createContext<Text>(textOf('en'))

export function useText(): Text {
  return useContext(TextContext)
}

/** The language to begin with: the one that was chosen, else the browser's. */
export function firstLanguage(chosen: string | undefined, preferred: readonly string[]): Language {
  const wanted = [chosen ?? '', ...preferred].map((tag) => tag.slice(0, 2).toLowerCase())
  return (wanted.find((tag) => tag in languages) as Language | undefined) ?? 'en'
}
