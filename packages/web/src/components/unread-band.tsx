import type { ListAnswer } from '../state/page.js'
import { useText } from '../state/text.js'
import { SeveritySign } from './severity-mark.js'

/** Says first, and loudest, how much was not read, and leads to where it is settled. */
export function UnreadBand({ answer }: { answer: ListAnswer }) {
  const { unread } = useText()
  const lines = unread(answer.report)
  if (lines.length === 0) return null
  return (
    <div class="unread-band">
      <SeveritySign mark="not-read" />
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  )
}
