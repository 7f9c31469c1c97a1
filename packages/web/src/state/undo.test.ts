import { expect, it } from 'vitest'
import { changeList, emptyList } from './list.js'
import { stepOf } from './undo.js'

const list = changeList(emptyList, { do: 'add', texts: ['wine', 'baclofen'] })

it('takes back the last change that said what it did, and no other', () => {
  const removed = stepOf({ list }, { change: { do: 'remove', key: 1 }, said: 'wine removed.' })
  expect(removed.list.items).toHaveLength(1)
  expect(stepOf(removed, 'undo')).toEqual({ list })
  const typed = stepOf(removed, { change: { do: 'add', texts: ['codeine'] } })
  expect(typed.undone).toBeUndefined()
  expect(stepOf(typed, 'undo').list).toBe(typed.list)
  const edit = (doseMg: number) => ({ change: { do: 'edit', key: 2, change: { doseMg } } as const, said: 'Changed.' })
  expect(stepOf(stepOf(stepOf({ list }, edit(5)), edit(10)), 'undo').list).toBe(list)
  expect(stepOf(removed, 'forget')).toEqual({ list: removed.list })
})
