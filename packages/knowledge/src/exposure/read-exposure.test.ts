import { describe, expect, it } from 'vitest'
import { linesIn, writeCurated } from '../../test/small-knowledge.js'
import { openCurated } from '../read/curated-files.js'
import { type ExposureTables, readExposureTables } from './read-exposure.js'

const slugs = ['simvastatin', 'diltiazem', 'ritonavir', 'clopidogrel', 'rifampin']

function read(files: Readonly<Record<string, string>>): { tables: ExposureTables; problems: string } {
  const dir = writeCurated(files)
  const curated = openCurated(dir)
  const known = {
    slugOf: (text: string) => slugs.find((slug) => slug === text),
    slugs,
    citations: new Set(['label-a', 'study-b']),
    mayDefine: () => false,
  }
  const tables = readExposureTables(curated, known)
  return { tables, problems: linesIn(dir, curated.problems) }
}

const observedColumns =
  'victim perpetrators person both_arms regimen mg_per_day days phase route species measure ratio low high people cite note'.split(
    ' ',
  )

/** A row of observed.tsv, everything usual but what is given. */
function observedRow(cells: Readonly<Record<string, string>>): string {
  const usual: Readonly<Record<string, string>> = {
    victim: 'simvastatin',
    perpetrators: 'diltiazem',
    route: 'oral',
    species: 'parent',
    measure: 'auc',
    ratio: '5',
    cite: 'label-a',
  }
  return observedColumns.map((column) => cells[column] ?? usual[column] ?? '').join('\t')
}

const observedOf = (...rows: readonly Readonly<Record<string, string>>[]) =>
  read({ 'exposure/observed.tsv': [observedColumns.join('\t'), ...rows.map(observedRow)].join('\n') })

describe('observed.tsv', () => {
  it('reads what was measured, with everything that belongs to it', () => {
    const { tables, problems } = observedOf({
      perpetrators: 'diltiazem + ritonavir',
      person: 'CYP2D6 poor + smoking',
      both_arms: 'clopidogrel + SLCO1B1 poor',
      regimen: '120 mg twice daily',
      mg_per_day: '240 + ?',
      days: '14',
      phase: 'repeated',
      low: '3',
      high: '7',
      people: '12',
      cite: 'label-a, study-b',
      note: 'elderly',
    })
    expect(problems).toBe('')
    expect(tables.observed).toEqual([
      {
        victim: 'simvastatin',
        perpetrators: [{ slug: 'diltiazem', mgPerDay: 240 }, { slug: 'ritonavir' }],
        person: { genes: [{ gene: 'CYP2D6', phenotype: 'poor' }], smoking: true },
        bothArms: {
          substances: ['clopidogrel'],
          traits: { genes: [{ gene: 'SLCO1B1', phenotype: 'poor' }], smoking: false },
        },
        regimen: '120 mg twice daily',
        days: 14,
        phase: 'repeated',
        route: 'oral',
        species: 'parent',
        measure: 'auc',
        ratio: 5,
        low: 3,
        high: 7,
        people: 12,
        cite: ['label-a', 'study-b'],
        note: 'elderly',
        line: expect.stringMatching(/observed\.tsv:2$/),
      },
    ])
  })

  it('takes a difference between people alone as one', () => {
    const { tables, problems } = observedOf({ perpetrators: '', person: 'CYP2C19 poor' })
    expect(problems).toBe('')
    expect(tables.observed[0]?.perpetrators).toEqual([])
  })

  it.each<[Record<string, string>, string]>([
    [{ victim: 'simvastatine' }, 'no substance is called "simvastatine"; did you mean "simvastatin"?'],
    [{ victim: '' }, 'victim is empty; write the slug of a substance'],
    [{ perpetrators: 'diltiazen' }, 'no substance is called "diltiazen"; did you mean "diltiazem"?'],
    [{ perpetrators: 'simvastatin' }, 'simvastatin is its own perpetrator'],
    [{ perpetrators: '' }, 'nothing differs between the arms: name a perpetrator, or what is so of the person'],
    [{ person: 'CYP2D7 poor' }, 'no person is called "CYP2D7"; did you mean "CYP2D6"?'],
    [{ person: 'CYP2D6 pour' }, 'no person is called "pour"; did you mean "poor"?'],
    [{ person: 'ritonavir' }, 'ritonavir is a substance; it belongs with the perpetrators'],
    [{ both_arms: 'ritonavire' }, 'no substance is called "ritonavire"; did you mean "ritonavir"?'],
    [
      { mg_per_day: '240 + 100' },
      'write one number for each perpetrator, joined by " + ", and ? for one that is not stated',
    ],
    [{ mg_per_day: '-5' }, 'write one number for each perpetrator, joined by " + ", and ? for one that is not stated'],
    [{ days: 'two' }, 'days is "two"; write a number above 0, or nothing'],
    [{ phase: 'repeat' }, 'no phase is called "repeat"; did you mean "repeated"?'],
    [{ route: 'orall' }, 'no route is called "orall"; did you mean "oral"?'],
    [{ species: '' }, 'species is empty; it is one of parent, active, sum'],
    [{ measure: 'cmax' }, 'no measure is called "cmax"; it is one of auc, clearance, steady-state, trough, rule'],
    [{ ratio: '' }, 'ratio is empty; write the exposure with over that without'],
    [{ ratio: '500' }, 'a ratio of 500 is not plausible; it lies between 0.005 and 200'],
    [{ ratio: '0.004' }, 'a ratio of 0.004 is not plausible; it lies between 0.005 and 200'],
    [{ low: '6' }, 'the ratio 5 lies outside its interval'],
    [{ high: '4' }, 'the ratio 5 lies outside its interval'],
    [{ people: '7.5' }, 'people are counted in whole numbers'],
    [{ cite: '' }, 'every figure needs a citation'],
    [{ cite: 'label-b' }, 'no citation is called "label-b"; did you mean "label-a"?'],
  ])('leaves a row out that is not as it should be, and says where: %o', (cells, message) => {
    const { tables, problems } = observedOf(cells)
    expect(problems).toContain(message)
    expect(problems).toMatch(/^exposure\/observed\.tsv:2:\d+ /)
    expect(tables.observed).toEqual([])
  })

  it('takes the ends of what is plausible, and a ratio at the end of its interval', () => {
    const { tables, problems } = observedOf(
      { ratio: '200', low: '200' },
      { ratio: '0.005', high: '0.005' },
      { ratio: '2', low: '2', high: '2' },
    )
    expect(problems).toBe('')
    expect(tables.observed).toHaveLength(3)
  })

  it('says that a row stands there twice', () => {
    const { tables, problems } = observedOf({}, {})
    expect(tables.observed).toHaveLength(1)
    expect(problems).toMatch(/^exposure\/observed\.tsv:3:1 this row stands in .*observed\.tsv:2 already$/)
  })
})

/** A table with one row. */
const oneRow = (name: string, cells: Readonly<Record<string, string>>) =>
  read({ [`exposure/${name}`]: `${Object.keys(cells).join('\t')}\n${Object.values(cells).join('\t')}\n` })

describe('tolerance.tsv', () => {
  const row = {
    victim: 'simvastatin',
    direction: 'up',
    ratio: '2',
    action: 'adjust',
    asks: 'halve the dose',
    seriousness: 'hospitalisation',
    consequence: 'rhabdomyolysis',
    with: '',
    cite: 'label-a',
    note: '',
  }

  it('reads from which change on something is asked', () => {
    const { tables, problems } = oneRow('tolerance.tsv', row)
    expect(problems).toBe('')
    const { note, with: nobody, ...rest } = row
    expect(tables.tolerance).toEqual([{ ...rest, ratio: 2, cite: ['label-a'] }])
  })

  it('reads whom the source names', () => {
    const { tables } = oneRow('tolerance.tsv', { ...row, with: 'diltiazem + ritonavir' })
    expect(tables.tolerance[0]?.with).toEqual(['diltiazem', 'ritonavir'])
  })

  it.each<[Partial<typeof row>, string]>([
    [{ direction: 'upp' }, 'no direction is called "upp"; did you mean "up"?'],
    [{ ratio: '0.5' }, 'a change up has a ratio above 1'],
    [{ direction: 'down' }, 'a change down has a ratio below 1'],
    [{ ratio: '' }, 'ratio is empty; write the ratio from which the instruction holds'],
    [{ action: 'stop' }, 'no action is called "stop"; it is one of monitor, adjust, avoid, contraindicated'],
    [{ asks: '' }, 'asks is empty; write what the source asks for, as "halve the dose"'],
    [
      { asks: 'give 150 mg twice daily' },
      'asks names an amount; nobody is told a dose here: write what the source asks for without it',
    ],
    [{ seriousness: 'deth' }, 'no seriousness is called "deth"; did you mean "death"?'],
    [{ consequence: 'bleding' }, 'no consequence is called "bleding"; did you mean "bleeding"?'],
    [{ cite: 'x' }, 'no citation is called "x"'],
  ])('says what is wrong: %o', (cells, message) => {
    const { tables, problems } = oneRow('tolerance.tsv', { ...row, ...cells })
    expect(problems).toContain(message)
    expect(tables.tolerance).toEqual([])
  })
})

describe('phases.tsv', () => {
  const row = {
    perpetrator: 'rifampin',
    effect: 'induces',
    pathways: 'cyp3a, cyp2c9',
    onset_days: '7',
    offset_days: '14',
    half_life_h: '',
    usual_mg_per_day: '600',
    cite: 'label-a',
    note: '',
  }

  it('reads how fast an effect comes and goes', () => {
    const { tables, problems } = oneRow('phases.tsv', row)
    expect(problems).toBe('')
    expect(tables.onsets).toEqual([
      {
        perpetrator: 'rifampin',
        effect: 'induces',
        pathways: ['cyp3a', 'cyp2c9'],
        onsetDays: 7,
        offsetDays: 14,
        usualMgPerDay: 600,
        cite: ['label-a'],
      },
    ])
  })

  it.each([
    ['24', 5],
    ['24-54', 7.5],
  ])('works out how long an inhibitor of a half-life of %s hours lasts', (half_life_h, offsetDays) => {
    const cells = { effect: 'inhibits', onset_days: '', offset_days: '', usual_mg_per_day: '', half_life_h }
    const { tables, problems } = oneRow('phases.tsv', { ...row, ...cells })
    expect(problems).toBe('')
    expect(tables.onsets).toMatchObject([{ offsetDays }])
    expect(tables.onsets[0]).not.toHaveProperty('onsetDays')
  })

  it.each<[Partial<typeof row>, string]>([
    [{ pathways: 'cyp3a4' }, 'no pathways is called "cyp3a4"; did you mean "cyp3a"?'],
    [{ effect: 'raises' }, 'no effect is called "raises"; it is one of inhibits, induces'],
    [{ onset_days: '', offset_days: '', usual_mg_per_day: '' }, 'the row says nothing'],
    [{ half_life_h: '24' }, 'the row has the days of offset'],
    [{ half_life_h: '24', offset_days: '' }, 'what an inducer has built up outlasts it'],
    [{ half_life_h: '30-24' }, 'half_life_h is "30-24"; write a number above 0, a range as 24-30, or nothing'],
    [{ half_life_h: '-3' }, 'half_life_h is "-3"; write a number above 0'],
    [{ half_life_h: '1-2-3' }, 'half_life_h is "1-2-3"; write a number above 0'],
  ])('says what is wrong: %o', (cells, message) => {
    const { tables, problems } = oneRow('phases.tsv', { ...row, ...cells })
    expect(problems).toContain(message)
    expect(tables.onsets).toEqual([])
  })
})

describe('species.tsv', () => {
  const row = {
    substance: 'clopidogrel',
    kind: 'prodrug',
    active: 'active thiol',
    pathways: 'cyp2c19, cyp3a',
    cite: 'study-b',
    note: '',
  }

  it('reads what acts in place of a substance', () => {
    const { tables, problems } = oneRow('species.tsv', row)
    expect(problems).toBe('')
    expect(tables.active).toEqual([
      {
        substance: 'clopidogrel',
        kind: 'prodrug',
        active: 'active thiol',
        pathways: ['cyp2c19', 'cyp3a'],
        cite: ['study-b'],
      },
    ])
  })

  it('says that a substance stands there twice, and that nothing acts', () => {
    const line = Object.values(row).join('\t')
    const { tables, problems } = read({
      'exposure/species.tsv': `${Object.keys(row).join('\t')}\n${line}\n${line}\n`,
    })
    expect(tables.active).toHaveLength(1)
    expect(problems).toBe('exposure/species.tsv:3:1 clopidogrel is written twice')
    expect(oneRow('species.tsv', { ...row, active: '' }).problems).toContain('active is empty')
  })
})

it('reads a folder without these tables as one that says nothing', () => {
  expect(read({})).toEqual({ tables: { observed: [], tolerance: [], onsets: [], active: [] }, problems: '' })
})
