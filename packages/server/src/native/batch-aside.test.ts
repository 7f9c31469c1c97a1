import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { engine } from '../../test/service.js'
import type { AsideRequest } from '../aside/aside.js'
import { Refusal } from '../gate/problem.js'
import { blocksAside, linesAnswered, linesTarget } from './batch-aside.js'

const full = new Refusal(503, 'Too much is being worked on', undefined, undefined, { 'retry-after': '5' })
const broken = new Refusal(503, 'This could not be answered')
const block = { firstRow: 7, lines: ['["warfarin","ibuprofen"]', 'no json'] }

/** Someone who refuses so often before answering. */
function answering(refusals: readonly Error[]) {
  const asked: AsideRequest[] = []
  const aside = async (request: AsideRequest) => {
    asked.push(request)
    const refusal = refusals[asked.length - 1]
    if (refusal !== undefined) throw refusal
    return { status: 200, headers: {}, body: linesAnswered(engine(), request) }
  }
  return { asked, answer: () => blocksAside(aside, 'id', 'brief')(block) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settled = async <Value>(answer: Promise<Value>): Promise<Value | Error> => {
  const caught = answer.catch((error: Error) => error)
  await vi.runAllTimersAsync()
  return caught
}

test('a block is handed over with its lines, and each answer has its row', async () => {
  const { asked, answer } = answering([])
  const rows = String(await settled(answer()))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { row: number; substances: string[]; issues: { code: string }[] })
  expect(asked).toMatchObject([{ target: linesTarget, headers: { 'first-row': '7', detail: 'brief' } }])
  expect(rows.map(({ row }) => row)).toEqual([7, 8])
  expect(rows[0]?.substances).toEqual(['warfarin', 'ibuprofen'])
  expect(rows[1]?.issues[0]?.code).toBe('broken-row')
})

test('a full queue is waited for, half a minute and no longer', async () => {
  const patient = answering(Array(29).fill(full))
  expect(await settled(patient.answer())).toContain('"row":7')
  const never = answering(Array(40).fill(full))
  expect(await settled(never.answer())).toBe(full)
  expect(never.asked).toHaveLength(30)
})

test('what ended the one who answers is tried once more, and any other fault not at all', async () => {
  const twice = answering([broken, broken, broken])
  expect(await settled(twice.answer())).toBe(broken)
  expect(twice.asked).toHaveLength(2)
  const other = answering([new Refusal(500, 'Something')])
  expect(await settled(other.answer())).toBeInstanceOf(Refusal)
  expect(other.asked).toHaveLength(1)
})
