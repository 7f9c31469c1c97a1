import { describe, expect, it } from 'vitest'
import { placed, ruleOf } from '../../test/small-knowledge.js'
import { problemLines } from '../read/problem.js'
import { belowLabels } from './below-labels.js'
import type { Rule } from './curated.js'
import type { Sides } from './matches.js'

const slugs = ['digoxin', 'dofetilide', 'itraconazole', 'verapamil']
const terms = {
  slugOf: (text: string) => (slugs.includes(text) ? text : undefined),
  memberships: new Map([['azole', new Map()]]),
}
const side = (...names: string[]) => new Map(names.map((name) => [slugs.indexOf(name), true] as const))
const sides = (left: string[], right: string[], except: Sides['except'] = []): Sides => ({
  left: side(...left),
  right: side(...right),
  except,
})

const row = ruleOf({
  id: 'label-dofetilide-with-itraconazole',
  left: ['itraconazole'],
  right: ['dofetilide'],
  severity: 'contraindicated',
})
const rule = ruleOf({ id: 'strong-with-dofetilide', left: ['azole'], right: ['dofetilide'] })

function below(one: Rule, of: Sides = sides(['itraconazole'], ['dofetilide'])): string {
  const rules = [placed(row, 'labels/heart.yaml'), placed(one, 'rules/rhythm.yaml')]
  return problemLines(belowLabels(rules, [sides(['itraconazole'], ['dofetilide']), of], terms))
}

describe('a rule below a label', () => {
  it('is named with the row that it is below, whichever way round', () => {
    const said = 'strong-with-dofetilide is graded moderate, below label-dofetilide-with-itraconazole (contraindicated)'
    expect(below(rule)).toContain(said)
    expect(
      below({ ...rule, left: ['dofetilide'], right: ['azole'] }, sides(['dofetilide'], ['itraconazole'])),
    ).toContain(said)
  })

  it('is none with a reason, in another topic, of another pair, as grave as the row or of classes alone', () => {
    expect(below({ ...rule, milder: 'Rare at usual doses.' })).toBe('')
    expect(below({ ...rule, topic: 'bleeding' })).toBe('')
    expect(below(rule, sides(['verapamil'], ['dofetilide']))).toBe('')
    expect(below({ ...rule, severity: 'contraindicated' })).toBe('')
    expect(below({ ...rule, right: ['azole'] })).toBe('')
    const left = { left: side('itraconazole'), right: side('dofetilide') }
    expect(below(rule, sides(['itraconazole'], ['dofetilide'], [left]))).toBe('')
  })
})
