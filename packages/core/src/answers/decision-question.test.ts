import { expect, it } from 'vitest'
import type { Report, ReportedDecision } from '../contract/check.js'
import { waysToManage } from '../vocabulary/manage.js'
import { spanish } from '../vocabulary/words/es.js'
import { french } from '../vocabulary/words/fr.js'
import { decisionQuestion } from './decision-question.js'

const report = {
  statements: [],
  findings: [],
  combined: [],
  substances: [{ item: 0, input: 'Klacid', status: 'resolved', slug: 'clarithromycin' }],
} as unknown as Report
const decision = { items: [0], of: [], statements: [], patient: 'In English?' } as unknown as ReportedDecision

it('asks in the language with names, tests and what could take its place, and in English as the report does', () => {
  const swap = { ...decision, do: 'swap', to: [{ name: 'doxycycline' }, { name: 'amoxicilline' }] } as ReportedDecision
  expect(decisionQuestion(swap, report, () => 'clarithromycine', french)).toBe(
    'Peut-on remplacer clarithromycine (doxycycline, amoxicilline)\u00a0?',
  )
  const test = { ...decision, do: 'test', test: ['ecg', 'potassium'] } as ReportedDecision
  expect(decisionQuestion(test, report, () => '', spanish)).toMatch(/^¿Necesito una prueba \(un ECG, [Pp]otasio\)\?$/)
  expect(decisionQuestion(test, report, () => '')).toBe('In English?')
})

it('has a question for every way, without a place left open', () => {
  for (const way of waysToManage)
    for (const words of [french, spanish])
      expect(decisionQuestion({ ...decision, do: way }, report, () => 'x', words)).not.toMatch(/[{}]|^$/)
})
