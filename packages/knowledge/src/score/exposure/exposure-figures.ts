import {
  type Engine,
  type ExposureTable,
  exposuresOf,
  namesOfRatio,
  type ObservedRatio,
  type ReportedFinding,
} from '@mixwise/core'
import type { Accuracy } from '../../exposure/fit/accuracy.js'
import { type Figure, figureOf, type ScoredRow } from '../reading/figure.js'

/** From these ratios on a change is two-fold, and between these nothing changed. */
const twoFold = { up: 2, down: 0.5 }
const null80 = { least: 0.8, most: 1.25 }

/** Studies of one combination, pooled. */
interface Pair {
  victim: string
  by: readonly string[]
  ratio: number
  rows: readonly ObservedRatio[]
}

/**
 * How rightly measured changes are told: raised in the right direction by rules and by the engine where it has not seen
 * the pair, nulls that are raised, and several perpetrators at once.
 *
 * @example
 * exposureFigures(engine, readExposure()).map(({ id, right }) => [id, right])
 */
export function exposureFigures(engine: Engine, table: ExposureTable, validated?: Accuracy): readonly Figure[] {
  const pairs = pairsOf(table.observed)
  const single = pairs.filter(({ by }) => by.length === 1)
  const changed = single.filter(({ ratio }) => ratio >= twoFold.up || ratio <= twoFold.down)
  const nulls = single.filter(({ ratio }) => isNull(ratio)).filter((pair) => !changesWhatActs(table.observed, pair))
  const several = pairs.filter(({ by }) => by.length > 1)
  return [
    ...(validated === undefined ? [] : [validatedFigure(validated)]),
    figureOf(
      {
        id: 'two-fold-rules',
        what: 'measured two-fold changes that rules tell in the right direction',
        goal: { right: 0.98 },
      },
      changed.map((pair) => toldRow(pair, ruled(engine, pair))),
    ),
    figureOf(
      { id: 'two-fold-engine', what: 'the same, by the engine without studies of the pair', goal: { right: 0.98 } },
      changed.map((pair) => toldRow(pair, foreseen(table, pair).direction)),
    ),
    figureOf(
      {
        id: 'nulls-rules',
        what: 'measured nulls that rules do not raise, unless a source names the two',
        goal: { right: 0.96 },
      },
      nulls.map((pair) => nullRow(pair, ruled(engine, pair), groundOf(engine, pair))),
    ),
    figureOf(
      { id: 'nulls-engine', what: 'the same, by the engine without studies of the pair', goal: { right: 0.96 } },
      nulls.map((pair) => nullRow(pair, foreseen(table, pair).direction)),
    ),
    figureOf(
      {
        id: 'several',
        what: 'two and more perpetrators at once, within two-fold, without studies of just these',
        goal: { right: 0.8 },
      },
      several.map((pair) => foldRow(pair, foreseen(table, pair).ratio)),
    ),
  ]
}

function validatedFigure(validated: Accuracy): Figure {
  const planned = {
    id: 'cross-validation',
    what: 'pairs within two-fold, foreseen unseen (npm run fit-exposure)',
    goal: { right: 0.88 },
  }
  const within = Math.round(validated.pairsWithin * validated.pairs)
  const row = (right: boolean): ScoredRow => ({
    text: '',
    right,
    outcome: right ? 'within' : 'beyond',
    wanted: '',
    came: '',
  })
  return figureOf(
    planned,
    Array.from({ length: validated.pairs }, (_, at) => row(at < within)),
  )
}

/** Parent substances by mouth, repeatedly, with nothing else in both arms. */
function pairsOf(observed: readonly ObservedRatio[]): readonly Pair[] {
  const grouped = new Map<string, ObservedRatio[]>()
  for (const row of observed) {
    if (row.species !== 'parent' || row.phase === 'single' || row.phase === 'after' || row.measure === 'rule') continue
    if (row.bothArms !== undefined || row.traits !== undefined || row.route !== 'oral') continue
    const key = [row.victim, ...namesOfRatio(row).toSorted()].join(' < ')
    grouped.set(key, [...(grouped.get(key) ?? []), row])
  }
  return [...grouped.values()].map((rows) => {
    const [first] = rows as [ObservedRatio, ...ObservedRatio[]]
    const mean = rows.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / rows.length
    return { victim: first.victim, by: namesOfRatio(first), ratio: Math.exp(mean), rows }
  })
}

function isNull(ratio: number): boolean {
  return ratio > null80.least && ratio < null80.most
}

/** Whether what is made of it, or both together, was measured to change: then it is no null. */
function changesWhatActs(observed: readonly ObservedRatio[], { victim, by }: Pair): boolean {
  return observed.some(
    (row) =>
      row.victim === victim &&
      row.species !== 'parent' &&
      !isNull(row.ratio) &&
      namesOfRatio(row).toSorted().join() === [...by].sort().join(),
  )
}

type Told = 'up' | 'down' | 'none' | 'both'

/**
 * What rules and sources say of the victim's exposure: their topic, or that they name a change of exposure itself. What
 * both harm is another ground.
 */
function ruled(engine: Engine, { victim, by }: Pair): Told {
  const said = speakingOf(engine, { victim, by }).flatMap(({ topic, consequences }) => [topic, ...consequences])
  const isVariable = said.includes('variable-exposure')
  const up = isVariable || said.includes('exposure-up') || said.includes('higher-exposure')
  const down = isVariable || said.includes('exposure-down') || said.includes('lower-exposure')
  return up && down ? 'both' : up ? 'up' : down ? 'down' : 'none'
}

type Speaking = Pick<ReportedFinding, 'id' | 'topic' | 'consequences' | 'sources'>

/** What is said of what others do to the victim. */
function speakingOf(engine: Engine, { victim, by }: Pick<Pair, 'victim' | 'by'>): readonly Speaking[] {
  return engine
    .check({ items: [victim, ...by], detail: 'compact' })
    .findings.filter(
      ({ severity, directed, substances }) => severity !== 'none' && (!directed || substances[1] === victim),
    )
}

/** A ground of its own to raise it: a label or a list of an agency names the two wherever a change is told. */
function groundOf(engine: Engine, pair: Pair): string | undefined {
  const told = speakingOf(engine, pair).filter(({ topic, consequences }) =>
    [topic, ...consequences].some((one) => one.startsWith('exposure') || one.endsWith('exposure')),
  )
  return told.every(({ id, sources }) => id.startsWith('label-') || sources.length > 0)
    ? 'a source names the two'
    : undefined
}

/** What the engine says that has not seen studies of just these; the parameters have been fitted to them. */
function foreseen(table: ExposureTable, { victim, by, rows }: Pair): { direction: Told; ratio: number } {
  const without = { ...table, observed: table.observed.filter((row) => !rows.includes(row)) }
  const [found] = exposuresOf(without, [{ slug: victim }, ...by.map((slug) => ({ slug }))]).filter(
    ({ slug, species }) => slug === victim && species === 'parent',
  )
  // What may as well be no change is not told as one, neither where there is one nor where there is none.
  const direction = found === undefined || found.unsure === true ? 'none' : found.direction
  return { direction, ratio: Math.exp(found?.logRatio ?? 0) }
}

const textOf = ({ victim, by }: Pair): string => `${victim} < ${by.join(' + ')}`

function toldRow(pair: Pair, came: Told): ScoredRow {
  const wanted = pair.ratio > 1 ? 'up' : 'down'
  const right = came === wanted || came === 'both'
  return {
    text: textOf(pair),
    right,
    outcome: right ? 'right' : came === 'none' ? 'silent' : 'wrong way',
    wanted: `${wanted} ${pair.ratio.toFixed(2)}`,
    came,
    group: wanted,
  }
}

/** @param ground Why a null may be raised all the same, as an outcome. */
function nullRow(pair: Pair, came: Told, ground?: string): ScoredRow {
  return {
    text: textOf(pair),
    right: came === 'none' || ground !== undefined,
    outcome: came === 'none' ? 'quiet' : (ground ?? 'raised'),
    wanted: pair.ratio.toFixed(2),
    came,
  }
}

function foldRow(pair: Pair, came: number): ScoredRow {
  const right = Math.abs(Math.log(came / pair.ratio)) <= Math.log(2)
  return {
    text: textOf(pair),
    right,
    outcome: right ? 'within' : 'beyond',
    wanted: pair.ratio.toFixed(2),
    came: came.toFixed(2),
  }
}
