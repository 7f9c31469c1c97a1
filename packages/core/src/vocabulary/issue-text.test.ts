import { describe, expect, it } from 'vitest'
import { unreadReasons } from '../phrase/reading.js'
import { issueText, unreadText } from './issue-text.js'
import { french } from './words/fr.js'

describe('issueText', () => {
  it('says what it is about, what is wrong and what was meant', () => {
    const candidates = [
      { slug: 'baclofen', slugs: ['baclofen'], name: 'Baclofen' },
      { slug: 'bamlan', slugs: ['bamlan'], name: 'Bamlan' },
    ]
    expect(issueText({ code: 'ambiguous', path: 'items[0].name', input: 'bacl', candidates })).toMatch(
      /^"bacl": This name is not sure.* Did you mean Baclofen, Bamlan\?$/,
    )
    expect(issueText({ code: 'out-of-range', path: 'person.ageYears', input: '-4' })).toBe(
      'Age in years "-4": The number is out of range.',
    )
    expect(
      issueText({ code: 'unknown-value', path: 'person.liver', input: 'modrate', didYouMean: 'moderate' }, french),
    ).toBe('Foie "modrate": Ce mot n’est pas connu ici : il n’a pas été lu. Vouliez-vous dire moderate ?')
  })

  it('says where something stands that could not be read, and what is allowed there', () => {
    const issue = { path: 'items[2].route', input: 'topica', didYouMean: 'topical', allowed: 'one of oral, topical' }
    expect(issueText({ code: 'unknown-value', ...issue })).toMatch(
      /^items\[2\]\.route "topica": .* Did you mean topical\? Allowed: one of oral, topical\.$/,
    )
  })

  it('names no input where it speaks of the whole list, and the path where nothing was typed', () => {
    expect(issueText({ code: 'single-substance', path: 'items', input: 'wine' })).not.toContain('wine')
    expect(issueText({ code: 'unit-missing', path: 'items[0].doses[1].mg', input: '' })).toMatch(/^items\[0\]/)
  })
})

describe('unreadText', () => {
  it('says why nothing follows from some words, in the language of the reader', () => {
    expect(unreadText({ text: 'Na 138', reason: 'measurement' })).toBe(
      '"Na 138": a measured value; not counted here: give it as a fact about the person',
    )
    expect(unreadText({ text: 'asthma', reason: 'circumstance', tells: [{ says: 'asthma' }] })).toBe(
      '"asthma": about the person; a check of a list counts it',
    )
    expect(unreadText({ text: 'Na 138', reason: 'measurement' }, french)).toBe(
      '"Na 138": une valeur mesurée ; pas comptée ici : indiquez-la avec ce qui concerne la personne',
    )
  })

  it('takes words without a reason for words that are in no table', () => {
    expect(unreadText({ text: 'flurbish' })).toBe(unreadText({ text: 'flurbish', reason: 'unknown' }))
  })

  it('has other words for every reason', () => {
    expect(new Set(unreadReasons.map((reason) => unreadText({ text: 'x', reason }))).size).toBe(unreadReasons.length)
  })
})
