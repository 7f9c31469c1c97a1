import type { Ask, UnreadReason } from '../../phrase/reading.js'
import type { CircumstanceKey, circumstances } from '../circumstances.js'
import type { ConditionId } from '../conditions.js'
import type { Consequence } from '../consequences.js'
import type { Form } from '../forms.js'
import type { IssueCode } from '../issues.js'
import type { LaboratoryTest } from '../laboratory.js'
import type { PathwayKind, WordedPathway } from '../pathways.js'
import type { RoleKind, RoleStrength } from '../roles.js'
import type { Route } from '../routes.js'
import type { Action, EvidenceLevel, Interruption, Severity } from '../scales.js'
import type { Topic } from '../topics.js'
import type { SheetWords } from './sheet-shape.js'
import type { VerdictWords } from './verdict-shape.js'

export type Reader = 'patient' | 'clinician'

/** One text for both readers, or one for each. */
export type Spoken = string | Readonly<Record<Reader, string>>

interface Asked {
  /** What stands beside the field. */
  label: Spoken
  /** What the answer is good for, in a sentence without a full stop, as a command line prints it. */
  help: string
}

type Options<Row> = Row extends { kind: 'one-of'; words: readonly (infer Word extends string)[] }
  ? { options: Readonly<Record<Word, Spoken>> }
  : Row extends { stages: readonly (readonly [number, infer Name extends string])[] }
    ? {
        options: Readonly<Record<Name, Spoken>>
        /** What stands beside the stages, for who does not know the number. */
        inWords: string
      }
    : unknown

/** What findings are about, and what can happen to the person. */
export interface FindingWords {
  topic: Readonly<Record<Topic, Spoken>>
  consequence: Readonly<Record<Consequence, Spoken>>
}

/** Every word of the vocabulary in one language. A word that is missing does not compile. */
export interface VocabularyWords extends FindingWords, VerdictWords, SheetWords {
  severity: Readonly<Record<Severity, string>>
  action: Readonly<Record<Action, string>>
  interruption: Readonly<Record<Interruption, string>>
  evidence: Readonly<Record<EvidenceLevel, string>>
  issue: Readonly<Record<IssueCode, string>>
  /** What a phrase leaves open. */
  ask: Readonly<Record<Ask, string>>
  /** Why nothing follows from some words, as a part of a sentence. */
  /** Why words of a text that tell something of the person were not read as a name. */
  toldOfPerson: string
  unreadReason: Readonly<Record<UnreadReason, string>>
  /** Behind an issue; `{names}` stands for what was most likely meant. */
  /** What something may have been meant to be, within a sentence. */
  perhaps: string
  didYouMean: string
  /** Behind an issue; `{what}` stands for what would have been read. */
  allowed: string
  /** Before every finding; `{count}` and `{all}` stand for numbers of entries. */
  notRead: string
  readInPart: string
  route: Readonly<Record<Route, Spoken>>
  form: Readonly<Record<Form, Spoken>>
  pathway: Readonly<Record<WordedPathway, string>>
  /** What a patient reads in place of the name of a pathway. */
  pathwayKind: Readonly<Record<PathwayKind, string>>
  role: Readonly<Record<RoleKind, Spoken>>
  strength: Readonly<Record<RoleStrength, string>>
  condition: Readonly<Record<ConditionId, Spoken>>
  /** Beside a medicine: the person is allergic to it, or to its like. */
  allergy: string
  /** Beside a medicine: it stands twice in the list. */
  twice: string
  laboratory: Readonly<Record<LaboratoryTest, Spoken>>
  circumstance: { readonly [Key in CircumstanceKey]: Asked & Options<(typeof circumstances)[Key]> }
}

/**
 * A text as one reader gets it.
 *
 * @example
 * spoken({ patient: 'swallowed', clinician: 'oral' }, 'patient') // 'swallowed'
 */
export function spoken(text: Spoken, reader: Reader): string {
  return typeof text === 'string' ? text : text[reader]
}

/**
 * The words of the options of a circumstance that has some, by option.
 *
 * @example
 * optionsOf(english, 'sex').female // 'female'
 */
export function optionsOf(words: VocabularyWords, key: CircumstanceKey): Readonly<Record<string, Spoken>> {
  const asked: Asked & { options?: Readonly<Record<string, Spoken>> } = words.circumstance[key]
  return asked.options ?? {}
}
