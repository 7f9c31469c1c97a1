import type { TimelineAnswer } from '@mixwise/core/contract'
import { clockText } from '@mixwise/core/pk'
import { useEffect, useRef } from 'preact/hooks'
import { topOf } from '../state/curves.js'
import { useText } from '../state/text.js'
import { ChangedKey } from './changed-key.js'

/** The chart, what it says in words, and its numbers as a table. */
export function TimelineChart({ drawn }: { drawn: TimelineAnswer }) {
  const { t, issue, medicalLang } = useText()
  return (
    <section class="timeline" aria-label={t('timeline.title')}>
      {drawn.help.map(({ name, text }) => (
        <p class="notice" key={text + (name ?? '')} lang={medicalLang}>
          {name === undefined ? '' : `${name}: `}
          {text}
        </p>
      ))}
      {drawn.unread.map(({ item, at, text, reason = 'unknown' }) => (
        <p class="notice" key={`${item} ${at}`}>
          {t('item.unread', { words: text, reason: t(`unreadReason.${reason}`) })}
        </p>
      ))}
      {drawn.issues.map((one) => (
        <p class="notice" key={one.code + one.path + (one.ask ?? '')}>
          {issue(one)}
        </p>
      ))}
      {drawn.drawn && (
        <>
          <Plotted drawn={drawn} />
          <ul lang={medicalLang}>
            {drawn.statements.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>
            <strong lang={medicalLang}>{drawn.standing}</strong>
          </p>
          {drawn.notes.length > 0 && (
            <details class="more">
              <summary>{t('timeline.notes')}</summary>
              <ul lang={medicalLang}>
                {drawn.notes.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </details>
          )}
          <Numbers drawn={drawn} />
        </>
      )}
    </section>
  )
}

interface Share {
  name: string
  hour: number
  low: number
  middle: number
  high: number
}

/**
 * Every curve as a share of the highest that it comes to, with the middle 90 % of people as a band; or, of those that
 * others of the list change, how they are then.
 */
function shares({ curves, timesH, names }: TimelineAnswer, which: 'alone' | 'changed'): Share[] {
  return curves.flatMap(({ slug, band, changed }) => {
    const shown = which === 'alone' ? band : changed?.band
    if (shown === undefined) return []
    const top = topOf({ band, ...(changed !== undefined && { changed }) })
    return timesH.map((hour, index) => ({
      name: names[slug] ?? slug,
      hour,
      low: (shown.low90[index] ?? 0) / top,
      middle: (shown.median[index] ?? 0) / top,
      high: (shown.high90[index] ?? 0) / top,
    }))
  })
}

function Plotted({ drawn }: { drawn: TimelineAnswer }) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let current = true
    import('../plot.js').then(({ areaY, lineY, plot, ruleY, text }) => {
      const into = place.current
      if (!current || into === null) return
      const rows = shares(drawn, 'alone')
      const changed = shares(drawn, 'changed')
      const order = drawn.curves.map(({ slug }) => drawn.names[slug] ?? slug)
      const chart = plot({
        width: Math.max(320, Math.min(720, into.clientWidth || 640)),
        height: 120 + 110 * drawn.curves.length,
        marginLeft: 16,
        marginTop: 8,
        marginRight: 16,
        x: {
          label: null,
          ticks: 6,
          tickFormat: (hour: number) => clockText(hour, drawn.startClockH).replace(' day', 'd').replace('s', ''),
        },
        y: { axis: null, domain: [0, 1] },
        fy: { label: null, axis: null, domain: order, padding: 0.18 },
        marks: [
          areaY(rows, { x: 'hour', y1: 'low', y2: 'high', fy: 'name', fill: 'currentColor', fillOpacity: 0.18 }),
          lineY(rows, { x: 'hour', y: 'middle', fy: 'name', stroke: 'currentColor', strokeWidth: 2.5 }),
          ...(['low', 'middle', 'high'] as const).map((y) =>
            lineY(changed, {
              x: 'hour',
              y,
              fy: 'name',
              stroke: 'currentColor',
              strokeWidth: y === 'middle' ? 2.5 : 1,
              strokeDasharray: '1 5',
              strokeLinecap: 'round',
            }),
          ),
          ruleY([0]),
          text(order, {
            fy: (name: string) => name,
            text: (name: string) => name,
            frameAnchor: 'top-right',
            fontSize: 14,
          }),
        ],
      })
      // Plot brings its own style element, which a strict policy forbids; ours has the same rules.
      for (const style of chart.querySelectorAll('style')) style.remove()
      into.replaceChildren(chart)
    })
    return () => {
      current = false
    }
  }, [drawn])
  return (
    <figure class="chart">
      <div ref={place} role="img" aria-label={t('timeline.chart')} />
      <figcaption class="hint">
        {t('timeline.caption')}
        <ChangedKey drawn={drawn} />
      </figcaption>
    </figure>
  )
}

/** The same numbers to read: one row every two hours. */
function Numbers({ drawn }: { drawn: TimelineAnswer }) {
  const { t } = useText()
  const { curves, timesH, startClockH, names } = drawn
  const rows = shares(drawn, 'alone')
  const hours = timesH.filter((hour) => Number.isInteger(hour) && hour % 2 === 0)
  return (
    <details class="more">
      <summary>{t('timeline.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('timeline.table')}>
        <table class="numbers-table">
          <thead>
            <tr>
              <th scope="col">{t('timeline.time')}</th>
              {curves.map(({ slug }) => (
                <th scope="col" key={slug}>
                  {names[slug] ?? slug}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour}>
                <th scope="row">{clockText(hour, startClockH)}</th>
                {curves.map(({ slug }) => {
                  const row = rows.find((one) => one.hour === hour && one.name === (names[slug] ?? slug))
                  return (
                    <td key={slug}>
                      {row === undefined
                        ? ''
                        : t('timeline.range', {
                            middle: Math.round(row.middle * 100),
                            low: Math.round(row.low * 100),
                            high: Math.round(row.high * 100),
                          })}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
