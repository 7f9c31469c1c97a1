import { expect, it } from 'vitest'
import { nameKey, slugFor, spellings } from './name-key.js'

it('lets names with and without accents meet', () => {
  expect(nameKey('MÉDICAMENTS, BRADYKININE ET ANGIO-ŒDÈME')).toBe('medicaments bradykinine et angio oedeme')
  expect(nameKey('L’ERGOT')).toBe(nameKey("l'ergot"))
})

it('tries a name as written first, then without brackets', () => {
  expect(spellings('Kava kava (herbal)')).toEqual(['Kava kava (herbal)', 'Kava kava', 'kava-kava'])
  expect(slugFor((name) => (name === 'kava-kava' ? 'kava' : undefined), 'Kava kava (herbal)')).toBe('kava')
  expect(slugFor(() => undefined, 'x')).toBeUndefined()
})
