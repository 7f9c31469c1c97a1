import { normaliseName } from '@mixwise/core'
import type { NameRecord } from './identity.js'

/** What is written otherwise in Britain, and how. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/sulf/giu, 'sulph'],
  [/aluminum/giu, 'aluminium'],
  [/\bestr(?=[aio])/giu, 'oestr'],
]

/**
 * Names in British spelling of those that have none: "ferrous sulphate" is sure where "ferrous sulfate" is, and means
 * the same.
 *
 * @example
 * britishSpellings([{ text: 'ferrous sulfate', slugs: ['ferrous-sulfate'], kind: 'ingredient', sure: true, source: 'rxnorm' }])[0].text
 * // 'ferrous sulphate'
 */
export function britishSpellings(names: readonly NameRecord[]): readonly NameRecord[] {
  const known = new Set(names.map(({ text }) => normaliseName(text)))
  return names.flatMap((name) => {
    const text = spellings.reduce((written, [from, to]) => written.replace(from, to), name.text)
    const key = normaliseName(text)
    if (!name.sure || text === name.text || known.has(key)) return []
    known.add(key)
    return [{ ...name, text, kind: name.kind === 'ingredient' ? 'synonym' : name.kind }]
  })
}
