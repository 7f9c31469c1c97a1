import { describe, expect, it } from 'vitest'
import { substanceOf, writeCurated } from '../../test/small-knowledge.js'
import type { Problem } from '../read/problem.js'
import { readRegisterCodes } from './register-codes.js'

const substances = [
  substanceOf('baclofen', { drugbankIds: ['DB00181'] }),
  substanceOf('acetaminophen', { drugbankIds: ['DB00316'] }),
  substanceOf('codeine', {}),
  substanceOf('enalapril', { drugbankIds: ['DB00584'] }),
  substanceOf('enalaprilat', { drugbankIds: ['DB00584'] }),
]
const record = (id: string, cas: string) => ({ id, cas, name: '-', unii: '', synonyms: [] })
const drugBank = [
  record('DB00181', '1134-47-0'),
  record('DB00316', ''),
  record('DB00584', '75847-73-3'),
  record('DB99999', '50-00-0'),
]
const slugOf = (text: string): string | undefined =>
  substances.some(({ slug }) => slug === text) ? text : text === 'TYLENOLIN' ? 'acetaminophen' : undefined

describe('codes of other registers', () => {
  it('are those of the chemical lists, where one substance has them', () => {
    expect(readRegisterCodes(writeCurated({}), { drugBank, substances, slugOf }, [])).toEqual([
      { system: 'drugbank', code: 'DB00181', slugs: ['baclofen'] },
      { system: 'cas', code: '1134-47-0', slugs: ['baclofen'] },
      { system: 'drugbank', code: 'DB00316', slugs: ['acetaminophen'] },
    ])
  })

  it('are those of an own table, and what is wrong with it is said', () => {
    const problems: Problem[] = []
    const dir = writeCurated({
      'own-codes/codes.tsv':
        'system\tcode\tnames\natc\tM03BX01\tbaclofen\nPZN\t4877970\tacetaminophen|codeine\natx\tM03BX01\tbaclofen\npzn\t4877971\tbaclofen\nsnomed\t387517004\tnothing known\n',
    })
    expect(readRegisterCodes(dir, { drugBank: [], substances, slugOf }, problems)).toEqual([
      { system: 'atc', code: 'M03BX01', slugs: ['baclofen'] },
      { system: 'pzn', code: '04877970', slugs: ['acetaminophen', 'codeine'] },
    ])
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [4, 'no register is called atx; did you mean "atc"?'],
      [5, 'this is no PZN code'],
      [6, 'no substance is called nothing known'],
    ])
  })
})
