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
  return inWhole(sentence, left, right, sentences) ?? inClauses(sentence, left, right, sentences)
}

/**
 * The clauses of a sentence, each with the sign behind it: what is worked out is said in a few of them, over and over.
 *
 * @example
 * clausesOf('Worked out: from 2 times on, watch it; avoid.') // [['Worked out', ':'], ['from 2 times on, watch it', ';'], ['avoid', '.']]
 */
export function clausesOf(sentence: string): readonly (readonly [clause: string, sign: string])[] {
  return sentence.split(/(?<=[:;])\s+/).map((part) => {
    const [, clause = part, sign = ''] = /^(.*?)([:;.]?)$/s.exec(part) ?? []
    return [clause, sign]
  })
}

/** A sentence clause by clause. A language may set its own signs, as French a space before them. */
function inClauses(sentence: string, left: string, right: string, sentences: Sentences): string | undefined {
  const told = clausesOf(sentence).map(([clause, sign]) => {
    const said = inWhole(clause, left, right, sentences)
    return said === undefined ? undefined : said + (sentences[sign] ?? sign)
  })
  return told.includes(undefined) ? undefined : told.join(' ')
}

const number = /(?<![\p{L}\d.{])\d+(?:\.\d+)?(?![\p{L}\d}])/gu

/**
 * A clause with its numbers as places, under which it stands once for all of them.
 *
 * @example
 * numbersAsPlaces('from 1.3 times on, avoid CYP3A') // ['from {1} times on, avoid CYP3A', ['1.3']]
 */
export function numbersAsPlaces(clause: string): readonly [string, readonly string[]] {
  const numbers: string[] = []
  const text = clause.replace(number, (one) => `{${numbers.push(one)}}`)
  return [text, numbers]
}

/** How a language parts decimals, as `{1},{2}`. */
const decimals = '{1}.{2}'

function inWhole(sentence: string, left: string, right: string, sentences: Sentences): string | undefined {
  const exact = asItStands(sentence, left, right, sentences)
  if (exact !== undefined) return exact
  const [text, numbers] = numbersAsPlaces(sentence)
  if (numbers.length === 0) return undefined
  const told = asItStands(text, left, right, sentences)
  return told?.replace(/\{(\d+)\}/g, (_, at: string) => {
    const [whole = '', part] = (numbers[Number(at) - 1] ?? '').split('.')
    return part === undefined ? whole : (sentences[decimals] ?? decimals).replace('{1}', whole).replace('{2}', part)
  })
}

function asItStands(sentence: string, left: string, right: string, sentences: Sentences): string | undefined {
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
