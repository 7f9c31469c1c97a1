import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withToldOfPerson } from './told-of-person.js'

const names = /^(?:dozepam|ramol|soy)$/
const told = (text: string): string =>
  readPhrase(text, { knows: (name) => (names.test(name) ? 1 : 0) })
    .unread.flatMap(({ tells = [] }) => tells.map(({ says }) => says))
    .join(', ')
const unread = (text: string): string =>
  readPhrase(text, { knows: (name) => (names.test(name) ? 1 : 0) })
    .unread.map((one) => `${one.text} ${one.reason}`)
    .join(', ')

describe('what a text tells of the person', () => {
  it.each([
    ['pregnant, dozepam 5 mg', 'pregnant'],
    ['pregnant woman on dozepam', 'pregnant'],
    ['can I take dozepam while breastfeeding?', 'breastfeeding'],
    ['dozepam 5 mg, asthma', 'asthma'],
    ['asthma, dozepam 5 mg', 'asthma'],
    ['dozepam 5 mg\nasthma\nramol', 'asthma'],
    ['I have asthma and copd and take dozepam', 'asthma, copd'],
    ['with severe asthma on dozepam', 'asthma'],
    ['PMH: epilepsy, gout. Meds: dozepam 5 mg', 'epilepsy, gout'],
    ['Past medical history - epilepsy, gout', 'epilepsy, gout'],
    ['1. Afib: dozepam 5 mg daily. 2. HTN: ramol 10 mg', 'atrial-fibrillation, hypertension'],
    ['hx of seizures, dozepam', 'epilepsy'],
    ['h/o peptic ulcer, dozepam', 'peptic-ulcer'],
    ['previous gi bleed, dozepam', 'peptic-ulcer bleeding-history'],
    ['im asthmatic can i take dozepam', 'asthma'],
    ["j'ai de l'asthme, dozepam", 'asthma'],
    ['Dozepam, Parkinson', 'parkinsons-disease'],
    ['soy asmática, dozepam', 'asthma'],
    ['AF on dozepam', 'atrial-fibrillation'],
    ['my wife has epilepsy and takes dozepam', 'epilepsy'],
    ['liver cirrhosis, dozepam', 'liver-moderate cirrhosis'],
    ["I don't smoke and I have asthma, dozepam", 'asthma'],
    ['K 6.1, dozepam', 'laboratory potassium'],
    ['dozepam, eGFR 25', 'egfr'],
    ['eGFR < 30, dozepam', 'egfr'],
    ['gout', 'gout'],
    ['dodgy ticker (heart failure, EF 30%), dozepam', 'heart-failure'],
    ['porphyria (AIP), dozepam', 'acute-porphyria'],
    ['can i take dozepam if i have stage 3b ckd', 'kidney-disease-stage-3b'],
    ['is dozepam ok if pregnant', 'pregnant'],
    ['Habe kein Asthma, aber eine Herzschwäche NYHA III, dozepam', 'heart-failure'],
    ['BP 180/110 and heart attack 2 months back, dozepam', 'heart-disease'],
    ['my son (6 years) has a cold, can I give him dozepam', 'age'],
    ['22 SA, dozepam', 'weeks-pregnant'],
    ['30. SSW, dozepam', 'weeks-pregnant'],
    ['Kalium 4,6, dozepam', 'laboratory potassium'],
    ['sodium 121, dozepam', 'laboratory sodium'],
    ['K+ 5.9 on dozepam', 'laboratory potassium'],
    ['INR today 8.9, dozepam', 'laboratory inr'],
    ['breast feeding a 3 week old, dozepam', 'breastfeeding'],
    ['depression, dozepam', 'depression'],
    ['I want to get pregnant, dozepam', 'planning-pregnancy'],
    ['trying to get pregnant, dozepam', 'planning-pregnancy'],
    ['Background: asthma, AF. On dozepam', 'asthma, atrial-fibrillation'],
    ['Active problems: depression, alcohol dependence\nCurrent: dozepam', 'depression, alcohol-dependence'],
  ])('counts where it stands for itself: %s', (text, said) => expect(told(text)).toBe(said))

  it.each([
    'dozepam for gout',
    'dozepam for a stroke',
    'dozepam for my asthma',
    'dozepam prn migraine',
    'dozepam prn headache or migraine',
    'dozepam 5 mg (asthma)',
    'dozepam 5 mg - diabetes',
    'dozepam for gout, asthma',
    'dozepam for stroke prevention',
    'dozepam for headache and migraine',
    'dozepam if migraine',
    "I'm afraid of getting glaucoma, dozepam",
    'peur de faire un glaucome, dozepam',
    'potassium 10 mmol, dozepam',
    'no asthma, dozepam',
    'no history of asthma, epilepsy or gout. dozepam',
    'denies asthma, dozepam',
    'never had epilepsy, dozepam',
    'family history of epilepsy, dozepam',
    'not pregnant, dozepam',
    'if I get pregnant, dozepam',
    'avoid in pregnancy',
    'pregnancy test negative, dozepam',
    'she was pregnant last year, dozepam',
    'stopped breastfeeding last month, dozepam',
    'no longer breastfeeding, dozepam',
    'my sister is pregnant, I take dozepam',
    'my brother has asthma',
    'risk of stroke, dozepam',
    'if K > 5.5 hold dozepam',
    'hold dozepam for K 5.6',
    'dozepam target INR 2.5',
    'eGFR > 60, dozepam',
    'eGFR 30-40, dozepam',
  ])('counts nowhere else: %s', (text) => expect(told(text)).toBe(''))

  it('is said aloud where it does not count and could', () => {
    expect(unread('not pregnant, dozepam')).toBe('pregnant circumstance')
    expect(unread('my brother has asthma')).toBe('asthma circumstance')
    expect(unread('eGFR 30-40, dozepam')).toBe('eGFR 30-40 measurement')
    expect(unread('with severe asthma on dozepam')).toBe('asthma circumstance')
  })

  it('is nothing in an empty phrase', () => expect(withToldOfPerson([])).toEqual([]))
})
