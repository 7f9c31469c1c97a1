import { useCallback, useReducer } from 'preact/hooks'
import { changeList, type ListChange, type ListState } from './list.js'

/** A list, and what it was before the last change that can be taken back. */
export interface Undoable {
  list: ListState
  /** What was done, in words, and the list before it. */
  undone?: { said: string; list: ListState; of: string }
}

type Step = { change: ListChange; said?: string } | 'undo' | 'forget'

/**
 * A list after a step. A change that says what it did can be taken back until the next one.
 *
 * @example
 * const before = { list: changeList(emptyList, { do: 'add', texts: ['wine'] }) }
 * const after = stepOf(before, { change: { do: 'clear' }, said: 'The list is empty.' })
 * stepOf(after, 'undo').list.items.length // 1
 */
export function stepOf(state: Undoable, step: Step): Undoable {
  if (step === 'forget') return { list: state.list }
  if (step === 'undo') return { list: state.undone?.list ?? state.list }
  const list = changeList(state.list, step.change)
  if (step.said === undefined) return { list }
  // What is changed twice in a row is taken back as one.
  const of = fieldOf(step.change)
  const before = of !== '' && state.undone?.of === of ? state.undone.list : state.list
  return { list, undone: { said: step.said, list: before, of } }
}

/** The field that is changed; empty where it is none. */
function fieldOf(change: ListChange): string {
  if (change.do === 'edit') return `${change.key} ${Object.keys(change.change).join()}`
  return change.do === 'person' ? `person ${Object.keys(change.change).join()}` : ''
}

export interface UndoableList extends Undoable {
  /** Changes the list; with words it can be taken back. */
  change(change: ListChange, said?: string): void
  undo(): void
  forget(): void
}

/** The list of the page, of which the last change can be taken back. */
export function useUndoableList(first: () => ListState): UndoableList {
  const [state, step] = useReducer(stepOf, undefined, () => ({ list: first() }))
  const change = useCallback((what: ListChange, said?: string): void => {
    step(said === undefined ? { change: what } : { change: what, said })
  }, [])
  return { ...state, change, undo: () => step('undo'), forget: () => step('forget') }
}
