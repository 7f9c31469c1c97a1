import type { Document, YAMLError } from 'yaml'

/** What is wrong with the YAML of a file, and where in its text. */
export interface SyntaxFault {
  at: number
  message: string
}

const sameColumn =
  'this line begins at another column than the lines it belongs with; indent it like them, two spaces a level'
const unreadable = 'this line is not YAML; compare its indentation, dashes, colons and quotes with the lines around it'

/**
 * The first fault in the YAML of a file, in words that say the repair. Only the first: what follows it is mostly its echo.
 *
 * @example
 * syntaxFault(parseDocument('a:\n\tb: 1'), 'a:\n\tb: 1')?.message // 'tabs are not allowed in YAML; use two spaces'
 */
export function syntaxFault(document: Pick<Document, 'errors' | 'warnings'>, text: string): SyntaxFault | undefined {
  const marker = /^---(?:\s|$)/m.exec(text.replace(/^(?:#.*\n|\s*\n)*---\s*\n/, (start) => ' '.repeat(start.length)))
  if (marker !== null && document.errors.some(({ code }) => code === 'MULTIPLE_DOCS'))
    return { at: marker.index, message: 'a line of --- begins a second document, which nobody reads; delete the line' }
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (first === undefined) return undefined
  const tab = /^ *\t/m.exec(text)
  if (tab !== null)
    return { at: tab.index + tab[0].length - 1, message: 'tabs are not allowed in YAML; use two spaces' }
  return faultOf(first, text)
}

/** Where this line, or the next, begins, if it is indented further than a value before it can be continued by. */
function lineTooFarIn(text: string, line: { text: string; at: number }): number | undefined {
  const before = text.slice(0, line.at).trimEnd().split('\n').at(-1) ?? ''
  const dash = /^ +(?=- )/.exec(line.text)?.[0]
  if (dash !== undefined && /^\s*(?:- +)*[\w-]+: +[^#\s]/.test(before)) return line.at + dash.length
  const key = /^(?<indent>\s*(?:- +)*)[\w-]+:(?: +(?<value>.*))?$/.exec(line.text)?.groups
  if (key === undefined || /: /.test(key.value ?? '')) return undefined
  const nextAt = line.at + line.text.length + 1
  const next = /^(?<indent> *)(?:- +)?[\w-]+:(?: |$)/m.exec(text.slice(nextAt).split('\n', 1)[0] ?? '')?.groups
  const indent = next?.indent?.length ?? 0
  return indent > (key.indent?.length ?? 0) ? nextAt + indent : undefined
}

function faultOf({ code, message, pos }: YAMLError, text: string): SyntaxFault {
  const at = pos[0]
  const line = lineAround(text, at)
  // The value of the line: what stands after its dash and its key.
  const value = /^\s*(?:- +)*(?:[\w-]+: +)?(?<value>.*)$/.exec(line.text)?.groups?.value ?? ''
  const valueAt = line.at + line.text.length - value.length
  const opener = value[0] ?? ''
  if (code === 'DUPLICATE_KEY') return { at, message: `the key \`${wordAt(text, at)}\` is written twice in one entry` }
  if (code === 'TAG_RESOLVE_FAILED' || code === 'BAD_ALIAS' || /Unresolved alias/.test(message))
    return { at, message: `text that begins with ${text[at] ?? opener} needs quotes around it` }
  if (/missing closing/i.test(message))
    return { at: openQuote(text, at) ?? at, message: 'a quote is opened here and never closed' }
  if (opener === '{' && /^\{[^}]*\}\S*\s*\S/.test(value))
    return { at: valueAt, message: 'text that begins with { needs quotes around it' }
  if (opener === '[' && /^\[[^\]]*\]\s*\S/.test(value))
    return { at: valueAt, message: 'text that begins with [ needs quotes around it' }
  if ((opener === '"' || opener === "'") && code === 'UNEXPECTED_TOKEN')
    return { at: valueAt, message: 'text that begins with a quote must end with it; put the whole text into quotes' }
  if (code === 'BAD_SCALAR_START')
    return { at, message: `text that begins with ${text[at] ?? opener} needs quotes around it` }
  const tooFar = lineTooFarIn(text, line)
  if (tooFar !== undefined && (code === 'BLOCK_AS_IMPLICIT_KEY' || /Nested mappings/.test(message)))
    return { at: tooFar, message: sameColumn }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || /Nested mappings/.test(message))
    return { at: valueAt, message: 'text with a colon and a space in it needs quotes around it' }
  if (code === 'BAD_INDENT' || code === 'MISSING_CHAR' || code === 'BLOCK_IN_FLOW') {
    const open = openBracket(text, at)
    if (open !== undefined)
      return {
        at: open,
        message: `the ${text[open]} here is never closed with ${text[open] === '[' ? ']' : '}'}, or a comma is missing in it`,
      }
    return { at, message: code === 'MISSING_CHAR' ? unreadable : sameColumn }
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || /Implicit (?:map )?keys?/.test(message))
    return { at, message: 'this line has no colon after its key, or it is indented unlike the lines it belongs with' }
  if (/same column|indent/i.test(message)) return { at, message: sameColumn }
  return { at, message: unreadable }
}

/** Where the last quote stands that begins a text and does not end on its line. */
function openQuote(text: string, at: number): number | undefined {
  const opened = [...text.slice(0, at).matchAll(/(?<=[:,[{-] +)(["'])(?:(?!\1).)*$/gm)].at(-1)
  return opened?.index
}

/** Where the innermost bracket stands that is open at this place of the text, if one is. */
function openBracket(text: string, at: number): number | undefined {
  const open: number[] = []
  let quote = ''
  for (let position = 0; position < at; position++) {
    const letter = text[position] as string
    const before = text[position - 1] ?? '\n'
    if (quote !== '') {
      if (letter === quote || letter === '\n') quote = ''
    } else if ((letter === '"' || letter === "'") && /[\s[{,]/.test(before)) quote = letter
    else if ((letter === '[' || letter === '{') && /[\s[{,]/.test(before)) open.push(position)
    else if (letter === ']' || letter === '}') open.pop()
  }
  return open.at(-1)
}

function lineAround(text: string, at: number): { text: string; at: number } {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const to = text.indexOf('\n', at)
  return { text: text.slice(from, to < 0 ? text.length : to), at: from }
}

function wordAt(text: string, at: number): string {
  return /^[^\s:]+/.exec(text.slice(at))?.[0] ?? ''
}
