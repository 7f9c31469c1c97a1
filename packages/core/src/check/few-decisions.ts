import type { Report, ReportedDecision } from '../contract/check.js'
import type { WayToManage } from '../vocabulary/manage.js'
import { gravest, gravestFirst } from '../vocabulary/scales.js'
import type { OptionWords } from './exchange-text.js'
import { leaveOutText } from './leave-out-text.js'

/** More are told together: nobody reads on. */
const mostDecisions = 5

/** What is told together first: the doses of several medicines, and then what only can be asked or watched. */
const together: readonly (readonly WayToManage[])[] = [['dose'], ['ask', 'watch']]

/**
 * At most five decisions, where telling together what is done in the same way makes them so few.
 *
 * @example
 * fewDecisions([], { substances: [] }) // []
 */
export function fewDecisions(
  decisions: readonly ReportedDecision[],
  told: Pick<Report, 'substances'>,
): readonly ReportedDecision[] {
  return together.reduce(
    (left, ways) => (left.length <= mostDecisions ? left : toldTogether(left, ways, told)),
    decisions,
  )
}

/**
 * All that is done in some ways as one decision, in the place of the gravest of them.
 *
 * @example
 * toldTogether([], ['leave-out'], { substances: [] }) // []
 */
export function toldTogether(
  decisions: readonly ReportedDecision[],
  ways: readonly WayToManage[],
  told: Pick<Report, 'substances'>,
): readonly ReportedDecision[] {
  const alike = decisions.filter(({ do: way }) => ways.includes(way))
  const first = gravest(alike)
  if (first === undefined || alike.length === 1) return decisions
  const inOrder = gravestFirst(alike)
  const each = (text: (one: ReportedDecision) => string): string =>
    unique(inOrder.map((one) => `${ofWhat(one, told)}${text(one)}`)).join(' ')
  const because = unique(alike.flatMap((one) => one.because ?? []))
  const { because: _ofOne, ...lead } = first
  const merged: ReportedDecision = {
    ...lead,
    ...(because.length > 0 && { because }),
    items: unique(alike.flatMap(({ items }) => items)).sort((a, b) => a - b),
    of: unique(alike.flatMap(({ of }) => of)),
    statements: unique(inOrder.flatMap(({ statements }) => statements)),
    ...(ways.includes('leave-out')
      ? leftOutTogether(inOrder, told)
      : { patient: each(({ patient }) => patient), clinician: each(({ clinician }) => clinician) }),
  }
  return decisions.flatMap((one) => (one === first ? [merged] : alike.includes(one) ? [] : [one]))
}

/** What is simply left out is said in one sentence; what needs more words, as a daily drink, keeps them. */
function leftOutTogether(decisions: readonly ReportedDecision[], told: Pick<Report, 'substances'>): OptionWords {
  const namesOf = ({ of }: ReportedDecision): readonly string[] =>
    of.map(
      (slug) =>
        told.substances.flatMap((one) => (one.status === 'resolved' && one.slug === slug ? [one.name] : []))[0] ?? slug,
    )
  const isPlain = (one: ReportedDecision): boolean => one.patient === leaveOutText(namesOf(one)).patient
  const plain = decisions.filter(isPlain).flatMap(namesOf)
  const texts = [
    ...(plain.length === 0 ? [] : [leaveOutText(unique(plain))]),
    ...decisions.filter((one) => !isPlain(one)),
  ]
  return {
    patient: unique(texts.map(({ patient }) => patient)).join(' '),
    clinician: unique(texts.map(({ clinician }) => clinician)).join(' '),
  }
}

/** The words of a finding do not always name what they are about. */
function ofWhat({ of, items }: ReportedDecision, { substances }: Pick<Report, 'substances'>): string {
  if (of.length > 0) return ''
  const names = items.flatMap((item) => {
    const one = substances.find((each) => each.item === item && each.status === 'resolved')
    return one?.status === 'resolved' ? [one.name] : []
  })
  return names.length === 0 ? '' : `${names.join(', ')}: `
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
