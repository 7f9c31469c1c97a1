import type { Measures } from './measure.js'

/**
 * The measures as lines to read: one table of lists, one of topics, and a line for everything else.
 *
 * @example
 * console.log(scoreLines(measure(openInstalled(), folders)).join('\n'))
 */
export function scoreLines(measures: Measures): readonly string[] {
  const { lowPriority, reach, noise, misspellings, citations, recent } = measures
  const shown = lowPriority.loud.slice(0, 20)
  return [
    'list                     pairs  known  found        by rules     flagged      target',
    ...measures.lists.map(listLine),
    '',
    'found by rules, by topic of the gravest finding',
    ...measures.lists.filter(({ foundByRules }) => foundByRules > 0).map(topicsOfList),
    '',
    'topic                        pairs  a source agrees  inferred       major or above',
    ...measures.topics.slice(0, 25).map(topicLine),
    ...(measures.topics.length > 25 ? [`${measures.topics.length - 25} more topics: --json`] : []),
    '',
    `ONC low priority: ${lowPriority.pairs} member pairs of 33 class pairs, ${lowPriority.loud.length} above moderate or beyond "be aware" (target 0)${shown.length === 0 ? '' : `: ${shown.join('; ')}`}`,
    '',
    `the ${reach.medicines} most used medicines with ${reach.recreational} recreational substances: ${reach.pairs} pairs, interaction ${share(reach.interaction, reach.pairs)}, compatible ${share(reach.compatible, reach.pairs)}, nothing listed ${share(reach.nothingListed, reach.pairs)}, not covered ${share(reach.notCovered, reach.pairs)}`,
    ...(reach.unknown.length === 0 ? [] : [`  not known: ${reach.unknown.join(', ')}`]),
    '',
    `noise, a proxy: of ${noise.pairs} pairs of the ${noise.medicines} most used medicines that ANSM and NDF-RT both cover and neither lists, our rules alone grade ${share(noise.moderateOrAbove, noise.pairs)} moderate or above and ${share(noise.majorOrAbove, noise.pairs)} major or above. Neither list is complete, so these are not all false alarms.`,
    `  most often by ${noise.loudest
      .slice(0, 6)
      .map(({ rule, pairs }) => `${rule} ${pairs}`)
      .join(', ')}`,
    '',
    `misspellings: ${misspellings.names} names, first ${percent(misspellings.first, misspellings.names)} (target 90%), among the candidates ${percent(misspellings.offered, misspellings.names)}, wrongly taken ${percent(misspellings.wronglyTaken, misspellings.names)} (target under 0.5%)`,
    '',
    `citations: ${citations.citations}, opened ${share(citations.byState.opened, citations.citations)}, read in an excerpt ${share(citations.byState.excerpt, citations.citations)}, not opened ${share(citations.byState['not-opened'], citations.citations)}; without a year ${share(citations.withoutYear, citations.citations)}`,
    `  rules whose best citation was opened ${share(citations.rulesAtBest.opened, citations.rules)}, read in an excerpt ${share(citations.rulesAtBest.excerpt, citations.rules)}, not opened ${share(citations.rulesAtBest['not-opened'], citations.rules)}`,
    '',
    `medicines that came in 2017 or later: ${recent.medicines}, with a role or a property ${share(recent.known, recent.medicines)}, with a written nil ${share(recent.nil, recent.medicines)}, with neither ${share(recent.bare.length, recent.medicines)}`,
  ]
}

/**
 * What was missed and what was flagged without need, list by list.
 *
 * @example
 * console.log(missLines(measures).join('\n'))
 */
export function missLines({ lists, misspellings, recent }: Measures): readonly string[] {
  const ofLists = lists.flatMap(({ id, misses, falseFlags }) => [
    ...titled(
      `${id} misses`,
      misses.map(({ a, b }) => `${a} + ${b}`),
    ),
    ...titled(
      `${id} flagged without need`,
      falseFlags.map(({ a, b, rule }) => `${a} + ${b} (${rule})`),
    ),
  ])
  const names = misspellings.misses.map(({ text, slug, got }) => `${text} -> ${slug}; ${got}`)
  return [...ofLists, ...titled('misspellings missed', names), ...titled('recent medicines with neither', recent.bare)]
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const more = lines.length > 60 ? [`  and ${lines.length - 60} more: --json --misses`] : []
  return ['', `${title}:`, ...lines.slice(0, 60).map((line) => `  ${line}`), ...more]
}

function listLine(score: Measures['lists'][number]): string {
  const { foundAtLeast, flaggedAtMost } = score.target ?? {}
  const target = [
    foundAtLeast === undefined ? '' : `found >= ${100 * foundAtLeast}%`,
    flaggedAtMost === undefined ? '' : `flagged <= ${100 * flaggedAtMost}%`,
  ]
  return [
    score.id.padEnd(22),
    String(score.pairs).padStart(7),
    String(score.recognised).padStart(7),
    share(score.found, score.matters).padEnd(13),
    share(score.foundByRules, score.matters).padEnd(13),
    share(score.flagged, score.harmless).padEnd(13),
    target.filter((part) => part !== '').join(', '),
  ]
    .join(' ')
    .trimEnd()
}

function topicsOfList({ id, topics, foundByRules }: Measures['lists'][number]): string {
  const entries = Object.entries(topics)
  const most = entries.slice(0, 6).map(([topic, count]) => `${topic} ${percent(count, foundByRules)}`)
  return `  ${id.padEnd(20)} ${most.join(', ')}${entries.length > 6 ? `, ${entries.length - 6} more` : ''}`
}

function topicLine({ topic, pairs, confirmed, inferred, majorOrAbove }: Measures['topics'][number]): string {
  return `${topic.padEnd(26)} ${String(pairs).padStart(7)}  ${share(confirmed, pairs).padEnd(15)}  ${share(inferred, pairs).padEnd(13)}  ${share(majorOrAbove, pairs)}`
}

function share(count: number, of: number): string {
  return of === 0 ? '-' : `${count} ${percent(count, of)}`
}

function percent(count: number, of: number): string {
  return of === 0 ? '-' : `${((100 * count) / of).toFixed(1)}%`
}
