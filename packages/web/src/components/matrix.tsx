import { type Report, severities } from '@mixwise/core'
import { keyOf, markOf, slugsOf } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { cardId } from './finding-card.js'
import { type Mark, SeveritySign } from './severity-mark.js'

const marks: readonly Mark[] = [...severities.slice(1).toReversed(), 'nothing-listed', 'not-covered']

/** All pairs at a glance: shape, letter and colour in each cell, words for who cannot see it. */
export function Matrix({ report, nameOf }: { report: Report; nameOf(slug: string): string }) {
  const { t } = useText()
  const slugs = slugsOf(report)
  if (slugs.length < 3) return null
  const pairs = new Map(report.pairs.map((pair) => [keyOf(pair.a, pair.b), pair]))
  const open = (key: string): void => {
    const card = document.getElementById(cardId(key))
    for (let folded = card?.closest('details'); folded; folded = folded.parentElement?.closest('details'))
      folded.open = true
    card?.scrollIntoView({ block: 'start' })
    card?.focus()
  }
  const words = (mark: Mark): string =>
    mark === 'nothing-listed' || mark === 'not-covered' ? t(`matrix.${mark}`) : t(`severity.${mark}`)
  return (
    <div class="matrix-part">
      <h2 id="matrix-title">{t('matrix.title')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('matrix.title')}>
        <table class="matrix">
          <thead>
            <tr>
              <td />
              {slugs.slice(1).map((slug) => (
                <th scope="col" key={slug}>
                  <span>{nameOf(slug)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slugs.slice(0, -1).map((row, index) => (
              <tr key={row}>
                <th scope="row">{nameOf(row)}</th>
                {slugs.slice(1).map((column, position) => {
                  if (position < index) return <td key={column} class="matrix-empty" />
                  const pair = pairs.get(keyOf(row, column))
                  if (pair === undefined) return <td key={column} class="matrix-empty" />
                  const mark = markOf(pair)
                  const label = t('matrix.cell', { a: nameOf(row), b: nameOf(column), grade: words(mark) })
                  return (
                    <td key={column}>
                      {pair.status === 'interaction' ? (
                        <button
                          type="button"
                          class="matrix-cell"
                          aria-label={label}
                          title={label}
                          onClick={() => open(keyOf(row, column))}
                        >
                          <SeveritySign mark={mark} />
                        </button>
                      ) : (
                        <span class="matrix-cell" title={label}>
                          <SeveritySign mark={mark} />
                          <span class="visually-hidden">{words(mark)}</span>
                        </span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul class="legend">
        {marks.map((mark) => (
          <li key={mark}>
            <SeveritySign mark={mark} /> {words(mark)}
          </li>
        ))}
      </ul>
    </div>
  )
}
