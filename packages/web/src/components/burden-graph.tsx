import type { Report } from '@mixwise/core'
import { useText } from '../state/text.js'

const rowHeight = 44
const width = 640
const leftEdge = 230
const rightEdge = 410

/** From this many substances on a picture helps; below it the words are quicker. */
export const graphFrom = 7

/** Which substances drive which burden: names at the left, burdens at the right, a line for each contribution. */
export function BurdenGraph({ report, nameOf }: { report: Report; nameOf(slug: string): string }) {
  const { t, medicalLang, list } = useText()
  const drivers = [...new Set(report.combined.flatMap((combined) => combined.drivers))]
  if (report.combined.length === 0 || drivers.length < 3) return null
  const rows = Math.max(drivers.length, report.combined.length)
  const height = rows * rowHeight + 16
  const at = (index: number, count: number): number => ((index + 0.5) * height) / count
  return (
    <section aria-labelledby="graph-title" class="graph-part">
      <h2 id="graph-title">{t('graph.title')}</h2>
      <p class="hint">{t('graph.hint')}</p>
      <figure class="graph">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="graph-title">
          {report.combined.flatMap((combined, position) =>
            combined.drivers.map((slug, rank) => {
              const y1 = at(drivers.indexOf(slug), drivers.length)
              const y2 = at(position, report.combined.length)
              return (
                <path
                  key={`${combined.id}-${slug}`}
                  class={`edge edge-${combined.severity}`}
                  stroke-width={Math.max(2, 7 - rank * 1.2)}
                  d={`M${leftEdge} ${y1}C${leftEdge + 90} ${y1} ${rightEdge - 90} ${y2} ${rightEdge} ${y2}`}
                />
              )
            }),
          )}
          {drivers.map((slug, index) => (
            <g key={slug}>
              <circle class="node" cx={leftEdge} cy={at(index, drivers.length)} r="6" />
              <text class="node-name" x={leftEdge - 14} y={at(index, drivers.length) + 6} text-anchor="end">
                {short(nameOf(slug))}
              </text>
            </g>
          ))}
          {report.combined.map((combined, index) => (
            <g key={combined.id}>
              <rect class={`load load-${combined.severity}`} x={rightEdge - 7} y={at(index, report.combined.length) - 7} width="14" height="14" />
              <text class="node-name" x={rightEdge + 16} y={at(index, report.combined.length) + 6} lang={medicalLang}>
                {short(combined.name ?? combined.id)}
              </text>
            </g>
          ))}
        </svg>
        <figcaption class="visually-hidden">
          {report.combined
            .map((combined) => t('graph.words', { name: combined.name ?? '', names: list(combined.drivers.map(nameOf)) }))
            .join(' ')}
        </figcaption>
      </figure>
    </section>
  )
}

function short(name: string): string {
  return name.length > 22 ? `${name.slice(0, 21)}…` : name
}
