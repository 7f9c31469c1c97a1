import { type Report, rankOf } from '@mixwise/core'
import { useState } from 'preact/hooks'
import { usePage } from '../state/page.js'
import { type ProRow, proRowsOf, ratioText } from '../state/pro-rows.js'
import { useText } from '../state/text.js'
import { Unsure } from './changed-key.js'
import { ExposureBand } from './exposure-band.js'
import { SeverityLabel } from './severity-mark.js'

/** So many rows are shown at first, and all that are serious. */
const fewestShown = 10

function leastShown(rows: readonly ProRow[]): number {
  return Math.max(fewestShown, rows.filter(({ severity }) => rankOf(severity) >= rankOf('major')).length)
}

/** On paper what several rows share is told once, below the table. */
function Numbers({ of, among, mark }: { of: readonly string[]; among: readonly string[]; mark: string }) {
  if (of.length === 0) return null
  return <span class="pro-numbers"> [{of.map((one) => `${mark}${among.indexOf(one) + 1}`).join(', ')}]</span>
}

/** The lines as they were written, each once. */
function writtenIn({ substances }: Report): readonly string[] {
  return [...new Map(substances.map(({ item, input }) => [item, input])).values()]
}

/** The findings as a table in the order of work: for who prescribes, dispenses or reviews. */
export function ProTable({ report, nameOf }: { report: Report; nameOf(slug: string): string }) {
  const { t, medicalLang } = useText()
  const { say } = usePage()
  const [isAll, setAll] = useState(false)
  const rows = proRowsOf(report, nameOf)
  if (rows.length === 0) return null
  const shown = isAll ? rows : rows.slice(0, leastShown(rows))
  const alternatives = [...new Set(shown.flatMap((row) => row.alternatives))]
  const sources = [...new Set(shown.flatMap((row) => row.sources))]
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(rows.map((row) => rowText(row, t)).join('\n\n'))
      say(t('pro.copied'))
    } catch {
      say(t('pro.notCopied'))
    }
  }
  const heads = ['pair', 'mechanism', 'manage', 'monitor', 'alternatives', 'evidence'] as const
  return (
    <div class="pro">
      <div class="answer-head">
        <h2 id="pro-title">{t('pro.title', { count: rows.length })}</h2>
        <button type="button" class="button slim" onClick={copy}>
          {t('pro.copy')}
        </button>
      </div>
      <p class="pro-list">{writtenIn(report).join('; ')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('pro.title', { count: rows.length })}>
        <table class="pro-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {t(`pro.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.pair.join() + row.mechanism + row.manage} class={`pro-${row.severity}`}>
                <th scope="row">
                  {row.pair.join(' + ')}
                  <SeverityLabel severity={row.severity} />
                </th>
                <td data-head={t('pro.mechanism')} lang={medicalLang}>
                  {row.mechanism}
                  <Exposure row={row} />
                </td>
                <td data-head={t('pro.manage')} lang={medicalLang}>
                  {row.manage}
                </td>
                <td data-head={t('pro.monitor')} lang={medicalLang}>
                  {row.monitor.join(' ')}
                </td>
                <td data-head={t('pro.alternatives')} lang={medicalLang}>
                  <span class="pro-text">{row.alternatives.join(' ')}</span>
                  <Numbers of={row.alternatives} among={alternatives} mark="A" />
                </td>
                <td data-head={t('pro.evidence')}>
                  {t(`evidence.${row.evidence}`)}
                  {(row.basis === 'inferred' || row.basis === 'computed') && (
                    <span class="hint"> {t(`card.${row.basis}`)}</span>
                  )}
                  <Numbers of={row.sources} among={sources} mark="" />
                  <ul class="pro-sources pro-text" lang="en">
                    {row.sources.map((source) => (
                      <li key={source}>{source}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="pro-references" lang="en">
        {alternatives.map((one, at) => (
          <p key={one}>
            A{at + 1}. {one}
          </p>
        ))}
        {sources.map((one, at) => (
          <p key={one}>
            {at + 1}. {one}
          </p>
        ))}
      </div>
      {shown.length < rows.length && <p class="pro-left">{t('pro.left', { count: rows.length - shown.length })}</p>}
      {shown.length < rows.length && (
        <button type="button" class="button slim" onClick={() => setAll(true)}>
          {t('rows.all', { count: rows.length })}
        </button>
      )}
    </div>
  )
}

/** By how much the one of the two is more or less in the body. */
function Exposure({ row: { exposure } }: { row: ProRow }) {
  const { t } = useText()
  if (exposure?.ratio === undefined) return null
  return (
    <span class="pro-exposure">
      {exposure.by[0]?.name} → {exposure.name} {ratioText(exposure)}× ({t(`pro.${exposure.basis}`)})
      {exposure.unsure === true && <Unsure />}
      <ExposureBand exposure={exposure} />
    </span>
  )
}

function rowText(row: ProRow, t: (key: string) => string): string {
  const lines = [
    `${row.pair.join(' + ')}: ${t(`severity.${row.severity}`)}; ${t(`action.${row.action}`)}`,
    row.mechanism,
    row.exposure?.ratio === undefined
      ? ''
      : `${row.exposure.name}: ${ratioText(row.exposure)}x${row.exposure.unsure === true ? ` (${t('pro.unsure')})` : ''}`,
    row.manage,
    row.monitor.join(' '),
    row.alternatives.join(' '),
    `${t(`evidence.${row.evidence}`)}. ${row.sources.join('; ')}`,
  ]
  return lines.filter((line) => line !== '').join('\n')
}
