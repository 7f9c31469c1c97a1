import { expect, it } from 'vitest'
import { isPluralOf } from './plural.js'

it.each([
  ['glasses', 'glass', 'en', true],
  ['pints', 'pint', 'en', true],
  ['glass', 'glasses', 'en', false],
  ['glass', 'glass', 'en', false],
  ['glasses of wine', 'glass of wine', 'en', true],
  ['glasses of wine', 'glass', 'en', false],
  ['glass', 'glas', 'de', false],
  ['glaser', 'glas', 'de', true],
  ['helles', 'helle', 'de', false],
  ['shots', 'shot', 'de', true],
  ['verres', 'verre', 'fr', true],
  ['birre', 'birra', 'it', true],
  ['bicchieri', 'bicchiere', 'it', true],
  ['copos', 'copo', 'pt', true],
  ['glass', 'glas', 'tr', false],
])('%s is the plural of %s in %s: %s', (words, singular, language, wanted) => {
  expect(isPluralOf(words.split(' '), singular.split(' '), language)).toBe(wanted)
})
