import type { Term } from '../terms.js'

const days = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa']
const week = 7

/**
 * "Last Saturday" as so many days ago and "next Monday" as in so many days: the nearest such day, or the one of the week
 * beside it. Without the day of the reading it lies anywhere within two weeks.
 *
 * @example
 * withDaysCounted([], '2026-11-27') // []
 */
export function withDaysCounted(terms: readonly Term[], today: string | undefined): readonly Term[] {
  return terms.map((term, index) => {
    // "500 mg bd on Friday", "switched to rivaroxaban on Monday": since then, and not on that day alone
    const isOnDay =
      term.tag === 'weekday' && terms[index - 1]?.word === 'on' && !/(?<!tue|wedne|thur)s$/.test(term.word)
    const isOften = terms.slice(Math.max(0, index - 4), index).some(({ tag }) => tag === 'per-day')
    const isSwitched = terms.slice(0, index).some(({ value }) => value === 'switched')
    if (isOnDay && (isOften || isSwitched)) return { ...term, tag: 'filler' }
    if (term.tag !== 'last-weekday' && term.tag !== 'next-weekday') return term
    const isLast = term.tag === 'last-weekday'
    return { ...term, tag: isLast ? 'when' : 'ahead', value: spanOf(term.value, isLast, today) }
  })
}

function spanOf(day: string, isLast: boolean, today: string | undefined): string {
  const place = days.indexOf(day)
  const now = today === undefined ? Number.NaN : new Date(`${today}T00:00:00Z`).getUTCDay()
  if (Number.isNaN(now)) return `1 ${2 * week}`
  const nearest = ((isLast ? now - place : place - now) + week) % week || week
  return `${nearest} ${nearest + week}`
}
