/** Stems that say of a name nobody has listed yet what it does, and the class that is known by them. */
const stems: readonly { stem: RegExp; slug: string }[] = [
  { stem: /(?:nitazen[eio]?|nitazepy?ne?|nitazepipne?|nitazepin[ei]?|etazen[eio]?|etazepyne?)$/, slug: 'nitazenes' },
  { stem: /fentan[iy]lo?$/, slug: 'fentanyl-analogues' },
]

/** What stands in chemical names before the stem as words of their own: "ortho-methyl", "N-pyrrolidino", "2'-fluoro". */
const chemical =
  /^(?:[a-z]|\d{1,2}[a-z]?|ortho|meta|para|alpha|beta|gamma|cis|trans|iso|sec|tert|nor|des|des?ethyl|[a-z]*(?:yl|oxy|oxo|ino|fluoro|chloro|bromo|iodo|nitro|thio|hydro|butyr|acetyl|amido|desmethyl|aza|cyclo|keto))$/

/**
 * The class of a substance by the stem of its name, whatever stands before the stem; undefined for the bare stem and for
 * several names in a row.
 *
 * @example
 * classOfStem('ortho methylfentanyl') // 'fentanyl-analogues'
 * classOfStem('aspirin fentanyl') // undefined
 */
export function classOfStem(normal: string): string | undefined {
  const words = normal.split(' ')
  const last = words.at(-1) as string
  const found = stems.find(({ stem }) => stem.test(last))
  if (found === undefined || !words.slice(0, -1).every((word) => chemical.test(word))) return undefined
  return words.length > 1 || last.replace(found.stem, '') !== '' ? found.slug : undefined
}
