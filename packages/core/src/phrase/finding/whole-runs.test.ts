import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const known = new Set(['泼尼松', 'ニトラゼパム', '氨氯地平', '缬沙坦', 'cat'])
const read = (text: string) => readPhrase(text, { knows: (name) => (known.has(name) ? 1 : 0) })
const sureNames = (text: string): string[] =>
  read(text)
    .things.filter(({ sure }) => sure)
    .flatMap(({ names }) => names)

describe('a name in a script without spaces', () => {
  it.each([
    ['泼尼松', ['泼尼松']],
    ['泼尼松片 5mg', ['泼尼松']],
    ['缬沙坦氨氯地平片', ['缬沙坦', '氨氯地平']],
    ['ニトラゼパム錠5mg', ['ニトラゼパム']],
    ['ニトラゼパム、泼尼松', ['ニトラゼパム', '泼尼松']],
    ['cat 泼尼松', ['cat', '泼尼松']],
    // Of something longer it is no name.
    ['泼尼松龙', []],
    ['甲泼尼松', []],
    ['甲泼尼松龙片', []],
    ['フルニトラゼパム', []],
    ['ニトラゼパムル', []],
  ])('%s: %j', (text, names) => {
    expect(sureNames(text)).toEqual(names)
  })

  it('leaves the whole of what it runs on into unread or to be asked about', () => {
    expect(read('フルニトラゼパム').name).toBe('フルニトラゼパム')
    expect(read('泼尼松龙').name).toBe('泼尼松龙')
  })
})
