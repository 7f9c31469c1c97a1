import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { peopleNamed } from './people-named.js'

const knows = (text: string): number => (/^(?:dozepam|hennessy)$/i.test(text) ? 1 : 0)
const read = (text: string) => {
  const { things, unread } = readPhrase(text, { knows })
  return [things.flatMap(({ names }) => names), unread.map((one) => one.text)]
}

describe('people behind a title', () => {
  it.each([
    'Dear Dr Smith, dozepam 5 mg',
    'Dear Dr. Smith\ndozepam 5 mg',
    'Mrs M. Hennessy, dozepam 5 mg',
    'Mr J Thornton Wells takes dozepam 5 mg',
    'Mme Sylvie R., dozepam 5 mg',
    'Mr John Brown on dozepam 5 mg',
    'Sehr geehrte Frau Müller, dozepam 5 mg',
    'Dear Prof O’Connor\n\ndozepam 5 mg',
  ])('are nothing that is taken, and nothing unread: %s', (text) => expect(read(text)).toEqual([['dozepam'], []]))

  it('leave a name of something that is taken', () => {
    expect(read('Miss Dozepam 5 mg')[0]).toEqual(['Dozepam'])
    expect(read('per Dr Jones Monjero 5 mg, dozepam')[1]).toEqual(['per', 'Monjero'])
    expect(read('Dr prescribed dozepam')[0]).toEqual(['dozepam'])
    expect(read('hennessy and dozepam')[0]).toEqual(['hennessy', 'dozepam'])
    expect(peopleNamed('', () => 0)([], 0)).toBeUndefined()
  })
})
