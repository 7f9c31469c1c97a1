import { expect, it } from 'vitest'
import type { Counts } from './counts.js'
import { countsCsv } from './counts-csv.js'

const counts: Counts = {
  bySeverity: {},
  gravest: [
    { severity: 'contraindicated', people: 3, peopleWithoutAssumed: 3 },
    { severity: 'major', people: 40, peopleWithoutAssumed: 20 },
    { severity: 'moderate', people: 7, peopleWithoutAssumed: 7 },
  ],
  byRule: [],
  byPair: [
    { a: 'a', b: 'b', severity: 'major', people: 40, days: 90 },
    { a: 'a', b: 'c', severity: 'major', people: 4, days: 31 },
  ],
  culprits: [],
  byBurden: [],
  byMonth: [{ month: '2025-01', people: 12, peopleWithoutAssumed: 2 }],
  byAge: [],
  bySex: [],
  withAlcohol: { findings: 9, people: 2 },
  mayBeGraver: { findings: 50, people: 30 },
  unmapped: [],
}

it('hides small groups, what would give them away, and what goes with them', () => {
  const rows = countsCsv(counts, 100).split('\n')
  expect(rows).toContain('gravest finding,"",contraindicated,"","",100,"",""')
  expect(rows).toContain('gravest finding,"",major,40,20,100,"",""')
  expect(rows).toContain('gravest finding,"",moderate,"","",100,"",""')
  expect(rows).toContain('pair,a + b,major,40,"",100,"",90')
  expect(rows).toContain('pair,a + c,major,"","",100,"",""')
  expect(rows).toContain('rests on assumed alcohol,"","","","",100,"",""')
  expect(rows).toContain('may be graver,"","",30,"",100,50,""')
})
