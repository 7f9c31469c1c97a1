import type { Counted } from '@mixwise/core'
import { type Mark, SeveritySign } from './severity-mark.js'

/** What was found and what not, each with its number. */
export function CountLine({ counts }: { counts: readonly { of: Counted; text: string }[] }) {
  if (counts.length === 0) return null
  return (
    <ul class="counts">
      {counts.map(({ of, text }) => (
        <li key={of} class={`count-${of}`}>
          <SeveritySign mark={of satisfies Mark} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
