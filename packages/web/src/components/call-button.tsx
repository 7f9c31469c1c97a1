import type { HelpLine } from '@mixwise/core'
import { useText } from '../state/text.js'

/** A number to call. On a phone a touch dials it; "112 or 999" gives a button for each. */
export function CallButton({ line, loud }: { line: HelpLine; loud?: boolean }) {
  const { t } = useText()
  const numbers = line.number.split(/\s+or\s+/)
  return (
    <>
      {numbers.map((number) => (
        <a
          key={number}
          class={loud ? 'button call call-loud' : 'button call'}
          href={`tel:${number.replace(/[^\d+]/g, '')}`}
        >
          <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
            <path d="M6.6 2.5 10 7l-2 2.6a13 13 0 0 0 6.400 6.400L17 14l4.500 3.400-1.700 4C11 22.500 1.500 13 2.600 4.200z" />
          </svg>
          {t('call.button', { number })}
        </a>
      ))}
    </>
  )
}
