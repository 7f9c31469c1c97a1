import { formatClock } from '@mixwise/core'
import type { TimelineAnswer } from '@mixwise/core/contract'
import { topOf } from '../state/curves.js'
import { useText } from '../state/text.js'

const laneHeight = 72
const nameHeight = 20
const axisHeight = 24
const tickEveryH = 3

interface ClockPictureProps {
  drawn: TimelineAnswer
  /** Now, in hours from the start of the picture; before it, or beyond its end, it is not drawn. */
  nowH: number | undefined
  /** The same in words. */
  said: string
}

/** Lanes on one clock, with the hours shaded in which two are strong together. The words beside it say the same. */
export function ClockPicture({ drawn, nowH, said }: ClockPictureProps) {
  const { t } = useText()
  const { curves, timesH, meetings, names, startClockH = 0, settings } = drawn
  const { hours } = settings
  const height = curves.length * laneHeight + axisHeight
  const percent = (hour: number): string => `${((100 * Math.min(hour, hours)) / hours).toFixed(2)}%`
  // At the very start there is no room for one beside the next.
  const firstTick = tickEveryH - (startClockH % tickEveryH)
  const ticks = Array.from(
    { length: Math.ceil((hours - firstTick) / tickEveryH) },
    (_, at) => firstTick + at * tickEveryH,
  )
  return (
    <svg class="clock-picture" width="100%" height={height} role="img" aria-label={said}>
      {meetings.flatMap(({ slugs, stretches }) =>
        stretches.map(({ fromH, toH }) => (
          <rect
            key={`${slugs.join()} ${fromH}`}
            class="clock-overlap"
            x={percent(fromH)}
            width={percent(toH - fromH)}
            y="0"
            height={height - axisHeight}
          />
        )),
      )}
      {curves.map((curve, lane) => {
        const { slug, band, changed } = curve
        const top = topOf(curve)
        const at = (value: number): string => (100 - (96 * value) / top).toFixed(2)
        const points = timesH.map((hour, index) => [((1000 * hour) / hours).toFixed(1), index] as const)
        const line = (values: readonly number[]): string =>
          points.map(([x, index]) => `${x} ${at(values[index] ?? 0)}`).join('L')
        const back = [...points]
          .reverse()
          .map(([x, index]) => `${x} ${at(band.low90[index] ?? 0)}`)
          .join('L')
        return (
          <g key={slug}>
            <text class="clock-name" x="100%" dx="-4" y={lane * laneHeight + 14} text-anchor="end">
              {names[slug] ?? slug}
            </text>
            <svg
              y={lane * laneHeight + nameHeight}
              width="100%"
              height={laneHeight - nameHeight}
              viewBox="0 0 1000 100"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <path class="clock-band" d={`M${line(band.high90)}L${back}Z`} />
              <path class="clock-line" d={`M${line(band.median)}`} />
              {changed !== undefined && <path class="clock-changed" d={`M${line(changed.band.median)}`} />}
              <path class="clock-floor" d="M0 99.5H1000" />
            </svg>
          </g>
        )
      })}
      {ticks.map((hour) => (
        <text class="clock-tick" key={hour} x={percent(hour)} y={height - 6} text-anchor="middle">
          {formatClock((startClockH + hour) % 24)}
        </text>
      ))}
      {nowH !== undefined && nowH <= hours && (
        <g class="clock-now">
          <line x1={percent(nowH)} x2={percent(nowH)} y1="0" y2={height - axisHeight} />
          <text
            x={percent(nowH)}
            dx={nowH < hours / 2 ? 4 : -4}
            y="12"
            text-anchor={nowH < hours / 2 ? 'start' : 'end'}
          >
            {t('tonight.now')}
          </text>
        </g>
      )}
    </svg>
  )
}
