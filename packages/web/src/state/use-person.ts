import type { Asked } from '../engine/messages.js'
import { usePage } from './page.js'
import { useText } from './text.js'
import { linesWithout, personWith, type ToldFact, toldIn } from './told.js'

/** The person of the list, by what was answered and by what the lines say. */
export interface PersonOfList {
  person: Asked
  /** What the lines say. */
  told: readonly ToldFact[]
  /** Changes answers. Words of the list that said something else leave it, and what else they said is kept. */
  put(change: Partial<Record<keyof Asked, unknown>>): void
  /** Takes the words of a fact out of the list. */
  takeOut(fact: ToldFact): void
}

export function usePerson(): PersonOfList {
  const { list, answer, change: changeList } = usePage()
  const { t } = useText()
  // Of an answer that is on its way out only what still stands in the list.
  const told = (answer === undefined ? [] : toldIn(answer)).filter(({ line, at, text }) =>
    list.items.some((item) => item.key === line && item.text.startsWith(text, at)),
  )
  return {
    person: personWith(list.person, told),
    told,
    put(change) {
      const before = told.filter(({ person = {} }) => Object.keys(change).some((key) => Object.hasOwn(person, key)))
      if (before.length === 0) return changeList({ do: 'person', change })
      const kept = personWith(list.person, before)
      changeList({ do: 'person', change: { ...kept, ...change }, items: linesWithout(list.items, before) })
    },
    takeOut(fact) {
      const items = linesWithout(list.items, [fact])
      changeList({ do: 'person', change: {}, items }, t('told.takenOut', { words: fact.text }))
    },
  }
}
