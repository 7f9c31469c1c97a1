import { type Knowledge, resolve } from '@mixwise/core'

export interface NameScore {
  names: number
  /** The wanted substance came first, resolved or offered. */
  first: number
  /** It was among the candidates. */
  offered: number
  /** Another substance was taken without asking. */
  wronglyTaken: number
  misses: readonly { text: string; slug: string; got: string }[]
}

/**
 * Scores a list of misspelt names, each with the slug that was meant.
 *
 * @example
 * scoreNames(knowledge, [{ text: 'baclofin', slug: 'baclofen' }]).first // 1
 */
export function scoreNames(knowledge: Knowledge, list: readonly { text: string; slug: string }[]): NameScore {
  const score = { names: list.length, first: 0, offered: 0, wronglyTaken: 0 }
  const misses: { text: string; slug: string; got: string }[] = []
  for (const { text, slug } of list) {
    const resolution = resolve(knowledge, text)
    const slugs =
      resolution.status === 'resolved'
        ? resolution.substances.map((number) => knowledge.slugs.at(number))
        : resolution.candidates.map((candidate) => candidate.slug)
    const right = resolution.status === 'resolved' ? slugs.includes(slug) : slugs[0] === slug
    if (right) score.first++
    else misses.push({ text, slug, got: `${resolution.status}: ${slugs.slice(0, 3).join(', ')}` })
    if (slugs.includes(slug)) score.offered++
    if (resolution.status === 'resolved' && !right) score.wronglyTaken++
  }
  return { ...score, misses }
}
