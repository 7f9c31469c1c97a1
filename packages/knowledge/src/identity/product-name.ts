const strength =
  /\s[\d.,]+\s*(?:MG|MCG|UG|UNT|MEQ|ML|MMOL|MCI|CELLS|BAU|AU|PNU|PFU|%|\[|ORGANISMS|VECTOR|IU|ACTUAT|MIN|SQ-HDM|TOPICAL|AMB|KIT|G)\b.*$/i
const lead =
  /^(?:(?:NDA|ANDA|BLA)\d+\s+|[\d.,]+\s*(?:HR|ML|MG|ACTUAT|UNT|G|L|DAY|CELLS)\s+|(?:Abuse-Deterrent|Once-Daily|Osmotic)\s+)+/i

/**
 * The parts a RxNorm product name speaks of, as written: without amounts and brand, the last part of
 * a name without amounts still followed by its dose form.
 *
 * @example
 * productParts('acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet [Percocet]')
 * // ['acetaminophen', 'oxycodone hydrochloride']
 */
export function productParts(name: string): string[] {
  const parts: string[] = []
  const content = name.startsWith('{') ? packContents(name) : [name]
  for (const one of content) {
    for (const part of one.replace(/\s*\[[^\]]*\]\s*$/, '').split(' / ')) {
      const text = part.trim().replace(lead, '').replace(strength, '').trim()
      if (text !== '' && !parts.includes(text)) parts.push(text)
    }
  }
  return parts
}

/** The brand in brackets at the end of a branded product's name. */
export function productBrand(name: string): string | undefined {
  return /\[([^\][]+)\]\s*$/.exec(name)?.[1]
}

/** "{21 (a 1 MG Oral Tablet) / 7 (b 2 MG Oral Tablet) } Pack": what stands in the outermost parentheses. */
function packContents(name: string): string[] {
  const contents: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < name.length; at++) {
    if (name[at] === '(') {
      if (depth === 0) from = at + 1
      depth++
    } else if (name[at] === ')' && depth > 0) {
      depth--
      if (depth === 0) contents.push(name.slice(from, at))
    }
  }
  return contents
}
