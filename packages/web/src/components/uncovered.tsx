import type { PairAnswer, Report } from '@mixwise/core'
import { useText } from '../state/text.js'
import { SeveritySign } from './severity-mark.js'

interface UncoveredProps {
  report: Report
  nameOf(slug: string): string
}

/** Pairs that nobody has looked at: an answer like any other, and as visible. */
export function NotCovered({ report, nameOf }: UncoveredProps) {
  const { t } = useText()
  const pairs = report.pairs.filter(({ status }) => status === 'not-covered')
  if (pairs.length === 0) return null
  return (
    <section class="card card-not-covered" aria-labelledby="not-covered-title">
      <header class="card-head">
        <SeveritySign mark="not-covered" />
        <h2 id="not-covered-title">{t('notCovered.title', { count: pairs.length })}</h2>
      </header>
      <p>{t('notCovered.meaning')}</p>
      <PairList pairs={pairs} nameOf={nameOf} />
    </section>
  )
}

/** Pairs some source looked at without listing anything. Silence is no all-clear, and says so first. */
export function NothingListed({ report, nameOf }: UncoveredProps) {
  const { t } = useText()
  const pairs = report.pairs.filter(({ status }) => status === 'nothing-listed')
  if (pairs.length === 0) return null
  return (
    <section class="card card-nothing-listed" aria-labelledby="nothing-listed-title">
      <header class="card-head">
        <SeveritySign mark="nothing-listed" />
        <h2 id="nothing-listed-title">{t('nothingListed.title', { count: pairs.length })}</h2>
      </header>
      <p>{t('nothingListed.meaning')}</p>
      <details class="more">
        <summary>{t('nothingListed.show', { count: pairs.length })}</summary>
        <PairList pairs={pairs} nameOf={nameOf} sources />
      </details>
    </section>
  )
}

function PairList({
  pairs,
  nameOf,
  sources = false,
}: {
  pairs: readonly PairAnswer[]
  nameOf(slug: string): string
  sources?: boolean
}) {
  const { t, list } = useText()
  return (
    <ul class="pair-list">
      {pairs.map(({ a, b, coveredBy, compatible }) => (
        <li key={`${a}+${b}`}>
          {nameOf(a)} + {nameOf(b)}
          {sources && <span class="hint"> {t('nothingListed.by', { sources: list(coveredBy) })}</span>}
          {sources && compatible !== undefined && (
            <span class="hint">
              {' '}
              {t('nothingListed.compatible', {
                sources: list([...new Set(compatible.map(({ source, grade }) => `${source} (${grade})`))]),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
