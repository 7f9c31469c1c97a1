import { readFileSync } from 'node:fs'
import { check, type ListItem, verdictOf } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { installed, satisfies } from './installed.js'

interface Case {
  list: ListItem[]
  expect?: { a: string; b: string; status?: string; severity?: string }
  same?: string
  unrecognised?: string[]
  offered?: { input: string; first: string }
}

const titleOf = (list: readonly ListItem[]): string =>
  list.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join(' + ')

const read = <T>(name: string): T =>
  parse(readFileSync(new URL(`../../../cases/${name}`, import.meta.url), 'utf8')) as T

describe('cases/pairs.yaml, in the library', () => {
  it.each(read<Case[]>('pairs.yaml').map((entry) => [titleOf(entry.list), entry] as const))('%s', (_title, entry) => {
    const result = check(installed(), entry.list)
    if (entry.expect !== undefined) {
      const { a, b, status, severity } = entry.expect
      const pair = result.pairs.find((found) => found.a === a && found.b === b)
      expect(pair, `${a} + ${b} among ${JSON.stringify(result.substances)}`).toBeDefined()
      if (status !== undefined) expect(pair?.status).toBe(status)
      if (severity !== undefined) expect(satisfies(pair?.severity, severity), `severity ${pair?.severity}`).toBe(true)
    }
    if (entry.same !== undefined) expect(result.repeated.map(({ slug }) => slug)).toEqual([entry.same])
    if (entry.unrecognised !== undefined)
      expect(result.unrecognised.map(({ input }) => input)).toEqual(entry.unrecognised)
    if (entry.offered !== undefined) {
      const { input, first } = entry.offered
      const substance = result.substances.find((found) => found.input === input)
      expect(substance?.status).toBe('ambiguous')
      expect(substance?.status === 'ambiguous' && substance.candidates[0]?.slug).toBe(first)
      expect(result.unrecognised.map((issue) => issue.input)).toContain(input)
    }
  })
})

describe('cases/harmless-lists.yaml', () => {
  it.each(read<string[][]>('harmless-lists.yaml').map((list) => [list.join(' + '), list] as const))(
    '%s stays quiet',
    (_title, list) => {
      const result = check(installed(), list)
      expect(result.unrecognised).toEqual([])
      const loud = result.findings.filter(({ interruption }) => interruption === 'interrupt')
      expect(loud.map(({ id, substances }) => [id, ...substances])).toEqual([])
      expect(result.combined).toEqual([])
    },
  )
})

describe('a verdict', () => {
  it('is the same whichever substance comes first', () => {
    const knowledge = installed()
    const [a, b] = ['warfarin', 'ibuprofen'].map((slug) => knowledge.slugs.find(slug)) as [number, number]
    expect(verdictOf(knowledge, a, b)).toBe(verdictOf(knowledge, b, a))
  })
})
