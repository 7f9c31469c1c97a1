import { describe, expect, it } from 'vitest'
import { scoreAuditC } from './audit-c.js'
import { sheetHtml, sheetMarkdown } from './render-sheet.js'
import { disclosureSheet, leftToThePen, standardQuestions } from './sheet.js'

describe('AUDIT-C', () => {
  it('adds three scores and takes the mark by sex', () => {
    expect(scoreAuditC([2, 1, 0], 'female')).toMatchObject({ total: 3, threshold: 3, positive: true })
    expect(scoreAuditC([2, 1, 0], 'male')).toMatchObject({ total: 3, threshold: 4, positive: false })
    expect(scoreAuditC([2, 1, 0])).toMatchObject({ threshold: 3, positive: true })
    expect(scoreAuditC([4, 4, 4], 'male')?.total).toBe(12)
  })

  it('counts nothing for somebody who never drinks', () => {
    expect(scoreAuditC([0, 3, 2], 'female')).toMatchObject({ total: 0, positive: false })
  })

  it('says when the points come from frequency alone', () => {
    expect(scoreAuditC([4, 0, 0], 'male')?.reading).toContain('how often alone')
  })

  it('refuses what is not a whole number from 0 to 4', () => {
    for (const bad of [-1, 5, 1.5, Number.NaN]) expect(scoreAuditC([bad, 0, 0])).toBeUndefined()
  })
})

describe('the sheet', () => {
  const sheet = disclosureSheet({
    items: [
      { text: 'baclofen', slug: 'baclofen', dose: '10 mg three times a day' },
      { text: '<img src=x onerror=alert(1)>' },
    ],
    otherSubstances: [{ text: 'cannabis', slug: 'cannabis' }],
    alcohol: { scores: [4, 2, 1], sex: 'male' },
    findings: [{ title: 'baclofen and alcohol', severity: 'major', text: 'More sleepiness.' }],
    date: '2027-01-05',
  })

  it('holds everything taken, the score, the findings and standard questions', () => {
    const markdown = sheetMarkdown(sheet)
    for (const part of ['10 mg three times a day', 'cannabis', '7 of 12', 'More sleepiness', standardQuestions[0]]) {
      expect(markdown).toContain(part)
    }
    expect(markdown).toContain('not medical advice')
    expect(markdown).toContain('Nothing was stored or sent')
  })

  it('says which items the check did not recognise', () => {
    expect(sheet.sections[0]?.lines[1]).toContain('not recognised')
  })

  it('escapes what was typed', () => {
    expect(sheetHtml(sheet)).not.toContain('<img')
    expect(sheetHtml(sheet)).toContain('&lt;img')
    expect(sheetMarkdown(sheet)).not.toContain('<img')
  })

  it('prints without loading anything', () => {
    const html = sheetHtml(sheet)
    expect(html).not.toMatch(/<script|https?:\/\/|<link/)
    expect(html).toContain('@media print')
  })

  it('says so when alcohol was not answered', () => {
    expect(disclosureSheet({ items: [], date: '2027-01-05' }).sections[1]?.lines).toEqual(['Not answered.'])
  })

  it('puts what there is to ask or to do before what was found, where there is something', () => {
    const finding = { title: 'a + b', severity: 'Serious', text: 'It bleeds.' }
    const decisions = [{ title: 'a with b', severity: 'Serious', text: 'Could c be used?' }]
    const titles = (more: object): string[] =>
      disclosureSheet({ items: [], date: '2027-01-05', findings: [finding], ...more }).sections.map(
        ({ title }) => title,
      )
    expect(titles({ decisions }).slice(3, 5)).toEqual(['What to ask or to do', 'What a check of the list found'])
    expect(titles({})).not.toContain('What to ask or to do')
    const sheet = disclosureSheet({ items: [], date: '2027-01-05', findings: [finding], decisions })
    expect(sheet.sections[3]?.lines).toEqual(['a with b (Serious): Could c be used?'])
    expect(sheet.decisions).toEqual(decisions)
    expect(disclosureSheet({ items: [], date: '2027-01-05', decisions: [] })).not.toHaveProperty('decisions')
  })

  it('names allergies, leaves the name to the pen, and asks nothing twice that is to be decided', () => {
    const decisions = [{ title: 'a with b', severity: 'Serious', text: 'Could c be used?' }]
    const sheet = disclosureSheet({ items: [], date: '2027-01-05', allergies: ['penicillin'], findings: [], decisions })
    expect(sheet.sections.find(({ title }) => title === 'Allergies')?.lines).toEqual(['penicillin'])
    expect(sheet.questions).toEqual(standardQuestions.slice(2, 4))
    for (const what of leftToThePen) expect(sheetHtml(sheet)).toContain(`<span>${what}:</span>`)
    expect(disclosureSheet({ items: [], date: '2027-01-05', decisions, questions: ['Why?'] }).questions).toEqual([
      'Why?',
    ])
  })
})
