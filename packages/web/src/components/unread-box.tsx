import { mayNameSubstance, type Report, writtenOf } from '@mixwise/core'
import { useText } from '../state/text.js'
import { SeveritySign } from './severity-mark.js'

/** What was not read, before anything that was found: silence about it must never read as an all-clear. */
export function UnreadBox({ report }: { report: Report }) {
  const { unread } = useText()
  const lines = unread(report)
  if (lines.length === 0) return null
  const names = [
    ...report.unrecognised.map(({ input }) => input),
    ...report.unread.filter(mayNameSubstance).map((words) => `${writtenOf(report, words)}: ${words.text}`),
  ]
  return (
    <div class="unread-box">
      <SeveritySign mark="not-covered" />
      <div>
        {lines.map((line) => (
          <p class="unread-line" key={line}>
            {line}
          </p>
        ))}
        <ul>
          {[...new Set(names)].map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
