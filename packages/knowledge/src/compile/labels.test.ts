import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { type CuratedFiles, openCurated } from '../read/curated-files.js'
import { labelRules } from './labels.js'

const spoken = { happens: 'Too much of it stays.', do: 'Ask.' }
const harm = {
  id: 'rhythm-by-level',
  topic: 'exposure-up',
  consequences: ['torsades'],
  seriousness: 'death',
  kind: 'pharmacokinetic',
  mechanism: 'It is not cleared.',
  patient: spoken,
  clinician: spoken,
}
const together = { ...harm, id: 'rhythm-together', topic: 'qt', kind: 'pharmacodynamic' }

function filesWith(rows: readonly object[], harms: readonly object[] = [harm]): CuratedFiles {
  const dir = mkdtempSync(join(tmpdir(), 'mixwise-labels-'))
  mkdirSync(join(dir, 'labels'))
  writeFileSync(join(dir, 'labels/harms.yaml'), stringify(harms))
  writeFileSync(join(dir, 'labels/heart.yaml'), stringify([{ label: 'label-a', of: 'ranolazine', section: '4', rows }]))
  return openCurated(dir)
}

const bars = (bars: string, more: object = {}) => ({ bars, harm: harm.id, ...more })

describe('a row of a label', () => {
  it('is a rule with the grade that the label asks for, and the place of the row', () => {
    const [rule, other] = labelRules(filesWith([bars('cyp3a-inhibitor-strong'), bars('digoxin', { says: 'avoid' })]))
    expect(rule?.value).toMatchObject({
      id: 'label-ranolazine-with-cyp3a-inhibitor-strong',
      left: ['cyp3a-inhibitor-strong'],
      right: ['ranolazine'],
      direction: 'left-affects-right',
      severity: 'contraindicated',
      action: 'avoid',
      why: 'The label rules the pair out (section 4).',
      evidence: { level: 'established', cite: ['label-a'] },
    })
    expect(other?.value).toMatchObject({ severity: 'major', action: 'avoid' })
    expect(rule?.place(['left', 0]).line).toBe(5)
    expect(other?.place(['left']).line).toBe(7)
  })

  it('turns round where the other one suffers, and has no direction where both act together', () => {
    const rows = [bars('simvastatin', { suffers: 'the-other' }), { bars: 'a & !b', harm: together.id }]
    const [rule, mutual] = labelRules(filesWith(rows, [harm, together]))
    expect(rule?.value).toMatchObject({ left: ['ranolazine'], right: ['simvastatin'], direction: 'left-affects-right' })
    expect(mutual?.value).toMatchObject({ id: 'label-ranolazine-with-a-b', direction: 'mutual' })
  })

  it('differs from the label only with a reason', () => {
    const files = filesWith([
      bars('one', { severity: 'major', why: 'At usual doses it is rare.' }),
      bars('two', { severity: 'moderate' }),
      bars('three', { why: 'No grade.' }),
    ])
    expect(labelRules(files)[0]?.value).toMatchObject({
      severity: 'major',
      action: 'avoid-unless-benefit',
      why: 'At usual doses it is rare.',
    })
    expect(files.problems.map(({ message }) => message)).toEqual([
      'a grade that differs from the label needs a reason, and a reason a grade: severity and why',
      'a grade that differs from the label needs a reason, and a reason a grade: severity and why',
    ])
  })

  it('names a harm that is written down, and every harm is named', () => {
    const files = filesWith([bars('one'), { bars: 'two', harm: 'rhythm' }], [harm, together])
    expect(labelRules(files)).toHaveLength(1)
    expect(files.problems.map(({ message }) => message)).toEqual([
      'no harm of labels is called "rhythm"; it is one of rhythm-by-level, rhythm-together',
      'no label names the harm rhythm-together',
    ])
  })

  it('is about a person where it says when, and is named by what can happen', () => {
    const when = [{ conditions: ['cirrhosis'] }]
    const [rule, dose] = labelRules(
      filesWith([
        { when, harm: harm.id },
        { when: [{ egfrMlPerMin: { max: 30 } }], harm: harm.id, says: 'adjust' },
      ]),
    )
    expect(rule?.value).toMatchObject({
      id: 'label-ranolazine-and-rhythm-by-level',
      left: ['ranolazine'],
      when,
      severity: 'contraindicated',
      why: 'The label rules it out then (section 4).',
    })
    expect(rule?.value).not.toHaveProperty('right')
    expect(rule?.value).not.toHaveProperty('direction')
    expect(dose?.value).toMatchObject({ severity: 'moderate', action: 'adjust-or-monitor' })
  })

  it('is about one of the two, a pair or a person', () => {
    const files = filesWith([{ harm: harm.id }, bars('digoxin', { when: [{ pregnant: true }] }), bars('one')])
    expect(labelRules(files)).toHaveLength(1)
    expect(files.problems.map(({ message }) => message)).toEqual([
      'a row is about a pair or about a person: bars or when',
      'a row is about a pair or about a person: bars or when',
    ])
  })
})
