import type { PairAnswer, Report } from '@mixwise/core'
import { wrap } from './paint.js'
import type { RenderOptions } from './render-report.js'

type NameOf = (slug: string) => string

/** So many pairs of one kind are written out; of more the rest is counted. */
const mostNothingListed = 3
const mostNotCovered = 6

/** Pairs of which nothing was found: by whom they were looked at, and those of which nothing is known here. */
export function renderPairs(report: Report, nameOf: NameOf, options: RenderOptions): readonly string[] {
  const { paint, width, pairs: all } = options
  const notCovered = report.pairs.filter(({ status }) => status === 'not-covered').map((pair) => called(pair, nameOf))
  const named = all ? notCovered : notCovered.slice(0, mostNotCovered)
  const more = notCovered.length - named.length
  const rest = more === 0 ? '' : `; and ${more} more (--pairs)`
  return [
    ...renderNothingListed(report, nameOf, options),
    ...(notCovered.length === 0
      ? []
      : [
          paint(['bold', 'magenta'], 'Mixwise has nothing on these pairs, which says nothing about them:') +
            `\n${wrap(`${named.join('; ')}${rest}`, width, '  ')}`,
        ]),
  ]
}

function renderNothingListed(
  report: Report,
  nameOf: NameOf,
  { paint, width, sources, pairs: all }: RenderOptions,
): readonly string[] {
  const nothing = report.pairs.filter(({ status }) => status === 'nothing-listed')
  if (nothing.length === 0) return []
  const sourceName = (id: string): string => sources.find((source) => source.id === id)?.name ?? id
  if (!all && nothing.length > mostNothingListed)
    return [
      wrap(
        `${nothing.length} other pairs: nothing listed, which does not mean that nothing can happen (by whom: --pairs).`,
        width,
      ),
    ]
  return [
    [
      paint('bold', 'Nothing listed (this does not mean that nothing can happen)'),
      ...nothing.map((pair) => wrap(lookedAt(pair, nameOf, sourceName), width, '  ')),
    ].join('\n'),
  ]
}

function lookedAt(pair: PairAnswer, nameOf: NameOf, sourceName: (id: string) => string): string {
  const { coveredBy, compatible = [] } = pair
  const looked = `${called(pair, nameOf)}: looked at by ${coveredBy.map(sourceName).join(', ')}`
  const quiet = new Set(compatible.map(({ source, grade }) => `${sourceName(source)} (${grade})`))
  return quiet.size === 0 ? looked : `${looked}. No reason to act according to ${[...quiet].join(', ')}`
}

function called({ a, b }: PairAnswer, nameOf: NameOf): string {
  return `${nameOf(a)} + ${nameOf(b)}`
}
