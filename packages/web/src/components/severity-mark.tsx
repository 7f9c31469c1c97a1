import type { Severity } from '@mixwise/core'
import { useText } from '../state/text.js'

export type Mark = Severity | 'nothing-listed' | 'not-covered' | 'not-read' | 'no-pair'

/** A shape, a letter and a colour: any one of them is enough to tell the grades apart. */
const shapes: Readonly<Record<Mark, { outline: string; letter: string }>> = {
  contraindicated: { outline: 'M7 1h10l6 6v10l-6 6H7l-6-6V7z', letter: '✕' },
  major: { outline: 'M12 1.5 23 22H1z', letter: '!' },
  moderate: { outline: 'M12 1 23 12 12 23 1 12z', letter: '•' },
  minor: { outline: 'M2 2h20v20H2z', letter: 'i' },
  none: { outline: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z', letter: '–' },
  'nothing-listed': { outline: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z', letter: '–' },
  'no-pair': { outline: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z', letter: '+' },
  'not-read': { outline: 'M1 4h22v16H1z', letter: '?' },
  'not-covered': { outline: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z', letter: '?' },
}

/** The sign of a grade, without words; the words stand beside it or in the cell. */
export function SeveritySign({ mark }: { mark: Mark }) {
  const { outline, letter } = shapes[mark]
  return (
    <svg class={`sign sign-${mark}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={outline} />
      <text x="12" y={mark === 'major' ? 19 : 16.5} text-anchor="middle">
        {letter}
      </text>
    </svg>
  )
}

/** The sign and the word of a grade. */
export function SeverityLabel({ severity }: { severity: Severity }) {
  const { t } = useText()
  return (
    <span class={`severity severity-${severity}`}>
      <SeveritySign mark={severity} />
      <span>{t(`severity.${severity}`)}</span>
    </span>
  )
}
