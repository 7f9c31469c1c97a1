import type { Report } from '@mixwise/core'
import type { Arc, Picture } from '../state/picture.js'
import { useText } from '../state/text.js'

/** Units of the drawing from one cell to the next. */
const step = 10
/** How much of its cell a mark fills: the graver, the more. */
const sizes: Readonly<Record<Arc['mark'], number>> = {
  contraindicated: 9,
  major: 7.5,
  moderate: 5.5,
  minor: 3,
  'not-covered': 3,
}

interface TriangleProps {
  picture: Picture
  arcs: readonly Arc[]
  report: Pick<Report, 'substances'>
  keys: readonly number[]
  lit: number | undefined
  off: number | undefined
}

/**
 * Each pair of a long list as a cell, in the order of the rows: what harms most with most stands in the upper left. The
 * rows count the same in words, and each cell leads to the page of its pair.
 */
export function Triangle({ picture: { order, arcs: all }, arcs, report, keys, lit, off }: TriangleProps) {
  const { counted } = useText()
  const places = new Map(
    order.filter((key) => all.some(({ a, b }) => a === key || b === key)).map((key, at) => [key, at]),
  )
  const lineOf = (key: number) =>
    report.substances.flatMap((one) => (one.status === 'resolved' && keys[one.item] === key ? [one] : []))[0]
  const edge = places.size * step
  return (
    <svg class="triangle" viewBox={`0 0 ${edge} ${edge}`} aria-hidden="true" focusable="false">
      {[...places.values()].map((at) => (
        <path key={at} class="triangle-line" d={`M0 ${(at + 0.5) * step}H${(at + 0.5) * step}V${edge}`} />
      ))}
      {arcs.map(({ a, b, mark, isInferred }) => {
        const [left, right] = [lineOf(a), lineOf(b)]
        const at = [places.get(a) ?? 0, places.get(b) ?? 0].sort((one, other) => one - other)
        if (left === undefined || right === undefined || a === off || b === off) return null
        const size = sizes[mark]
        const [x = 0, y = 0] = at.map((place) => (place + 0.5) * step - size / 2)
        const isOn = lit === undefined || a === lit || b === lit
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a short way by the pointer; keys and readers have the rows and the cards
          <g
            key={`${a} ${b}`}
            onClick={() => {
              location.hash = `#/pair/${encodeURIComponent(left.slug)}/${encodeURIComponent(right.slug)}`
            }}
          >
            <title>{`${left.name} + ${right.name}: ${counted(mark, 1)}`}</title>
            <rect
              class={`cell cell-${mark}${isInferred ? ' cell-hollow' : ''}${isOn ? '' : ' cell-dim'}`}
              x={x}
              y={y}
              width={size}
              height={size}
            />
          </g>
        )
      })}
    </svg>
  )
}
