import type { MonographLibrary, OverdoseGroup, Statement, StoppingClass } from '../src/monograph/library.js'

const says = (text: string, cite = 'one'): Statement => ({ text, cite: [cite], confidence: 'high' })
const authors = ['Example author']

const stoppingClass = (entry: Partial<StoppingClass> & { id: string; members: readonly string[] }): StoppingClass => ({
  name: entry.id,
  authors,
  depressant: true,
  abruptStopRisk: 'high',
  emergency: false,
  warning: `Do not stop ${entry.id} suddenly.`,
  happens: [says(`Stopping ${entry.id} suddenly can bring on fits.`)],
  onset: [says('Within days.')],
  atRisk: [says('People who took it for long.')],
  emergencySigns: ['A fit'],
  doThis: [says('Call a doctor.')],
  tapers: [{ rate: '5 to 10 percent', basis: 'current-dose', population: 'adults', cite: ['one'], confidence: 'high' }],
  review: 'unreviewed',
  ...entry,
})

const overdoseGroup = (id: string, members: readonly string[], naloxone: OverdoseGroup['naloxone']): OverdoseGroup => ({
  id,
  name: id,
  authors,
  members,
  naloxone,
  signs: [says(`Signs of ${id}.`)],
  course: [],
  review: 'unreviewed',
})

/** A small library for tests: nothing in it is meant as knowledge. */
export const exampleLibrary: MonographLibrary = {
  format: 'mixwise-monographs/1',
  language: 'en',
  monographs: {
    baclofen: {
      slug: 'baclofen',
      name: 'baclofen',
      depth: 'full',
      authors,
      sections: {
        uses: [{ ...says('Muscle stiffness.', 'two'), status: 'licensed', jurisdiction: ['US'], route: ['oral'] }],
        class: [says('It calms the spinal cord.')],
      },
      review: 'unreviewed',
    },
  },
  claims: {
    baclofen: {
      slug: 'baclofen',
      title: 'An article',
      authors,
      claims: [
        {
          id: 'SC01',
          section: 'uses',
          claim: 'It cures.',
          verdict: 'not-supported',
          nuance: 'Trials disagree.',
          wording: 'It helped in some trials.',
          cite: ['two'],
        },
      ],
      review: 'unreviewed',
    },
  },
  stopping: {
    classes: [
      stoppingClass({ id: 'baclofen-oral', members: ['baclofen'], routes: ['oral'] }),
      stoppingClass({
        id: 'baclofen-intrathecal',
        members: ['baclofen'],
        routes: ['intrathecal'],
        abruptStopRisk: 'critical',
        emergency: true,
        // The schema forbids a taper here; the engine has to hold it back even so.
        tapers: [{ rate: 'any', basis: 'no-number', population: 'nobody', cite: ['one'], confidence: 'low' }],
      }),
      stoppingClass({ id: 'benzodiazepines', members: ['diazepam', 'alprazolam'] }),
      stoppingClass({ id: 'ssri-snri', members: ['sertraline'], depressant: false, abruptStopRisk: 'low' }),
    ],
    rules: (['two-depressants', 'alcohol-dependence', 'pregnancy', 'epilepsy', 'under-18'] as const).map((when) => ({
      id: when,
      when,
      say: `A doctor has to plan it: ${when}.`,
      cite: ['one'],
    })),
  },
  overdose: {
    guide: {
      authors,
      redFlags: ['Cannot be woken'],
      redFlagsCite: ['one'],
      steps: [says('Call the emergency number.')],
      naloxone: [says('Give naloxone if you have it.', 'two')],
      combinations: [{ id: 'opioid-alcohol', of: ['opioids', 'alcohol'], signs: [says('Breathing stops sooner.')] }],
      kinds: [{ topics: ['cns-depression'], notYet: [says('Mixing kills.')], already: [says('Stay with somebody.')] }],
      review: 'unreviewed',
    },
    groups: [
      overdoseGroup('opioids', ['oxycodone'], 'yes'),
      overdoseGroup('alcohol', ['ethanol'], 'no'),
      overdoseGroup('stimulants', ['cocaine'], 'if-opioid-possible'),
    ],
  },
  help: [
    {
      country: 'GB',
      name: 'United Kingdom',
      authors,
      lines: [
        { kind: 'emergency', name: 'Emergency', number: '999', cite: ['one'], confidence: 'A', checked: '2026-11-23' },
        { kind: 'crisis', name: 'Unchecked line', number: '000', cite: [], confidence: 'C', checked: '2026-11-23' },
      ],
      review: 'unreviewed',
    },
    {
      country: 'EU',
      name: 'European Union',
      authors,
      lines: [
        { kind: 'emergency', name: 'Emergency', number: '112', cite: ['one'], confidence: 'A', checked: '2026-11-23' },
      ],
      review: 'unreviewed',
    },
  ],
  citations: {
    one: { id: 'one', title: 'Label', year: 2024, locator: 'label', kind: 'label', seen: 'example' },
    two: { id: 'two', title: 'Trial', year: null, locator: 'trial', kind: 'trial', seen: 'example' },
  },
}
