import { english, type Report, type ReportedDecision } from '@mixwise/core'
import { severityStyle, wrap } from './paint.js'
import type { RenderOptions } from './render-report.js'

/** From so many statements on, what there is to decide leads. */
const fewStatements = 3

/** What there is to decide, a line each, the gravest first; nothing where the findings are few enough to be read. */
export function renderDecisions(report: Report, nameOf: (slug: string) => string, options: RenderOptions): string[] {
  const { decisions = [], statements } = report
  const shown = statements.filter(({ interruption }) => interruption !== 'on-request').length
  if (decisions.length === 0 || shown < fewStatements) return []
  const { paint, width, reader } = options
  const title = reader === 'patient' ? 'To ask a doctor or pharmacist' : 'To decide'
  return [
    [
      paint(
        'bold',
        `${title}: ${decisions.length} ${decisions.length === 1 ? 'thing' : 'things'} for ${shown} findings`,
      ),
      ...decisions.flatMap((decision) => {
        const grade = paint(severityStyle[decision.severity], english.severity[decision.severity])
        return [`${grade}  ${aboutText(decision, report, nameOf)}`, wrap(decision[reader], width, '    ')]
      }),
    ].join('\n'),
  ]
}

/** What is decided about, and what of the list it meets. */
function aboutText({ items, statements }: ReportedDecision, report: Report, nameOf: (slug: string) => string): string {
  const met = statements.flatMap((place) => report.statements[place]?.items ?? [])
  const others = [...new Set(met)].filter((item) => !items.includes(item)).sort((a, b) => a - b)
  const called = (item: number): string => itemName(item, report, nameOf)
  return items.map(called).join(', ') + (others.length === 0 ? '' : `, because of ${others.map(called).join(', ')}`)
}

/** An entry of the list by its substance; of several in one as it was written. */
function itemName(item: number, report: Report, nameOf: (slug: string) => string): string {
  const [first, ...more] = report.substances.filter((one) => one.item === item)
  return first?.status === 'resolved' && more.length === 0 ? nameOf(first.slug) : (first?.input ?? '')
}
