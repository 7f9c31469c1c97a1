import { readFileSync } from 'node:fs'
import { openEngine, type Person } from '@mixwise/core'
import { openInstalled, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const row = z.strictObject({
  items: z.array(z.string()).min(1),
  person: z.record(z.string(), z.unknown()).default({}),
  decisions: z.array(z.string()).min(1),
  never: z.array(z.string()).default([]),
  most: z.number().int(),
})
const rows = z.array(row).parse(parse(readFileSync(new URL('decisions.yaml', import.meta.url), 'utf8')))

describe('what there is to decide', () => {
  let engine: ReturnType<typeof openEngine>
  beforeAll(() => {
    engine = openEngine({ knowledge: openInstalled, words: readWords, library: readLibrary, kinetics: readKinetics })
  })

  it.each(rows.map((one) => [`${one.items.join(', ')} ${JSON.stringify(one.person ?? {})}`, one] as const))(
    '%s',
    (_title, { items, person, decisions, never, most }) => {
      const report = engine.check({ items, person: person as Person })
      const decided = report.decisions ?? []
      const lines = decided.map((one) => `${one.do} ${one.items.map((item) => items[item]).join(' + ')}`)
      for (const [place, wanted] of decisions.entries()) expect(lines[place]).toMatch(new RegExp(wanted))
      expect(lines.length, lines.join('; ')).toBeLessThanOrEqual(most)
      const said = decided.map(({ patient, clinician }) => `${patient} ${clinician}`).join(' ')
      for (const one of never) expect(said).not.toMatch(new RegExp(one))
    },
  )
})
