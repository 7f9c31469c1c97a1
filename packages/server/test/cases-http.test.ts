import { readFileSync } from 'node:fs'
import { type ListItem, type Report, rankOf, type Severity } from '@mixwise/core'
import { report } from '@mixwise/core/contract'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { zodOf } from '../src/contract/zod-of.js'
import { engine, service } from './service.js'

interface Case {
  list: ListItem[]
  expect?: { a: string; b: string; status?: string; severity?: string }
}

const cases = parse(readFileSync(new URL('../../../cases/pairs.yaml', import.meta.url), 'utf8')) as Case[]
const { post } = service()

function satisfies(severity: Severity | undefined, wanted: string): boolean {
  const grade = rankOf(severity ?? 'none')
  const limit = rankOf(wanted.replace(/[+-]$/, '') as Severity)
  if (wanted.endsWith('+')) return grade >= limit
  return wanted.endsWith('-') ? grade <= limit : grade === limit
}

describe('cases/pairs.yaml, through the service', () => {
  it.each(cases.map((entry) => [JSON.stringify(entry.list), entry] as const))(
    '%s',
    async (_title, { list, expect: wanted }) => {
      const response = await post('/v1/check', { items: list })
      expect(response.status).toBe(200)
      const answered = (await response.json()) as Report
      // The same engine, and nothing lost or changed on the way.
      expect(answered).toEqual(JSON.parse(JSON.stringify(engine().ask.check({ items: list }))))
      expect(zodOf(report).safeParse(answered).error?.issues).toBeUndefined()
      if (wanted === undefined) return
      const pair = answered.pairs.find(({ a, b }) => a === wanted.a && b === wanted.b)
      if (wanted.status !== undefined) expect(pair?.status).toBe(wanted.status)
      if (wanted.severity !== undefined) expect(satisfies(pair?.severity, wanted.severity)).toBe(true)
    },
  )
})
