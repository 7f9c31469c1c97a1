import type { PairAnswer, Report } from '@mixwise/core'
import { useText } from '../state/text.js'
import { Fold } from './fold.js'
import { SeveritySign } from './severity-mark.js'

interface UncoveredProps {
  report: Report
  nameOf(slug: string): string
}

/** Pairs without a finding, by what that means: nothing is known of them here, or sources looked and list nothing. */
export function OpenPairs({ report, nameOf }: UncoveredProps) {
  return (
    <>
      <Pairs report={report} nameOf={nameOf} of="not-covered" />
      <Pairs report={report} nameOf={nameOf} of="nothing-listed" />
    </>
  )
}

function Pairs({ report, nameOf, of }: UncoveredProps & { of: 'not-covered' | 'nothing-listed' }) {
  const { t, list } = useText()
  const pairs = report.pairs.filter(({ status }) => status === of)
  if (pairs.length === 0) return null
  const words = of === 'not-covered' ? 'notCovered' : 'nothingListed'
  return (
    <Fold
      class={`panel open-pairs open-${of}`}
      head={
        <>
          <SeveritySign mark={of} /> {t(`${words}.title`, { count: pairs.length })}
        </>
      }
    >
      {() => (
        <>
          <p>{t(`${words}.meaning`)}</p>
          <ul class="pair-list">
            {pairs.map(({ a, b, coveredBy, compatible }: PairAnswer) => (
              <li key={`${a}+${b}`}>
                {nameOf(a)} + {nameOf(b)}
                {of === 'nothing-listed' && (
                  <span class="hint"> {t('nothingListed.by', { sources: list(coveredBy) })}</span>
                )}
                {compatible !== undefined && of === 'nothing-listed' && (
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
        </>
      )}
    </Fold>
  )
}
