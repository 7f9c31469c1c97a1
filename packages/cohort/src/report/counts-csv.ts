import { csvRow } from '../run/csv-part.js'
import type { Counts } from './counts.js'
import { fewestPeople, suppressed } from './suppress.js'

const head = ['what', 'group', 'severity', 'people', 'people_without_assumed', 'of_people', 'findings', 'days']

/**
 * What the report counts, as a table for other programs. Small groups are hidden as there: their cells are empty.
 *
 * @param people of how many the counts are.
 */
export function countsCsv(counts: Counts, people: number): string {
  const shown = <Row extends { people: number }>(
    rows: readonly Row[],
    sumIsTold: boolean,
    cellsOf: (row: Row, tellable: (many: number) => number | '') => readonly (string | number)[],
  ): string[] => {
    const told = suppressed(rows, { sumIsTold })
    return rows.map((row, place) => {
      const isHidden = told[place] === undefined
      return csvRow(
        cellsOf(row, (many) =>
          isHidden || suppressed([{ people: many }], { sumIsTold: false })[0] === undefined ? '' : many,
        ),
      )
    })
  }
  const rest = people - counts.gravest.reduce((sum, one) => sum + one.people, 0)
  const gravest = [...counts.gravest, { severity: 'none', people: rest, peopleWithoutAssumed: rest }]
  return [
    csvRow(head),
    ...shown(gravest, true, (row, tell) => {
      const without = tell(row.peopleWithoutAssumed)
      const isNear = Math.abs(row.people - row.peopleWithoutAssumed) < fewestPeople
      return [
        'gravest finding',
        '',
        row.severity,
        tell(row.people),
        row.severity === 'none' || isNear ? '' : without,
        people,
        '',
        '',
      ]
    }),
    ...shown(counts.byMonth, false, (row, tell) => ['month', row.month, 'grave', tell(row.people), '', people, '', '']),
    ...[
      { name: 'age', groups: counts.byAge },
      { name: 'sex', groups: counts.bySex },
    ].flatMap(({ name, groups }) =>
      shown(groups, true, (row, tell) => [
        name,
        row.label,
        'grave',
        row.of < fewestPeople ? '' : tell(row.people),
        '',
        row.of < fewestPeople ? '' : row.of,
        '',
        '',
      ]),
    ),
    ...shown(counts.byPair, false, (row, tell) => [
      'pair',
      `${row.a} + ${row.b}`,
      row.severity,
      tell(row.people),
      '',
      people,
      '',
      tell(row.people) === '' ? '' : row.days,
    ]),
    ...shown(counts.culprits, false, (row, tell) => [
      'substance',
      row.substance,
      'grave',
      tell(row.people),
      '',
      people,
      tell(row.people) === '' ? '' : row.findings,
      '',
    ]),
    ...shown(counts.byBurden, false, (row, tell) => [
      'burden',
      row.burden,
      row.severity,
      tell(row.people),
      '',
      people,
      '',
      '',
    ]),
    ...shown(counts.byRule, false, (row, tell) => [
      'rule',
      row.rule,
      row.severity,
      tell(row.people),
      '',
      people,
      tell(row.people) === '' ? '' : row.findings,
      '',
    ]),
    ...[
      { name: 'rests on assumed alcohol', count: counts.withAlcohol },
      { name: 'may be graver', count: counts.mayBeGraver },
    ].flatMap(({ name, count }) =>
      shown([count], false, (row, tell) => [
        name,
        '',
        '',
        tell(row.people),
        '',
        people,
        tell(row.people) === '' ? '' : row.findings,
        '',
      ]),
    ),
  ].join('')
}
