import type { ReportedExposure } from '@mixwise/core'
import { placeOfRatio } from '../state/pro-rows.js'

const widthPx = 140
const middlePx = 8

/**
 * A change of exposure on one axis for all, a tenth to tenfold: its band, a dot where it was measured, a ring where it is
 * computed, and a dashed band where there may be none. The figures stand beside it.
 */
export function ExposureBand({ exposure: { ratio, basis, unsure } }: { exposure: ReportedExposure }) {
  if (ratio === undefined) return null
  const at = (value: number): number => 6 + placeOfRatio(value) * (widthPx - 12)
  return (
    <svg
      class="exposure-band"
      viewBox={`0 0 ${widthPx} 16`}
      width={widthPx}
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path class="exposure-axis" d={`M6 ${middlePx}H${widthPx - 6}M${at(1)} 1V15`} />
      <path
        class={unsure === true ? 'exposure-range exposure-unsure' : 'exposure-range'}
        d={`M${at(ratio.low90)} ${middlePx}H${at(ratio.high90)}`}
      />
      <circle
        class={basis === 'observed' ? 'exposure-dot' : 'exposure-dot exposure-ring'}
        cx={at(ratio.median)}
        cy={middlePx}
        r="4"
      />
    </svg>
  )
}
