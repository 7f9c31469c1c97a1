import { type Engine, rankOf } from '@mixwise/core'
import { type Figure, figureOf, type ScoredRow } from '../reading/figure.js'
import { type ListAnswer, listAnswer, type Statement } from './list-answer.js'
import { type ListCase, listCasesOf, type Need, requestOf } from './list-cases.js'

/**
 * How whole lists are answered: what is needed and said at its grade, what is noise and said all the same, what stands
 * first, and what is said twice. A name of a class, as iron, is met by what is of it.
 *
 * @example
 * listFigures(engine, 'cases').map(({ id }) => id) // ['lists-pairs', 'lists-moderate', ...]
 */
export function listFigures(
  engine: Engine,
  casesDir: string,
  isOf?: (slug: string, name: string) => boolean,
): readonly Figure[] {
  const lists = listCasesOf(casesDir).map((one) => ({ one, answer: listAnswer(engine, requestOf(one), isOf) }))
  const needsOf = (kinds: readonly Need['kind'][], isMeant: (need: Need) => boolean): readonly ScoredRow[] =>
    lists.flatMap(({ one, answer }) =>
      one.need
        .filter((need) => need.grade === 'firm' && kinds.includes(need.kind) && isMeant(need))
        .map((need) => scoredNeed(one, need, answer)),
    )
  const isGrave = ({ minSeverity }: Need): boolean => rankOf(minSeverity) >= rankOf('major')
  const mild = (need: Need): boolean => need.minSeverity === 'moderate'
  const any = (): boolean => true
  return [
    figureOf(
      { id: 'lists-pairs', what: 'needed pairs, major or graver, at grade', goal: { right: 0.97 }, before: '90%' },
      needsOf(['pair'], isGrave),
    ),
    figureOf(
      { id: 'lists-moderate', what: 'needed moderate pairs, shown', goal: { right: 0.92 }, before: '77%' },
      needsOf(['pair'], mild),
    ),
    figureOf(
      { id: 'lists-burdens', what: 'needed burdens and duplicates', goal: { right: 0.96 }, before: '88%; 0' },
      needsOf(['burden', 'dup'], any),
    ),
    figureOf(
      { id: 'lists-persons', what: 'a medicine with the person, at grade', goal: { right: 0.85 }, before: '0 of 32' },
      needsOf(['person'], any),
    ),
    figureOf(
      { id: 'lists-noise', what: 'pairs that are noise, not shown', goal: { right: 0.9 }, before: '76%' },
      lists.flatMap(({ one, answer }) => one.noise.map(({ about }) => scoredNoise(one, about, answer))),
    ),
    figureOf(
      { id: 'lists-first', what: 'what is to be acted on first stands first', goal: { right: 0.95 }, before: '56%' },
      lists.filter(({ one }) => one.first.length > 0).map(({ one, answer }) => scoredFirst(one, answer)),
    ),
    figureOf(
      { id: 'lists-few', what: 'at most five decisions', goal: { right: 0.97 } },
      lists.map(({ one, answer }) => scoredFew(one, answer)),
    ),
    figureOf(
      { id: 'lists-order', what: 'nothing milder above something graver', goal: { right: 1 }, before: '72%' },
      lists.map(({ one, answer }) => scoredOrder(one, answer)),
    ),
    figureOf(
      { id: 'lists-once', what: 'the same two items once', goal: { right: 1 }, before: '117 twice' },
      lists.map(({ one, answer }) => scoredOnce(one, answer)),
    ),
  ]
}

const shown = ({ statements }: ListAnswer): readonly Statement[] => statements.filter(({ isFolded }) => !isFolded)

/** What is said of a need: findings, or what several substances add up to. */
function saidOf(
  { kind, about }: Need,
  { statements, slugsOf }: ListAnswer,
): readonly Pick<Statement, 'severity' | 'isFolded'>[] {
  const heldIn = (substances: readonly string[]): number =>
    about.filter((name) => slugsOf(name).some((slug) => substances.includes(slug))).length
  if (kind === 'burden') {
    const enough = about.length > 3 ? about.length - 1 : about.length
    return statements.filter(({ isBurden, substances }) => isBurden && heldIn(substances) >= enough)
  }
  return statements
    .flatMap(({ told }) => told)
    .filter(({ substances }) => {
      const held = heldIn(substances)
      if (kind === 'pair') return substances.length === 2 && held === about.length
      if (kind === 'person') return substances.length === 1 && held > 0
      return held > 0 && held === Math.min(about.length, substances.length)
    })
}

function scoredNeed(one: ListCase, need: Need, answer: ListAnswer): ScoredRow {
  const said = saidOf(need, answer)
  const best = said.filter(({ isFolded }) => !isFolded).sort((a, b) => rankOf(b.severity) - rankOf(a.severity))[0]
  const outcome =
    best === undefined
      ? said.length > 0
        ? 'folded'
        : 'not said'
      : rankOf(best.severity) >= rankOf(need.minSeverity)
        ? 'at grade'
        : 'too mild'
  return {
    text: `${one.id} ${need.about.join(' + ')}`,
    right: outcome === 'at grade',
    outcome,
    wanted: `${need.kind} ${need.minSeverity}`,
    came: best?.severity ?? 'none',
    group: need.kind,
  }
}

/** Noise is a statement of its own; what a graver one names beside it costs nobody anything. */
function scoredNoise(one: ListCase, about: readonly string[], answer: ListAnswer): ScoredRow {
  const said = shown(answer).filter(
    ({ isBurden, substances }) =>
      !isBurden &&
      substances.length === 2 &&
      about.every((name) => answer.slugsOf(name).some((slug) => substances.includes(slug))),
  )
  const isLoud = said.some((statement) => statement.isLoud)
  const isShown = said.some(({ severity }) => rankOf(severity) >= rankOf('moderate'))
  return {
    text: `${one.id} ${about.join(' + ')}`,
    right: !isLoud && !isShown,
    outcome: isLoud ? 'interrupts' : isShown ? 'shown' : 'quiet',
    wanted: 'quiet',
    came: said[0]?.severity ?? 'none',
  }
}

/** What leads: a decision where there are some, with all that it answers, and otherwise a statement. */
function leadsOf(answer: ListAnswer): readonly (readonly string[])[] {
  const { decisions = [] } = answer.report
  if (decisions.length === 0) return shown(answer).map(({ substances }) => substances)
  return decisions.map(({ statements }) =>
    statements.flatMap((place) => {
      const { substances = [], told = [] } = answer.statements[place] ?? {}
      return [...substances, ...told.flatMap((finding) => finding.substances)]
    }),
  )
}

function scoredFirst(one: ListCase, answer: ListAnswer): ScoredRow {
  const leads = leadsOf(answer)
  const place = leads.findIndex((substances) =>
    one.first.every((name) => answer.slugsOf(name).some((slug) => substances.includes(slug))),
  )
  return {
    text: `${one.id} ${one.first.join(' + ')}`,
    right: place === 0,
    outcome: place === -1 ? 'not there' : place === 0 ? 'first' : place < 3 ? 'among the first three' : 'later',
    wanted: one.first.join(' + '),
    came: [...new Set(leads[0])].join(' + ') || 'nothing',
  }
}

function scoredFew(one: ListCase, { report: { decisions = [] } }: ListAnswer): ScoredRow {
  const isFew = decisions.length <= 5
  return {
    text: one.id,
    right: isFew,
    outcome: isFew ? 'at most five' : 'more',
    wanted: 'at most five decisions',
    came: String(decisions.length),
  }
}

function scoredOrder(one: ListCase, answer: ListAnswer): ScoredRow {
  const graver = shown(answer).filter(
    (statement, place, all) => place > 0 && rankOf(statement.severity) > rankOf((all[place - 1] as Statement).severity),
  )
  return {
    text: one.id,
    right: graver.length === 0,
    outcome: graver.length === 0 ? 'in order' : 'milder above graver',
    wanted: 'gravest first',
    came: graver.map(({ substances, severity }) => `${severity} ${substances.join(' + ')}`).join('; '),
  }
}

/** Two statements about the same two things that are taken, whatever parts of a product they name. */
function scoredOnce(one: ListCase, answer: ListAnswer): ScoredRow {
  const pairs = answer.report.statements
    .filter(
      ({ combined, interruption, items }) =>
        combined === undefined && interruption !== 'on-request' && items.length === 2,
    )
    .map(({ items }) => items.join('+'))
  const twice = pairs.filter((pair, place) => pairs.indexOf(pair) < place)
  return {
    text: one.id,
    right: twice.length === 0,
    outcome: twice.length === 0 ? 'once' : 'twice',
    wanted: 'each pair of items once',
    came: twice
      .map((pair) =>
        pair
          .split('+')
          .map((item) => one.items[Number(item)])
          .join(' + '),
      )
      .join('; '),
  }
}
