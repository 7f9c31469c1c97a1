import { styleText } from 'node:util'
import type { Severity } from '@mixwise/core'

type Style = Parameters<typeof styleText>[0]

/** Colours text for a terminal; leaves it plain when piped, when NO_COLOR is set or the terminal has no colours. */
export type Paint = (style: Style, text: string) => string

/** The paint for a stream. FORCE_COLOR wins over what the stream says. */
export function paintFor(stream: { isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): Paint {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0'
  const coloured =
    (env.NO_COLOR === undefined || env.NO_COLOR === '') && (forced || (stream.isTTY === true && env.TERM !== 'dumb'))
  return coloured ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text
}

export const severityStyle: Readonly<Record<Severity, Style>> = {
  contraindicated: ['bold', 'red'],
  major: ['bold', 'red'],
  moderate: ['bold', 'yellow'],
  minor: 'cyan',
  none: 'dim',
}

/** Breaks a text into lines of at most `width` characters, each begun with `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(indent + line)
  return lines.join('\n')
}
