import { readFileSync } from 'node:fs'
import { check, type ListItem, type Report, rankOf, reportOf, type Severity } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { report } from '../src/contract/report.js'
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
      const response = await post('/v1/check', { list })
      expect(response.status).toBe(200)
      const answered = (await response.json()) as Report
      // The same engine, and nothing lost or changed on the way.
      const { knowledge, words, library } = engine()
      expect(answered).toEqual(JSON.parse(JSON.stringify(reportOf(knowledge, words, check(knowledge, list), library))))
      expect(report.safeParse(answered).error?.issues).toBeUndefined()
      if (wanted === undefined) return
      const pair = answered.pairs.find(({ a, b }) => a === wanted.a && b === wanted.b)
      if (wanted.status !== undefined) expect(pair?.status).toBe(wanted.status)
      if (wanted.severity !== undefined) expect(satisfies(pair?.severity, wanted.severity)).toBe(true)
    },
  )
})
