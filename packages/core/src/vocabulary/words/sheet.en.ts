import type { SheetWords } from './sheet-shape.js'

/** The words of the sheet, in English. */
export const sheet = {
  sheet: {
    language: 'en',
    title: 'For my doctor or pharmacist',
    date: 'Date',
    pen: ['Name', 'Born', 'Why I take these'],
    sections: {
      first: 'Read this first',
      take: 'What I take',
      about: 'About me',
      allergies: 'Allergies',
      alcohol: 'Alcohol (AUDIT-C)',
      others: 'Other substances',
      decisions: 'What to ask or to do',
      found: 'What a check of the list found',
      ask: 'What I want to ask',
    },
    notChecked: 'The list was not checked.',
    none: 'None named.',
    noneOfRead: 'None among what was read.',
    notRecognised: 'not recognised by the check',
    with: '{a} with {b}',
    questions: [
      'Can I take all of these together?',
      'Is there one I should not mix with alcohol?',
      'What should I watch for, and whom do I call at night?',
      'Is there one I must never stop suddenly?',
      'I have kidney or liver disease, epilepsy, or may be pregnant. Does that change anything?',
    ],
    quiet: 'Minor findings not written out here: {count}.',
    uncovered: 'Mixwise has nothing on {a} + {b}.',
    privacy: 'Made on this device. Nothing was stored or sent.',
    notAnswered: 'Not answered.',
    auditC: {
      frequency: {
        question: 'How often do you have a drink containing alcohol?',
        answers: ['Never', 'Monthly or less', '2 to 4 times a month', '2 to 3 times a week', '4 or more times a week'],
      },
      'typical-drinks': {
        question: 'How many drinks do you have on a typical day when you drink?',
        answers: ['1 or 2', '3 or 4', '5 or 6', '7 to 9', '10 or more'],
      },
      'six-or-more': {
        question: 'How often do you have 6 or more drinks on one occasion?',
        answers: ['Never', 'Less than monthly', 'Monthly', 'Weekly', 'Daily or almost daily'],
      },
    },
    score: {
      below: '{total} of 12, below the mark of {mark}. It does not rule out harm from mixing.',
      onlyFrequency:
        '{total} of 12, at or above the mark of {mark}, from how often alone. Worth a closer look together.',
      above: '{total} of 12, at or above the mark of {mark}. Worth talking over with a doctor.',
    },
  },
} as const satisfies SheetWords
