/** Sentences of rules by their English, as `{left} makes {right} build up.`, in another language. */
export type Sentences = Readonly<Record<string, string>>

/**
 * The sentences that a text of a rule is made of.
 *
 * @example
 * sentencesOf('Do not mix them. Call: It can kill.') // ['Do not mix them.', 'Call:', 'It can kill.']
 */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:])\s+(?=[A-Z{0-9])/)
}

/**
 * A text of a rule in another language, or undefined where one of its sentences is not translated. The names of the two
 * that meet are those of the reader's language already.
 *
 * @example
 * ruleText('Wine makes iron build up.', ['wine', 'iron'], { '{left} makes {right} build up.': '{right} ↑ ({left}).' })
 * // 'Iron ↑ (wine).'
 */
export function ruleText(text: string, names: readonly string[], sentences: Sentences): string | undefined {
  const told = sentencesOf(text).map((sentence) => inLanguage(sentence, names, sentences))
  return told.every((one) => one !== undefined) ? told.join(' ') : undefined
}

function inLanguage(sentence: string, names: readonly string[], sentences: Sentences): string | undefined {
  const [left = '', right = ''] = names
  // A rule may name a substance by itself as well, so that not each name stands for one of the two.
  const tries: readonly (readonly (readonly [name: string, place: string])[])[] = [
    [
      [left, '{left}'],
      [right, '{right}'],
    ],
    [[right, '{right}']],
    [[left, '{left}']],
    [],
  ]
  for (const places of tries) {
    const longestFirst = places.filter(([name]) => name !== '').sort(([one], [other]) => other.length - one.length)
    const key = longestFirst.reduce((now, [name, place]) => replaced(now, name, place), sentence)
    const known = sentences[key]
    if (known !== undefined) return capitalised(elided(elided(known, '{left}', left), '{right}', right))
  }
  return undefined
}

/** A name in its place. Before a straight apostrophe French drops a vowel where the name begins with one. */
function elided(text: string, place: string, name: string): string {
  const isVowel = /^[aeiouyhàâéèêëîïôœ]/i.test(name)
  return text.replaceAll(`d'${place}`, isVowel ? `d’${name}` : `de ${name}`).replaceAll(place, name)
}

function replaced(sentence: string, name: string, place: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return sentence.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'), place)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
