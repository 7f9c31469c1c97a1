import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { exampleLibrary } from '../../test/example-library.js'
import type { AboutPage } from '../contract/library.js'
import { about, pageFactsOf } from '../monograph/about.js'
import { pageByRules } from './page-by-rules.js'

const words = { happens: '{left} adds to {right}.', do: 'Leave {right} out.', watch: [] }
const evidence = { level: 'established', cite: ['label-a'] } as const
const alone = (happens: string) => ({ happens, do: 'Ask first.', watch: [] })

const open = lazilyOpened({
  citations: ['label-b'],
  substances: {
    baclofen: ['sedative'],
    ferment: ['drink'],
    cider: ['drink'],
    perry: ['drink'],
    mead: ['drink'],
    sake: ['drink'],
    badol: [],
    mildol: [],
    plainol: [],
  },
  rules: [
    { id: 'sedative-drink', left: ['sedative'], right: ['drink'], severity: 'major', patient: words, evidence },
    {
      id: 'worst',
      left: ['sedative'],
      right: ['badol'],
      severity: 'contraindicated',
      patient: words,
      evidence,
    },
    {
      id: 'mild',
      left: ['sedative'],
      right: ['mildol'],
      severity: 'moderate',
      patient: words,
      evidence: { level: 'suspected', cite: ['label-b'] },
    },
    {
      id: 'late',
      severity: 'major',
      left: ['sedative'],
      when: [{ pregnant: true }],
      patient: alone('{left} makes the baby sleepy.'),
      evidence: { level: 'suspected', cite: ['label-b'] },
      modifiers: [{ when: { trimester: { min: 3 } }, severity: 'contraindicated', why: 'The last months count.' }],
    },
  ],
})

const pageOf = (slug: string, change: Partial<AboutPage> = {}): AboutPage => {
  const { knowledge, words } = open()
  const page = about(exampleLibrary, slug, pageFactsOf(knowledge.facts(knowledge.slugs.find(slug)))) as AboutPage
  return pageByRules({ knowledge, words, library: exampleLibrary }, { ...page, ...change })
}
const said = (page: AboutPage, id: string) => page.sections.find((one) => one.id === id)

describe('a page by the rules', () => {
  it('names the gravest partners in words, the worst kind first, and no mild one', () => {
    const gravest = said(pageOf('baclofen'), 'gravest')
    expect(gravest?.title).toBe('Gravest to mix with')
    expect(gravest?.statements.map(({ rule }) => rule)).toEqual(['worst', 'sedative-drink'])
    expect(gravest?.statements[0]).toMatchObject({
      topic: 'badol',
      text: 'Baclofen adds to badol.',
      confidence: 'high',
      cite: ['label-a'],
    })
    expect(gravest?.statements[1]?.topic?.split(', ')).toHaveLength(4)
  })

  it('says what holds in pregnancy once, and that no rule speaks of breast-feeding', () => {
    const { statements, facts } = said(pageOf('baclofen'), 'pregnancy') ?? {}
    expect(statements).toMatchObject([
      {
        topic: 'While pregnant',
        text: 'Baclofen makes the baby sleepy. Ask first.',
        confidence: 'moderate',
        cite: ['label-b'],
        rule: 'late',
      },
    ])
    expect(facts).toEqual(['While breast-feeding: no rule of Mixwise speaks of it. That does not mean it is safe.'])
  })

  it('keeps the order of a page, and every source once', () => {
    const page = pageOf('baclofen')
    expect(page.sections.map(({ id }) => id)).toEqual(['class', 'uses', 'gravest', 'pregnancy', 'stopping'])
    expect(page.sources.map(({ id }) => id)).toEqual(['two', 'one', 'label-a', 'label-b'])
    expect(page.label).toBe('A full page, written from the sources listed.')
  })

  it('leaves stopping to who wrote of it, and says no sentence twice', () => {
    const statement = {
      text: 'Baclofen makes the baby sleepy. Ask first.',
      cite: [],
      confidence: 'high',
      sources: [],
    } as const
    const written = { ...pageOf('plainol').sections[0], title: 'Written', statements: [statement], facts: [] }
    const page = pageOf('baclofen', {
      sections: [
        { ...written, id: 'stopping' },
        { ...written, id: 'pregnancy' },
      ],
    })
    expect(said(page, 'stopping')?.statements).toEqual([statement])
    expect(said(page, 'pregnancy')).toMatchObject({ statements: [statement], facts: [] })
  })

  it('is marked on a page that nobody wrote', () => {
    const page = pageOf('plainol')
    expect(page.label).toContain('the rules of Mixwise')
    expect(page.sections.map(({ id }) => id)).toEqual(['data', 'pregnancy'])
    expect(said(page, 'pregnancy')?.facts).toHaveLength(2)
  })

  it('adds nothing unreviewed to a page that was reviewed', () => {
    const page = pageOf('baclofen', { review: 'reviewed' })
    expect(said(page, 'gravest')).toBeUndefined()
    expect(said(page, 'pregnancy')?.statements).toEqual([])
  })
})
