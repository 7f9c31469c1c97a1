import type { VerdictWords } from './verdict-shape.js'

/** The sentences that an answer begins with, in English. */
export const verdict = {
  verdict: {
    band: {
      emergency: { patient: 'Call for help now', clinician: 'Emergency' },
      contraindicated: { patient: 'Do not combine', clinician: 'Contraindicated' },
      major: { patient: 'Can do serious harm', clinician: 'Serious' },
      moderate: { patient: 'Be careful: can make you unwell', clinician: 'Moderate' },
      'not-read': { patient: 'Not read, so not checked', clinician: 'Not read' },
      'not-covered': { patient: 'We have nothing on this', clinician: 'Not covered' },
      minor: { patient: 'Small: good to know', clinician: 'Minor' },
      'nothing-listed': { patient: 'Nothing found in what we read', clinician: 'None listed' },
      'no-pair': { patient: 'No pair to look at yet', clinician: 'No pair' },
    },
    notTaken: {
      band: 'Not to be taken like this',
      counts: ['{count} not to take', '{count} not to take'],
      countsWithPairs: ['{count} not to take or combine', '{count} not to take or combine'],
    },
    pair: {
      avoid: 'Best not to take {a} together with {b}.',
      'avoid-unless-benefit': 'Ask before you take {a} with {b}.',
      'adjust-or-monitor': '{a} with {b}: ask whether a change or a test is needed.',
      'be-aware': '{a} with {b}: something to know.',
    },
    drink: {
      avoid: 'Best not to drink alcohol with {b}.',
      'avoid-unless-benefit': 'Ask before you drink alcohol with {b}.',
      'adjust-or-monitor': 'Alcohol with {b} needs care.',
      'be-aware': 'Alcohol with {b}: something to know.',
    },
    alone: {
      avoid: 'Best not to take {a} ({b}).',
      'avoid-unless-benefit': 'Ask before you take {a} ({b}).',
      'adjust-or-monitor': '{a} needs care: ask whether a change or a test is needed ({b}).',
      'be-aware': '{a}: something to know ({b}).',
    },
    twice: {
      avoid: 'Do not take {a} twice: it stands in this list more than once.',
      'avoid-unless-benefit': 'Ask before you take {a} twice: it stands in this list more than once.',
      'adjust-or-monitor': '{a} stands in this list more than once: ask whether that is meant.',
      'be-aware': '{a} stands in this list more than once.',
    },
    tooMuch: 'Too much {a}: {b}.',
    together: {
      avoid: 'Best not to take these together: {names}.',
      'avoid-unless-benefit': 'Ask before you take these together: {names}.',
      'adjust-or-monitor': 'Together these need care: {names}.',
      'be-aware': 'These add up: {names}.',
    },
    open: {
      'none-read': [
        'Nothing here could be read, so nothing was checked.',
        'Write the name as it stands on the box. Somebody is unwell? Do not wait for it: call.',
      ],
      'not-read': [
        'Nothing was checked between what could not be read and the rest.',
        'Mend the lines that were not read.',
      ],
      'not-covered': [
        'We have nothing on this. It can be harmful all the same.',
        'Ask a pharmacist before you take them together.',
      ],
      'food-alone': [
        'Food alone: add the medicines that meet it.',
        'We have nothing on these with each other. What matters is what else is taken, also now and then.',
      ],
      'nothing-listed': [
        'Nothing found in what we read. That is no all-clear.',
        'It can still cause trouble, and we know nothing about you. Ask a pharmacist if you feel unwell.',
      ],
      'nothing-listed-of-read': [
        'Nothing found about the part that was read. The rest was not checked.',
        'Mend what was not read before you rely on this.',
      ],
      'no-pair': [
        'Add what else is taken.',
        'Also alcohol, herbs and things taken now and then: what matters is what meets in one body.',
      ],
    },
    emergency: 'Call your emergency number now.',
    unsaid: 'A published list warns about these two. It does not say what can happen.',
    act: {
      avoid:
        'Do not take these two together unless a doctor who knows about both tells you to. Do not stop a medicine on your own.',
      'avoid-unless-benefit': 'Ask your doctor or pharmacist before you take both. Do not stop a medicine on your own.',
      'adjust-or-monitor': 'Tell your doctor or pharmacist that you take both. You may need a check or a change.',
      'be-aware': 'Know that this can happen, and bring it up at your next visit.',
    },
    counts: {
      'not-read': ['{count} not read', '{count} not read'],
      contraindicated: ['{count} not to combine', '{count} not to combine'],
      major: ['{count} serious', '{count} serious'],
      moderate: ['{count} be careful', '{count} be careful'],
      minor: ['{count} small', '{count} small'],
      'not-covered': ['{count} we have nothing on', '{count} we have nothing on'],
      'nothing-listed': ['{count} nothing found', '{count} nothing found'],
    },
    decide: {
      'leave-out': 'I could do without {a}.',
      swap: 'Could something else be used in place of {a}{to}?',
      local: 'Could {a} be used as a gel or cream on the skin?',
      pause: 'Could {a} be paused for a while?',
      apart: 'Should {a} be taken at another time?',
      dose: 'Does the dose of {a} have to change?',
      protect: 'Do I need protection{to}?',
      'other-way': 'Could something else be done in place of {a}?',
      test: 'Do I need a test{tests}?',
      stop: 'Should {a} be stopped, and how?',
      watch: 'What should I watch for with {a}?',
      ask: 'May {a} go with the rest?',
    },
    tests: {
      level: 'the level in the blood',
      ecg: 'an ECG',
      kidney: 'kidney function (creatinine)',
      liver: 'liver values',
      'blood-count': 'a blood count',
      tsh: 'TSH (thyroid)',
      'blood-pressure': 'blood pressure',
    },
  },
} satisfies VerdictWords
