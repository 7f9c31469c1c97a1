import { useEffect, useMemo, useState } from 'preact/hooks'
import type { First } from '../engine/fetch-first.js'
import { firstReport } from './first-answer.js'
import { askedOf, type ListState } from './list.js'
import type { ListAnswer } from './page.js'

/** What the gravest rules say of a list while the engine is still on its way; undefined once it has answered. */
export function useFirstAnswer(
  first: First,
  answer: ListAnswer | undefined,
  { items }: ListState,
  locale: string,
): ListAnswer | undefined {
  const [pack, setPack] = useState(first.now)
  useEffect(() => {
    let current = true
    first.later.then((fetched) => {
      if (current) setPack(fetched)
    })
    return () => {
      current = false
    }
  }, [first])
  const isAnswered = answer !== undefined
  return useMemo(() => {
    if (isAnswered || pack === undefined) return undefined
    const asked = askedOf(items)
    const report = firstReport(
      pack,
      asked.map(({ text }) => text),
      locale,
    )
    return report === undefined
      ? undefined
      : { report, keys: asked.map(({ key }) => key), drawable: [], tookMs: 0, isPartial: true }
  }, [pack, isAnswered, items, locale])
}
