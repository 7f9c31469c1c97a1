import type { Report } from '@mixwise/core'
import { useText } from '../state/text.js'

const rowHeight = 42
const width = 440
const leftEdge = 158
const rightEdge = 270
const lineLetters = 19
const lineHeight = 17

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
          <title>{t('graph.title')}</title>
          {report.combined.flatMap((combined, position) =>
            combined.drivers.map((slug, rank) => {
              const y1 = at(drivers.indexOf(slug), drivers.length)
              const y2 = at(position, report.combined.length)
              return (
                <path
                  key={`${combined.id}-${slug}`}
                  class={`edge edge-${combined.severity}`}
                  stroke-width={Math.max(2, 7 - rank * 1.2)}
                  d={`M${leftEdge} ${y1}C${leftEdge + 56} ${y1} ${rightEdge - 56} ${y2} ${rightEdge} ${y2}`}
                />
              )
            }),
          )}
          {drivers.map((slug, index) => (
            <g key={slug}>
              <circle class="node" cx={leftEdge} cy={at(index, drivers.length)} r="6" />
              <Label text={nameOf(slug)} x={leftEdge - 12} y={at(index, drivers.length)} anchor="end" />
            </g>
          ))}
          {report.combined.map((combined, index) => (
            <g key={combined.id}>
              <rect
                class={`load load-${combined.severity}`}
                x={rightEdge - 6}
                y={at(index, report.combined.length) - 6}
                width="12"
                height="12"
              />
              <Label
                text={combined.name ?? combined.id}
                x={rightEdge + 14}
                y={at(index, report.combined.length)}
                anchor="start"
                lang={medicalLang}
              />
            </g>
          ))}
        </svg>
        <figcaption class="visually-hidden">
          {report.combined
            .map((combined) =>
              t('graph.words', { name: combined.name ?? '', names: list(combined.drivers.map(nameOf)) }),
            )
            .join(' ')}
        </figcaption>
      </figure>
    </section>
  )
}

interface LabelProps {
  text: string
  x: number
  y: number
  anchor: 'start' | 'end'
  lang?: string | undefined
}

/** A name beside its point, on up to three lines. */
function Label({ text, x, y, anchor, lang }: LabelProps) {
  const lines = linesOf(text).slice(0, 3)
  return (
    <text class="node-name" text-anchor={anchor} lang={lang}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + 5 + (index - (lines.length - 1) / 2) * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function linesOf(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > lineLetters) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
