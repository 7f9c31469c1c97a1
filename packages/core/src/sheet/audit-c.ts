import { sheet as englishSheet } from '../vocabulary/words/sheet.en.js'
import type { SheetWords } from '../vocabulary/words/sheet-shape.js'

const english = englishSheet.sheet

/** The AUDIT-C: three questions about drinking, each scored 0 to 4. In the public domain. */
export interface AuditCItem {
  id: 'frequency' | 'typical-drinks' | 'six-or-more'
  /** LOINC code of the question. */
  loinc: string
  question: string
  /** What a score of 0 to 4 stands for. */
  answers: readonly [string, string, string, string, string]
}

export const auditCItems: readonly AuditCItem[] = [
  { id: 'frequency', loinc: '68518-0', ...english.auditC.frequency },
  { id: 'typical-drinks', loinc: '68519-8', ...english.auditC['typical-drinks'] },
  { id: 'six-or-more', loinc: '68520-6', ...english.auditC['six-or-more'] },
]

export type AuditCScores = readonly [frequency: number, typicalDrinks: number, sixOrMore: number]

export interface AuditCResult {
  scores: AuditCScores
  total: number
  threshold: number
  positive: boolean
  /** One or two plain sentences. */
  reading: string
}

/**
 * The AUDIT-C total and whether it calls for a talk: 4 or more in men, 3 or more in women. Unknown sex takes
 * the lower threshold. Undefined when a score is not a whole number from 0 to 4.
 *
 * @example
 * scoreAuditC([4, 1, 2], 'male')?.total // 7
 */
export function scoreAuditC(
  scores: AuditCScores,
  sex?: 'female' | 'male',
  words: SheetWords['sheet'] = english,
): AuditCResult | undefined {
  if (scores.some((score) => !Number.isInteger(score) || score < 0 || score > 4)) return undefined
  // Somebody who never drinks has no typical day: the other answers cannot add points.
  const counted: AuditCScores = scores[0] === 0 ? [0, 0, 0] : scores
  const total = counted[0] + counted[1] + counted[2]
  const threshold = sex === 'male' ? 4 : 3
  const positive = total >= threshold
  const onlyFrequency = positive && counted[1] === 0 && counted[2] === 0
  const kind = !positive ? 'below' : onlyFrequency ? 'onlyFrequency' : 'above'
  const reading = words.score[kind].replace('{total}', String(total)).replace('{mark}', String(threshold))
  return { scores: counted, total, threshold, positive, reading }
}
