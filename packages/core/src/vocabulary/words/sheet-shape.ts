/** The words of the sheet that a person takes to the doctor. */
export interface SheetWords {
  sheet: {
    /** The language of these words, as a `lang` attribute says it. */
    language: string
    title: string
    date: string
    /** What is left to the pen: the sheet never knows it. */
    pen: readonly [name: string, born: string, why: string]
    sections: Readonly<
      Record<'first' | 'take' | 'about' | 'allergies' | 'alcohol' | 'others' | 'decisions' | 'found' | 'ask', string>
    >
    notChecked: string
    none: string
    /** Where something was not read, so that "none" would promise too much. */
    noneOfRead: string
    notRecognised: string
    /** `{a}` with `{b}`. */
    with: string
    /** What is asked of everybody; the third and the fourth also where findings ask by themselves. */
    questions: readonly [string, string, string, string, string]
    /** `{count}` findings that are not written out. */
    quiet: string
    /** Nothing is known here of `{a}` and `{b}`. */
    uncovered: string
    /** What every answer ends with; left out in English, where it is `disclaimer`. */
    disclaimer?: readonly string[]
    privacy: string
    notAnswered: string
    /** The AUDIT-C as its published translation asks it. */
    auditC: Readonly<Record<'frequency' | 'typical-drinks' | 'six-or-more', AuditCWords>>
    /** Behind the sum of `{total}`, by what it says; `{mark}` is where a talk begins. */
    score: Readonly<Record<'below' | 'onlyFrequency' | 'above', string>>
  }
}

interface AuditCWords {
  question: string
  /** What a score of 0 to 4 stands for. */
  answers: readonly [string, string, string, string, string]
}
