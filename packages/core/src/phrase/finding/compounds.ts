import type { Token } from '../tokens.js'

/** Salts that are written as one word with the name in German, Dutch and the Nordic languages. */
const salt =
  /(?:mono|di|tri|hemi)?(?:cilexetil|medoxomil|axetil|proxetil|fosamil|hydrochlorid|hydrobromid|succina+t|tartra+t|bitartra+t|besila+t|mesila+t|tosila+t|malea+t|fumara+t|sulfa+t|phospha+t|fosfa+t|aceta+t|citra+t|nitra+t|gluconat|lactat|valerat|propionat|furoat|bromid|chlorid|klorid|natrium|kalium|calcium|kalsium|hydrat)e?$/

/**
 * The tokens of a phrase with the salts apart that are one word with a name: Metoprololsuccinat is metoprolol. What is a
 * sure name as it stands, as a substance of its own, stays whole.
 *
 * @example
 * saltsApart(tokensOf('Ramipril'), 'Ramipril', () => 0).length // 1
 */
export function saltsApart(tokens: readonly Token[], text: string, knows: (text: string) => number): readonly Token[] {
  return tokens.flatMap((token) => {
    const found = token.kind === 'word' ? salt.exec(token.word) : null
    if (found === null || found.index < 5 || token.word.length !== token.text.length) return [token]
    const end = token.at + found.index
    if (knows(token.text) > 0 || knows(text.slice(token.at, end)) === 0) return [token]
    return [
      { ...token, text: token.text.slice(0, found.index), word: token.word.slice(0, found.index), end },
      { ...token, text: token.text.slice(found.index), word: found[0].replace(/e$/, ''), at: end, glued: true },
    ]
  })
}
