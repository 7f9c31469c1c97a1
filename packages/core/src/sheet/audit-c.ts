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
  {
    id: 'frequency',
    loinc: '68518-0',
    question: 'How often do you have a drink containing alcohol?',
    answers: ['Never', 'Monthly or less', '2 to 4 times a month', '2 to 3 times a week', '4 or more times a week'],
  },
  {
    id: 'typical-drinks',
    loinc: '68519-8',
    question: 'How many drinks do you have on a typical day when you drink?',
    answers: ['1 or 2', '3 or 4', '5 or 6', '7 to 9', '10 or more'],
  },
  {
    id: 'six-or-more',
    loinc: '68520-6',
    question: 'How often do you have 6 or more drinks on one occasion?',
    answers: ['Never', 'Less than monthly', 'Monthly', 'Weekly', 'Daily or almost daily'],
  },
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
export function scoreAuditC(scores: AuditCScores, sex?: 'female' | 'male'): AuditCResult | undefined {
  if (scores.some((score) => !Number.isInteger(score) || score < 0 || score > 4)) return undefined
  // Somebody who never drinks has no typical day: the other answers cannot add points.
  const counted: AuditCScores = scores[0] === 0 ? [0, 0, 0] : scores
  const total = counted[0] + counted[1] + counted[2]
  const threshold = sex === 'male' ? 4 : 3
  const positive = total >= threshold
  const onlyFrequency = positive && counted[1] === 0 && counted[2] === 0
  const reading = !positive
    ? `${total} of 12, below the mark of ${threshold}. It does not rule out harm from mixing.`
    : onlyFrequency
      ? `${total} of 12, at or above the mark of ${threshold}, from how often alone. Worth a closer look together.`
      : `${total} of 12, at or above the mark of ${threshold}. Worth talking over with a doctor.`
  return { scores: counted, total, threshold, positive, reading }
}
