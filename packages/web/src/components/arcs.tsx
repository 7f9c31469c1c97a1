import { useEffect, useRef, useState } from 'preact/hooks'
import type { Arc } from '../state/picture.js'

const edgePx = 8

/**
 * Arcs from row to row: as thick as the harm is great, hollow where it is only worked out, dashed where nothing is
 * known. The rows, the steps and the table say the same in words.
 */
export function Arcs({
  list,
  arcs,
  lit,
  off,
}: {
  list: { current: HTMLElement | null }
  arcs: readonly Arc[]
  lit: number | undefined
  off: number | undefined
}) {
  const [middles, setMiddles] = useState<ReadonlyMap<number, number>>(new Map())
  const [widthPx, setWidthPx] = useState(0)
  const drawing = useRef<SVGSVGElement>(null)
  // Rows grow when they are opened; the arcs follow them.
  useEffect(() => {
    const rows = list.current
    if (rows === null) return
    const measure = (): void => {
      setWidthPx(drawing.current?.clientWidth ?? 0)
      const top = rows.getBoundingClientRect().top
      const found = [...rows.querySelectorAll<HTMLElement>('[data-key]')].map((row) => {
        const head = (row.querySelector('summary') ?? row).getBoundingClientRect()
        return [Number(row.dataset.key), Math.round(head.top - top + head.height / 2)] as const
      })
      setMiddles((before) =>
        found.length === before.size && found.every(([key, y]) => before.get(key) === y) ? before : new Map(found),
      )
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(rows)
    return () => watcher.disconnect()
  })
  const inOrder = [...arcs].sort((one, other) => strokes[one.mark] - strokes[other.mark])
  return (
    <svg ref={drawing} class={lit === undefined ? 'arcs' : 'arcs arcs-lit'} aria-hidden="true" focusable="false">
      {inOrder.map((arc) => {
        const from = middles.get(arc.a)
        const to = middles.get(arc.b)
        if (from === undefined || to === undefined) return null
        const isOn = lit === undefined || arc.a === lit || arc.b === lit
        const isGone = arc.a === off || arc.b === off
        const reach = edgePx + Math.min(widthPx - 2 * edgePx, Math.abs(to - from) * 0.55)
        const path = `M${edgePx} ${from}C${reach} ${from} ${reach} ${to} ${edgePx} ${to}`
        const className = `arc arc-${arc.mark}${isOn ? ' on' : ''}${isGone ? ' gone' : ''}`
        return (
          <g key={`${arc.a} ${arc.b}`}>
            <path class={className} d={path} />
            {arc.isInferred && !isGone && <path class={`arc-hollow${isOn ? ' on' : ''}`} d={path} />}
          </g>
        )
      })}
      {[...middles].map(([key, y]) => (
        <circle key={key} class={key === off ? 'dot dot-off' : 'dot'} cx={edgePx} cy={y} r="4" />
      ))}
    </svg>
  )
}

/** Thickness by harm; the thickest is drawn last. */
const strokes: Readonly<Record<Arc['mark'], number>> = {
  'not-covered': 0,
  minor: 1,
  moderate: 2,
  major: 3,
  contraindicated: 4,
}
