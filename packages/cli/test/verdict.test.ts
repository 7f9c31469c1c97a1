import {
  check,
  countUnread,
  english,
  harmText,
  openEngine,
  type Report,
  rankOf,
  reportOf,
  verdictLines,
  verdictOn,
  verdictText,
} from '@mixwise/core'
import { spanish } from '@mixwise/core/words/es'
import { french } from '@mixwise/core/words/fr'
import { readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { installed } from './installed.js'

const knowledge = installed()
const words = readWords()
const slug = fc.integer({ min: 0, max: knowledge.slugs.length - 1 }).map((number) => knowledge.slugs.at(number))
const usual = fc.constantFrom(
  'warfarin',
  'ethanol',
  'ibuprofen',
  'clarithromycin',
  'citalopram',
  'mdma',
  'paracetamol 1 g',
)
const unread = fc.constantFrom('qqzzyx', 'flurbish 5 mg', 'amoxicillin flurbish', 'codiene', '????')
const drunk = fc.constantFrom('two bottles of vodka', 'a glass of wine')
const list = fc.array(fc.oneof(slug, usual, usual, unread, drunk), { maxLength: 7 })

const reportFor = (items: readonly string[]): Report => reportOf(knowledge, words, check(knowledge, items))

describe('the verdict', () => {
  it('is there in every state, with what was not read first, in three languages', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(english, french, spanish), (items, language) => {
        const report = reportFor(items)
        const said = verdictText(report, (name) => name, language)
        expect(said.band).not.toBe('')
        expect(said.headline).not.toMatch(/^$|[{}]/)
        expect(said.act).not.toMatch(/^$|[{}]/)
        expect(`${said.band} ${said.harm}`).not.toMatch(/[{}]/)
        const { notRead, inPart } = countUnread(report)
        expect(said.unread.length > 0).toBe(notRead + inPart > 0)
        if (said.unread.length > 0) {
          expect(said.counts[0]?.of).toBe('not-read')
          expect(verdictLines(said)[said.emergencies.length]).toBe(said.unread[0])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('does not say "combine" of one substance', () => {
    const engine = openEngine({ knowledge, words: readWords, library: readLibrary, kinetics: readKinetics })
    const said = (...items: readonly string[]) => {
      const { band, headline, counts } = verdictText(engine.check({ items }), (name) => name)
      return [band, headline, counts.find(({ of }) => of === 'contraindicated')?.text]
    }
    expect(said('asthma', 'propranolol')).toEqual([
      'Not to be taken like this',
      'Best not to take propranolol (Asthma).',
      '1 not to take',
    ])
    expect(said('simvastatin', 'clarithromycin')[2]).toBe('1 not to combine')
    expect(said('simvastatin', 'clarithromycin', 'pregnant', 'isotretinoin')[2]).toMatch(/^\d not to take or combine$/)
  })

  it('says nothing calm over something unread, and never that something is listed in what is counted', () => {
    fc.assert(
      fc.property(fc.tuple(list, unread), ([items, lost]) => {
        const report = reportFor([...items, lost])
        const { tone, counts } = verdictOn(report)
        const isOpen = counts.some(({ of }) => of === 'not-read')
        if (isOpen) expect(['emergency', 'contraindicated', 'major', 'moderate', 'not-read']).toContain(tone)
        const { counts: texts } = verdictText(report, (name) => name)
        expect(texts.map(({ text }) => text).join()).not.toMatch(/listed|safe/i)
      }),
      { numRuns: 300 },
    )
  })

  it('is as grave as the gravest that was found, of pairs, of sums and of one alone', () => {
    fc.assert(
      fc.property(list, (items) => {
        const report = reportFor(items)
        const { tone, lead, counts } = verdictOn(report)
        const all = [...report.findings, ...report.combined].map(({ severity }) => severity)
        const worst = Math.max(0, ...all.map(rankOf))
        expect(rankOf(lead?.severity ?? 'none')).toBe(worst)
        if (worst > 0) expect(counts.filter(({ of }) => rankOf(of as 'minor') > 0)[0]?.of).toBe(lead?.severity)
        if (tone === 'minor' || tone === 'nothing-listed') expect(worst).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })

  it('leads with what can happen where anything as grave says it', () => {
    fc.assert(
      fc.property(list, (items) => {
        const report = reportFor(items)
        const { lead } = verdictOn(report)
        if (lead?.finding === undefined) return
        const says = ({ basis, consequences }: Report['findings'][number]): boolean =>
          basis !== 'listed' || consequences.length > 0
        const others = report.findings.filter(
          (one) => one.severity === lead.severity && one.substances.length === 2 && says(one),
        )
        if (others.length > 0) expect(says(lead.finding)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [[], 'no-pair'],
    [['baclofen'], 'no-pair'],
    [['qqzzyx', 'flurbish'], 'not-read'],
    [['paracetamol', 'amoxicillin', 'qqzzyx'], 'not-read'],
    [['4-MeO-PCP', 'lisinopril'], 'not-covered'],
    [['baclofen', 'two glasses of wine'], 'moderate'],
    [['clarithromycin', 'warfarin', 'qqzzyx'], 'major'],
    [['two bottles of vodka'], 'emergency'],
  ] as const)('on %j is %s', (items, tone) => {
    expect(verdictOn(reportFor(items)).tone).toBe(tone)
  })

  it('takes the words of a rule for a pair that a list only warns about', () => {
    const { harm, headline } = verdictText(reportFor(['clarithromycin', 'warfarin']), (name) => name)
    expect(harm).toMatch(/bleed/i)
    expect(headline).toBe('Ask before you take clarithromycin with warfarin.')
    const mdma = verdictText(reportFor(['MDMA', 'citalopram']), (name) => name)
    expect(mdma.verdict.lead?.finding?.basis).toBe('rule')
  })

  it('stands on the sheet, which says each pair once with its gravest grade', () => {
    const engine = openEngine({ knowledge, words: readWords, library: readLibrary, kinetics: readKinetics })
    const { sheet } = engine.sheet({ items: ['clarithromycin', 'warfarin', 'qqzzyx'], date: '2027-01-05' })
    const [first] = sheet.sections
    expect(first?.title).toBe('Read this first')
    expect(first?.lines[0]).toMatch(/^Not read: 1 of 3/)
    expect(first?.lines.join(' ')).toMatch(/1 not read, 1 serious/)
    expect(sheet.findings.map(({ title, severity }) => `${title} ${severity}`)).toEqual([
      'clarithromycin + warfarin Serious',
    ])
    expect(sheet.findings[0]?.text).toMatch(/bleed/i)
  })

  it('has words in three languages for what every rule is about, and shows no code', () => {
    const rules = [...Array(knowledge.rules.length).keys()].map((at) => knowledge.rules.at(at))
    const bare = rules.flatMap(({ id, topic, consequences }) =>
      [english, french, spanish].flatMap((language) => {
        const finding = { topic, consequences, basis: 'rule' } as unknown as Report['findings'][number]
        const said = harmText({ finding }, language)
        const isCode = [topic, ...consequences].some((code) => code.includes('-') && said.includes(code))
        return said === language.verdict.unsaid || isCode ? [`${id}: ${said}`] : []
      }),
    )
    expect(rules.length).toBeGreaterThan(1000)
    expect(bare).toEqual([])
  })
})

it('asks for the medicines where there is food alone, and for nothing else of alcohol or of what was not read', () => {
  const engine = openEngine({ knowledge, words, library: readLibrary(), kinetics: readKinetics() })
  const headline = (...items: string[]): string => verdictText(engine.check({ items }), (one) => one).headline
  expect(headline('cheddar', 'spinach')).toBe('Food alone: add the medicines that meet it.')
  expect(headline('cheddar', 'wine')).not.toContain('Food alone')
  expect(headline('cheddar', 'spinach', 'qqzzyx')).not.toContain('Food alone')
})
