import { type Engine, type Knowledge, type Report, rankOf } from '@mixwise/core'
import { type Figure, figureOf, type ScoredRow } from '../reading/figure.js'
import { type EverydayList, everydayLists, type Used } from './everyday-lists.js'

/** What is asked of the lists: how many, by which seed. */
export interface Drawn {
  lists: number
  seed: number
}

/** Interrupts a list that people still read; published systems interrupt in one order of ten. */
const mostInterrupts = 1
const mostDecisions = 5

/**
 * How lists drawn by everyday use are answered: how many interrupt, how much rests on the lists of others alone, whether
 * the same two things are told twice, how many things there are to decide, and whether advice names a kind of medicine
 * that nothing on the list is. Nobody judged these lists: they show how loud an answer is, not how right.
 *
 * @example
 * everydayFigures(engine, knowledge, used, { lists: 10, seed: 1 }).map(({ id }) => id)
 */
export function everydayFigures(
  engine: Engine,
  knowledge: Knowledge,
  used: readonly Used[],
  drawn: Drawn,
): readonly Figure[] {
  const answers = everydayLists(used, drawn).map((list) => {
    const { items, ageYears } = list
    return { list, report: engine.check({ items: [...items], person: { ageYears } }) }
  })
  const rows = (judge: (report: Report) => Judged, text = textOf): readonly ScoredRow[] =>
    answers.map(({ list, report }) => ({ text: text(list), ...judge(report) }))
  const of = `of ${drawn.lists} lists drawn by use, seed ${drawn.seed}`
  return [
    figureOf(
      { id: 'everyday-interrupts', what: `at most one finding interrupts, ${of}`, goal: { right: 0.9 } },
      rows(({ statements }) => {
        const loud = statements.filter(({ interruption }) => interruption === 'interrupt').length
        return judged(loud <= mostInterrupts, loud === 0 ? 'none' : loud === 1 ? 'one' : 'more', String(loud))
      }),
    ),
    figureOf(
      { id: 'everyday-ruled', what: `all that is shown has a rule, ${of}`, goal: { right: 0.9 } },
      rows((report) => {
        const alone = shownAlone(report)
        return judged(alone.length === 0, alone.length === 0 ? 'ruled' : 'listed alone', alone.join('; '))
      }),
    ),
    figureOf(
      { id: 'everyday-few', what: `at most five decisions, ${of}`, goal: { right: 0.97 } },
      rows(({ decisions = [] }) =>
        judged(
          decisions.length <= mostDecisions,
          decisions.length <= mostDecisions ? 'few' : 'more',
          String(decisions.length),
        ),
      ),
    ),
    figureOf(
      { id: 'everyday-once', what: `the same two items once, ${of}`, goal: { right: 1 } },
      rows((report) => {
        const twice = toldTwice(report)
        return judged(twice.length === 0, twice.length === 0 ? 'once' : 'twice', twice.join('; '))
      }),
    ),
    figureOf(
      { id: 'everyday-named', what: `advice names no kind that nothing on the list is, ${of}`, goal: { right: 1 } },
      rows((report) => {
        const foreign = namedWithout(knowledge, report)
        return judged(foreign.length === 0, foreign.length === 0 ? 'fits' : 'names another', foreign.join('; '))
      }),
    ),
  ]
}

type Judged = Omit<ScoredRow, 'text'>

function judged(right: boolean, outcome: string, came: string): Judged {
  return { right, outcome, wanted: '', came }
}

function textOf({ items, ageYears }: EverydayList): string {
  return `${items.join(' + ')}, ${ageYears} years`
}

/** What is shown of moderate harm or more and rests on the lists of others alone. */
function shownAlone({ statements, findings }: Report): readonly string[] {
  return statements.flatMap(({ combined, interruption, severity, findings: [at] }) => {
    const speaking = combined === undefined && at !== undefined ? findings[at] : undefined
    const isShown = interruption !== 'on-request' && rankOf(severity) >= rankOf('moderate')
    return isShown && speaking?.basis === 'listed' ? [speaking.substances.join(' + ')] : []
  })
}

function toldTwice({ statements }: Report): readonly string[] {
  const pairs = statements
    .filter(
      ({ combined, interruption, items }) =>
        combined === undefined && interruption !== 'on-request' && items.length === 2,
    )
    .map(({ items }) => items.join('+'))
  return pairs.filter((pair, place) => pairs.indexOf(pair) < place)
}

/** Kinds of medicine as advice about what adds up calls them, and what is one. */
const kinds: readonly (readonly [named: RegExp, of: string])[] = [
  [/\bNSAIDs?\b|\bpain medicine/i, 'nsaid'],
  [/\bopioids?\b|\bnaloxone\b/i, 'opioid'],
  [/\bthiazides?\b/i, 'thiazide-diuretic'],
  [/\bdiuretics?\b/i, 'diuretic'],
  [/\bbenzodiazepines?\b/i, 'benzodiazepine'],
  [/\bSSRIs?\b/i, 'ssri'],
  [/\btricyclics?\b/i, 'tricyclic'],
  [/\banticoagulants?\b|\bblood thinners?\b/i, 'anticoagulant'],
  [/\bclozapine\b/i, 'clozapine'],
  [/\blithium\b/i, 'lithium'],
  [/\bwarfarin\b/i, 'vitamin-k-antagonist'],
  [/\binsulin\b/i, 'insulin'],
]

/** Advice about what adds up, where it names a kind that nothing on the list is. */
function namedWithout(knowledge: Knowledge, { combined, substances }: Report): readonly string[] {
  const numbers = substances.flatMap((one) => (one.status === 'resolved' ? [knowledge.slugs.find(one.slug)] : []))
  return combined.flatMap(({ id, patient, clinician }) => {
    const advice = `${patient?.do ?? ''} ${clinician?.do ?? ''} ${clinician?.happens ?? ''} ${patient?.happens ?? ''}`
    return kinds.flatMap(([named, of]) =>
      named.test(advice) && !numbers.some((number) => knowledge.has(number, of)) ? [`${id}: ${of}`] : [],
    )
  })
}
