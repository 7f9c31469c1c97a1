import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { wordsOf } from '../tokens.js'
import { compoundNumber } from './number-compounds.js'

describe('a number in one word', () => {
  it.each([
    ['hundertfünfundzwanzig', 125],
    ['zweihundertfünfzig', 250],
    ['hundertfünfzig', 150],
    ['honderdvijfentwintig', 125],
    ['tweehonderdvijftig', 250],
    ['sjuttiofem', 75],
    ['hundratjugofem', 125],
    ['tvåhundrafemtio', 250],
    ['centoventicinque', 125],
    ['duecentocinquanta', 250],
    ['yirmibeş', 25],
    ['yüzyirmibeş', 125],
    ['centofoo', undefined],
    ['ramipril', undefined],
    ['zehnhundert', undefined],
    ['neunhundert', 900],
    ['hundertzwanzig', 120],
    ['zwanzighundert', undefined],
    ['zweihunderthundert', undefined],
    ['hundertnull', undefined],
    ['nullhundert', undefined],
    ['zwanzigzehn', undefined],
    ['dreiundzwanzighundert', undefined],
    ['hundertundfunf', 105],
    ['hundertfunf', 105],
    ['hundertneunundneunzig', 199],
    ['hunderthundert', undefined],
    ['zweihundertzehn', 210],
    ['einhunderteins', 101],
    ['ventuncento', undefined],
    ['duecentoventi', 220],
    ['centodieci', 110],
    ['centocento', undefined],
    ['ottocento', 800],
    ['diecicento', undefined],
    ['honderdeneen', 101],
    ['honderdtwintig', 120],
    ['twintighonderd', undefined],
    ['tjugofem', 25],
    ['tjugotio', undefined],
    ['femtiofem', 55],
    ['femtiohundra', undefined],
    ['femhundra', 500],
    ['ikiyuz', 200],
    ['yuzelli', 150],
    ['yirmibes', 25],
    ['yirmion', undefined],
    ['otuzbes', 35],
    ['otuzotuz', undefined],
    ['onyuz', undefined],
    ['halbhundert', undefined],
    ['hundert', 100],
    ['cento', 100],
  ])('%s', (word, value) => expect(compoundNumber(wordsOf(word)[0] as string)).toBe(value))
})

const mgOf = (number: string): unknown => {
  const { taking, asks } = readPhrase(`ramipril ${number} mg`, { knows: (name) => (name === 'ramipril' ? 1 : 0) })
  return taking.doseMg ?? asks.join()
}

/** One to nine, ten to ninety and a hundred, and how a language joins them. */
const languages: Readonly<
  Record<
    string,
    { ones: string; tens: string; hundred: string; join(tens: string, one: string): string; joinHundred: string }
  >
> = {
  en: {
    ones: 'one two three four five six seven eight nine',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    hundred: 'one hundred',
    join: (tens, one) => `${tens}-${one}`,
    joinHundred: ' and ',
  },
  de: {
    ones: 'ein zwei drei vier fünf sechs sieben acht neun',
    tens: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
    hundred: 'hundert',
    join: (tens, one) => `${one}und${tens}`,
    joinHundred: '',
  },
  nl: {
    ones: 'een twee drie vier vijf zes zeven acht negen',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    hundred: 'honderd',
    join: (tens, one) => `${one}${one.endsWith('e') ? 'ë' : 'e'}n${tens}`,
    joinHundred: '',
  },
  sv: {
    ones: 'ett två tre fyra fem sex sju åtta nio',
    tens: 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio',
    hundred: 'hundra',
    join: (tens, one) => `${tens}${one}`,
    joinHundred: '',
  },
  es: {
    ones: 'uno dos tres cuatro cinco seis siete ocho nueve',
    tens: '- treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    hundred: 'ciento',
    join: (tens, one) => `${tens} y ${one}`,
    joinHundred: ' ',
  },
  pt: {
    ones: 'um dois três quatro cinco seis sete oito nove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    hundred: 'cento',
    join: (tens, one) => `${tens} e ${one}`,
    joinHundred: ' e ',
  },
  pl: {
    ones: '- dwa trzy cztery pięć sześć siedem osiem dziewięć',
    tens: 'dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
    hundred: 'sto',
    join: (tens, one) => `${tens} ${one}`,
    joinHundred: ' ',
  },
  tr: {
    ones: 'bir iki üç dört beş altı yedi sekiz dokuz',
    tens: 'yirmi otuz kırk elli altmış yetmiş seksen doksan',
    hundred: 'yüz',
    join: (tens, one) => `${tens} ${one}`,
    joinHundred: ' ',
  },
  it: {
    ones: '- due - quattro cinque sei sette - nove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    hundred: 'cento',
    join: (tens, one) => `${tens}${one}`,
    joinHundred: '',
  },
  fr: {
    ones: '- deux trois quatre cinq six sept huit neuf',
    tens: 'vingt trente quarante cinquante soixante - - -',
    hundred: 'cent',
    join: (tens, one) => `${tens}-${one}`,
    joinHundred: ' ',
  },
}

describe('numbers in words up to two hundred', () => {
  it.each(Object.entries(languages))('%s', (_id, { ones, tens, hundred, join, joinHundred }) => {
    const wrong: string[] = []
    const check = (written: string, value: number): void => {
      if (mgOf(written) !== value) wrong.push(`${written}: ${mgOf(written)}`)
    }
    for (const [t, ten] of tens.split(' ').entries()) {
      if (ten === '-') continue
      check(ten, 10 * (t + 2))
      check(hundred + joinHundred + ten, 100 + 10 * (t + 2))
      for (const [o, one] of ones.split(' ').entries()) {
        if (one === '-') continue
        check(join(ten, one), 10 * (t + 2) + o + 1)
        check(hundred + joinHundred + join(ten, one), 100 + 10 * (t + 2) + o + 1)
      }
    }
    expect(wrong).toEqual([])
  })

  it('say nothing where a word of them is unknown', () => {
    expect(mgOf('zzyzig five')).toBe('how-much')
    expect(mgOf('dwadziescja pięć')).toBe('how-much')
  })
})
