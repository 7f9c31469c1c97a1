import { type Knowledge, type Resolution, resolve, type Whereabouts } from '@mixwise/core'

/** What a text gave, as slugs, and what was said about the rest. */
export interface Came {
  status: Resolution['status']
  taken: readonly string[]
  /** What is offered, best first; a product of several substances is one offer. */
  offered: readonly (readonly string[])[]
  /** Something was left unread, or asked: the answer does not pretend to be whole. */
  said: boolean
  resolution: Resolution
}

/** Substances that a text should give; each may be met by any of its alternatives, a `~` begins a pattern. */
export type Wanted = readonly (readonly string[])[]

/**
 * How an answer stands to what was wanted, from good to bad: all of it; the right thing first or among three offers;
 * only other offers; nothing; a part, with a word about the rest; a part, in silence; another substance.
 */
export type Outcome = 'right' | 'first' | 'offered' | 'offered-wrong' | 'nothing' | 'part-said' | 'lost' | 'wrong'

/**
 * How the engine reads a text, in a form that is easy to compare.
 *
 * @example
 * readText(knowledge, 'Percocet').taken // ['acetaminophen', 'oxycodone']
 */
export function readText(knowledge: Knowledge, text: string, where: Whereabouts = {}): Came {
  const resolution = resolve(knowledge, text, where)
  const unread = (resolution.unread ?? []).length > 0
  if (resolution.status === 'resolved') {
    const taken = resolution.substances.map((number) => knowledge.slugs.at(number)).sort()
    return { status: 'resolved', taken, offered: [], said: unread || (resolution.asks ?? []).length > 0, resolution }
  }
  const offered = resolution.candidates.map(({ slugs }) => slugs)
  return { status: resolution.status, taken: [], offered, said: true, resolution }
}

/**
 * Compares what came with what was wanted.
 *
 * @example
 * outcomeOf([['acetaminophen'], ['oxycodone']], readText(knowledge, 'Percocet')) // 'right'
 */
export function outcomeOf(wanted: Wanted, came: Came, optional: readonly string[] = []): Outcome {
  const { taken, offered, said } = came
  if (taken.length > 0) {
    if (!onlyThese(wanted, taken, optional)) return 'wrong'
    if (wanted.every((group) => taken.some((slug) => meets(group, slug)))) return 'right'
    return said ? 'part-said' : 'lost'
  }
  const place = offered.findIndex(
    (slugs) => onlyThese(wanted, slugs, optional) && wanted.every((group) => slugs.some((slug) => meets(group, slug))),
  )
  if (place === 0) return 'first'
  if (place > 0 && place < 3) return 'offered'
  return offered.length > 0 ? 'offered-wrong' : 'nothing'
}

function onlyThese(wanted: Wanted, slugs: readonly string[], optional: readonly string[]): boolean {
  return slugs.every((slug) => meets(optional, slug) || wanted.some((group) => meets(group, slug)))
}

/** Whether a slug is one of a group; a salt of it ("zinc-sulfate" for zinc) and its base are the same here. */
function meets(group: readonly string[], slug: string): boolean {
  return group.some((one) =>
    one.startsWith('~')
      ? new RegExp(one.slice(1)).test(slug)
      : one === slug ||
        slug.startsWith(`${one}-`) ||
        one.startsWith(`${slug}-`) ||
        (one === 'iron' && /^ferr(?:ous|ic)-/.test(slug)),
  )
}

/**
 * The substances of slugs or plain names, as the knowledge calls them today.
 *
 * @example
 * wantedOf(knowledge, ['risedronic-acid']) // [['risedronic-acid', 'risedronate']]
 */
export function wantedOf(knowledge: Knowledge, names: readonly string[]): Wanted {
  return names.flatMap((name): string[][] => {
    const slug = name.trim().replaceAll(' ', '-').toLowerCase()
    if (knowledge.slugs.find(slug) !== -1) return [[slug]]
    const { taken } = readText(knowledge, name.replaceAll('-', ' '))
    return taken.length === 0 ? [[slug]] : taken.map((one) => [...new Set([slug, one])])
  })
}

/** What came, in a few words for a list of what failed. */
export function cameInWords({ status, taken, offered, resolution }: Came): string {
  const unread = (resolution.unread ?? []).map(({ text }) => text)
  const rest = unread.length === 0 ? '' : `; unread: ${unread.join(' | ')}`
  if (status === 'resolved') return `takes ${taken.join(' + ')}${rest}`
  if (offered.length === 0)
    return `${resolution.status === 'resolved' ? '' : `${resolution.status} (${resolution.code})`}${rest}`
  return `offers ${offered
    .slice(0, 3)
    .map((slugs) => slugs.join(' + '))
    .join(', ')}${rest}`
}
