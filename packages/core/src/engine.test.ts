import { describe, expect, it } from 'vitest'
import { openWritten } from '../../knowledge/test/written-knowledge.js'
import { exampleLibrary } from '../test/example-library.js'
import { exampleTable } from '../test/example-table.js'
import { type EngineParts, openEngine } from './engine.js'

const { knowledge, words } = openWritten({
  substances: { dozepam: ['sedative'], ferment: ['drink'], mintol: ['mint'], breathol: ['opioid'] },
  names: { Dozex: 'dozepam', Combitab: ['dozepam', 'mintol'], downers: { offers: ['dozepam', 'breathol'] } },
  rules: [
    {
      id: 'sedative-drink',
      left: ['sedative'],
      right: ['drink'],
      severity: 'moderate',
      action: 'adjust-or-monitor',
      modifiers: [
        { when: { ageYears: { min: 65 } }, severity: 'major', action: 'avoid' },
        { when: { leftRoute: ['topical'] }, severity: 'minor', action: 'be-aware' },
      ],
    },
  ],
  reviewed: [],
})
const parts: EngineParts = { knowledge, words, library: exampleLibrary, kinetics: exampleTable }
const engine = openEngine(parts)

describe('the day of a request', () => {
  const request = { items: ['dozepam stopped 2025', 'ferment'] }
  const daysAgo = (engine: ReturnType<typeof openEngine>, today?: string) =>
    engine.check({ ...request, ...(today !== undefined && { today }) }).substances[0]
  const dated = openEngine({ ...parts, today: () => '2026-01-10' })

  it('is what the request says, else what the face says, else open', () => {
    expect(daysAgo(dated)).toMatchObject({ taking: { state: 'past', daysAgo: [10, 374] } })
    expect(daysAgo(dated, '2026-01-20')).toMatchObject({ taking: { daysAgo: [20, 384] } })
    expect(engine.check(request).unread).toMatchObject([{ text: '2025', reason: 'no-place' }])
    expect(engine.check({ ...request, today: '2026-01-10' })).toEqual(dated.check(request))
  })

  it('holds for every way to ask about a phrase', () => {
    const name = 'dozepam stopped 2025'
    expect(dated.name({ name })).toMatchObject({ taking: { daysAgo: [10, 374] } })
    expect(dated.brief(request).unread).toEqual([])
    expect(dated.timeline({ items: [name] }).unread).toEqual([])
    expect(engine.timeline({ items: [name] }).unread).toHaveLength(1)
  })

  it('is named when it is no day', () => {
    const issuesOf = (today: string) => engine.check({ ...request, today }).issues.map(({ path }) => path)
    expect([issuesOf('soon'), issuesOf('2026-13-01'), issuesOf('2026-1-1')]).toEqual([['today'], ['today'], ['today']])
    expect(issuesOf('2026-01-31')).toEqual([])
  })
})

describe('a check', () => {
  it('says which entries each finding is about, and how a question is answered', () => {
    const report = engine.check({ items: ['mintol', 'ferment', 'Dozex 5 mg', 'dozepam'] })
    expect(report.findings[0]).toMatchObject({ id: 'sedative-drink', items: [1, 2, 3] })
    expect(report.findings[0]?.context?.depends).toMatchObject([
      { severity: 'major', key: 'person.ageYears', range: { min: 65 } },
      { severity: 'minor', key: 'items[2].route', values: ['topical'] },
    ])
    expect(report.repeated).toMatchObject([{ slug: 'dozepam', items: [2, 3] }])
    const older = engine.check({ items: ['ferment', 'dozepam'], person: { ageYears: 65 } })
    expect(older.findings[0]).toMatchObject({ severity: 'major' })
    expect(older.findings[0]?.context?.depends.map(({ key }) => key)).toEqual(['items[1].route'])
  })

  it('gives every substance of a combination that may have been meant', () => {
    const [open] = engine.check({ items: ['Combitap', 'ferment'] }).unrecognised
    expect(open).toMatchObject({ item: 0, path: 'items[0].name' })
    expect(open?.candidates?.[0]).toMatchObject({ slug: 'dozepam', slugs: ['dozepam', 'mintol'] })
  })

  it('still checks what was stopped, and says that it was', () => {
    const report = engine.check({ items: ['ferment'], past: [{ name: 'dozepam', stoppedDaysAgo: 14 }] })
    expect(report.substances[1]).toMatchObject({ item: 1, taking: { state: 'past', daysAgo: 14 } })
    expect(report.findings[0]).toMatchObject({ stopped: ['dozepam'], items: [0, 1] })
    expect(report.findings[0]?.context?.applied[0]).toContain('no longer taken')
    const listed = engine.check({ items: ['ferment', 'dozepam'], past: ['Dozex'] })
    expect(listed.findings[0]).not.toHaveProperty('stopped')
  })

  it('asks about what was stopped where the request names it', () => {
    const report = engine.check({ items: ['ferment'], past: [{ name: 'dozepam', stoppedDaysAgo: 3 }] })
    expect(report.findings[0]?.context?.depends.map(({ key }) => key)).toContain('past[0].route')
    const answered = engine.check({
      items: ['ferment'],
      past: [{ name: 'dozepam', stoppedDaysAgo: 3, route: 'topical' }],
    })
    expect(answered.findings[0]?.severity).toBe('minor')
  })

  it('names what was stopped long ago and left out', () => {
    const report = engine.check({ items: ['ferment'], past: [{ name: 'dozepam', stoppedDaysAgo: 91 }] })
    expect(report.findings).toEqual([])
    expect(report.issues).toMatchObject([{ code: 'past-not-judged', path: 'past[0]', item: 1, input: 'dozepam' }])
  })

  it('says how allergies were understood, and of which nothing alike is known', () => {
    const report = engine.check({ items: ['mintol', 'Combitab'], allergies: ['dozepam', 'qqqqqq'] })
    expect(report.allergies).toMatchObject([
      { item: 0, status: 'resolved', slug: 'dozepam' },
      { item: 1, status: 'unrecognised' },
    ])
    expect(report.unrecognised).toMatchObject([{ path: 'allergies[1]', input: 'qqqqqq' }])
    expect(report.issues).toMatchObject([{ code: 'allergy-itself-only', path: 'allergies[0]', input: 'dozepam' }])
  })

  it('counts what is left out when only reviewed findings are wanted, in every form', () => {
    const request = { items: ['ferment', 'dozepam'], reviewedOnly: true }
    for (const answer of [
      engine.check(request),
      engine.check({ ...request, detail: 'compact' }),
      engine.brief(request),
    ]) {
      expect(answer.findings).toEqual([])
      expect(answer.issues).toMatchObject([{ code: 'unreviewed-left-out', input: '1' }])
    }
  })

  it('reads words and monographs only when the answer needs them', () => {
    let read = 0
    const lazy = openEngine({
      ...parts,
      words: () => {
        read++
        return words
      },
    })
    lazy.brief({ items: ['ferment', 'dozepam'] })
    lazy.check({ items: ['ferment', 'dozepam'], detail: 'compact' })
    expect(read).toBe(0)
    lazy.check({ items: ['ferment', 'dozepam'] })
    lazy.check({ items: ['ferment', 'dozepam'] })
    expect(read).toBe(1)
  })

  it('loads national drug codes once, when the first of them turns up, wherever it stands', () => {
    let loaded = 0
    const withCodes: EngineParts['withCodes'] = (plain) => {
      loaded++
      return Object.create(plain, { ndcs: { value: { find: () => -1 } } }) as typeof plain
    }
    const lazy = openEngine({ ...parts, withCodes })
    lazy.check({ items: ['dozepam', 'ferment'] })
    expect(loaded).toBe(0)
    const report = lazy.check({ items: ['dozepam'], past: ['0093-1024-01'] })
    expect(report.unrecognised[0]?.code).toBe('unknown-ndc')
    lazy.name({ name: 'ndc 0093-1024-01' })
    expect(loaded).toBe(1)
  })
})

describe('pages', () => {
  it('say why there is none', () => {
    expect(engine.about({ name: 'qqqqqq' })).toMatchObject({ issue: { code: 'unrecognised', path: 'name' } })
    expect(engine.about({ name: 'Combitab' })).toMatchObject({
      issue: { code: 'not-one-substance', candidates: [{ slug: 'dozepam' }, { slug: 'mintol' }] },
    })
    expect(engine.about({ name: 'mintol', reviewedOnly: true })).toMatchObject({ issue: { code: 'not-reviewed' } })
    expect(engine.claims({ name: 'mintol' })).toMatchObject({ issue: { code: 'nothing-held' } })
    expect(engine.about({ name: 'mintol' })).toMatchObject({ made: 'from-data' })
  })

  it('of stopping and overdose name what was not recognised', () => {
    expect(engine.stop({ items: ['dozepam', 'qqqqqq'] })).toMatchObject({
      notCovered: ['dozepam'],
      unrecognised: [{ item: 1, input: 'qqqqqq' }],
      issues: [],
    })
    const overdose = engine.overdose({ items: ['qqqqqq'] })
    expect(overdose.unrecognised).toHaveLength(1)
    expect(overdose.naloxone).toEqual(exampleLibrary.overdose.guide.naloxone)
  })
})

describe('a sheet', () => {
  const request = {
    items: ['Dozex', { name: 'mintol', dose: '2 drops' }],
    others: ['ferment', 'qqqqqq'],
    date: '2027-01-05',
  } as const

  it('is the same for the same request, in every form', () => {
    for (const as of ['json', 'markdown', 'html', 'fhir'] as const)
      expect(engine.sheet({ ...request, as })).toEqual(openEngine(parts).sheet({ ...request, as }))
  })

  it('says what each thing is, what was found, and what was not looked at', () => {
    const { sheet } = engine.sheet(request)
    expect(sheet.sections.map(({ title }) => title).slice(0, 2)).toEqual(['Read this first', 'What I take'])
    expect(sheet.sections[0]?.lines[0]).toContain('Not read: 1 of 4')
    expect(sheet.sections[1]?.lines).toEqual(['Dozex (dozepam)', 'mintol, 2 drops'])
    const found = sheet.sections.find(({ title }) => title.startsWith('What a check'))?.lines.join('\n')
    expect(found).toContain('dozepam + ferment (Moderate)')
    expect(sheet.sections[0]?.lines.join('\n')).toContain('qqqqqq')
    const unchecked = engine.sheet({ ...request, withoutCheck: true })
    expect(unchecked.sheet.findings).toEqual([])
    expect(unchecked.sheet.sections.flatMap(({ lines }) => lines)).toContain('The list was not checked.')
  })
})

describe('a timeline', () => {
  it('draws nothing while a name is open, and says which', () => {
    const answer = engine.timeline({ items: [{ name: 'qqqqqq', doses: [{ mg: 1, atH: 0 }] }] })
    expect(answer).toMatchObject({ drawn: false, issues: [{ code: 'unrecognised', path: 'items[0].name', item: 0 }] })
    expect(answer.issues[0]?.message).toContain('not recognised')
  })

  it('says a route or form that is on no list, and what was meant', () => {
    const item = { name: 'dozepam', doses: [{ mg: 1, atH: 0 }], route: 'intrathecl' } as never
    expect(engine.timeline({ items: [item] })).toMatchObject({
      drawn: false,
      issues: [{ code: 'unknown-value', path: 'items[0].route', didYouMean: 'intrathecal', item: 0 }],
    })
  })

  it('asks for the part of a dose that is left open, in words', () => {
    const { issues } = engine.timeline({ items: ['dozepam as directed at 20:00'] })
    expect(issues).toMatchObject([{ code: 'dose-open', ask: 'how-much', item: 0 }])
    expect(issues[0]?.message).toBe('The dose is not known yet. How much at a time?')
  })
})
