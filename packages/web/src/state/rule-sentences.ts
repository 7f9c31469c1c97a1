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
  const [left = '', right = ''] = names
  // With the places before it is taken apart, for a rule may go on with a name behind a colon.
  const told = sentencesOf(withPlaces(text, left, right)).map((sentence) =>
    inLanguage(sentence, left, right, sentences),
  )
  if (told.includes(undefined)) return undefined
  return told.reduce<string>(
    (all, one = '') => `${all}${all === '' ? '' : ' '}${all.endsWith(':') ? one : capitalised(one)}`,
    '',
  )
}

/** Names as the places they stand for, the longer first: one may hold the other. */
function withPlaces(text: string, left: string, right: string): string {
  const places = [
    [left, '{left}'],
    [right, '{right}'],
  ] as const
  return places
    .filter(([name]) => name !== '')
    .sort(([one], [other]) => other.length - one.length)
    .reduce((now, [name, place]) => replaced(now, name, place), text)
}

function inLanguage(sentence: string, left: string, right: string, sentences: Sentences): string | undefined {
  const noLeft = sentence.replaceAll('{left}', left)
  // A rule may name a substance by itself as well, so that not each name stands for one of the two.
  const keys = [sentence, noLeft, sentence.replaceAll('{right}', right), noLeft.replaceAll('{right}', right)]
  const known = keys.map((key) => sentences[capitalised(key)] ?? sentences[key]).find((told) => told !== undefined)
  return known === undefined ? undefined : elided(elided(known, '{left}', left), '{right}', right)
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
