import type { Counted } from '@mixwise/core'
import type { Answer } from '../engine/messages.js'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { type Mark, SeveritySign } from './severity-mark.js'

/** What the whole list comes to: a band, what to do, what can happen, and what was counted. There is always one. */
export function Verdict({ answer }: { answer: Answer }) {
  const { verdict: wordsOf } = useText()
  const { settings } = usePage()
  const { verdict, emergencies, band, headline, harm, act, counts } = wordsOf(
    answer.report,
    settings.reader ?? 'patient',
  )
  return (
    <section class={`verdict verdict-${verdict.tone}`} aria-labelledby="verdict-title">
      <p class="band">
        <SeveritySign mark={verdict.tone === 'emergency' ? 'contraindicated' : verdict.tone} />
        <span>{band}</span>
      </p>
      <div class="verdict-words">
        {emergencies.map((text) => (
          <p class="verdict-emergency" role="alert" key={text}>
            {text}
          </p>
        ))}
        <p class="verdict-line" id="verdict-title">
          {headline}
        </p>
        {harm !== '' && <p class="verdict-harm">{harm}</p>}
        <p class="verdict-act">{act}</p>
        <CountLine counts={counts} />
      </div>
    </section>
  )
}

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
