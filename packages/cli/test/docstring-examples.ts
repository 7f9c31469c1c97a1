/** Examples in docstrings: read, run as one block each, and compared with the value shown behind `//`. */

/** One `@example` block with its place. */
export interface Example {
  file: string
  line: number
  steps: readonly Step[]
}

/** A statement of an example, and the value it is said to have. */
export interface Step {
  line: number
  code: string
  shown?: string
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...given: unknown[]) => Promise<unknown>

/** The examples of one file. Lines are joined until they are a whole statement. */
export function examplesIn(file: string, text: string): Example[] {
  const examples: Example[] = []
  let block: { line: number; lines: string[] } | undefined
  const close = (): void => {
    if (block !== undefined) examples.push({ file, line: block.line, steps: stepsOf(block.line + 1, block.lines) })
    block = undefined
  }
  text.split('\n').forEach((line, index) => {
    const ends = block !== undefined && /\*\/|^\s*\*\s*@\w/.test(line)
    if (ends) close()
    if (/^\s*(?:\/\*)?\*\s*@example/.test(line)) block = { line: index + 1, lines: [] }
    else block?.lines.push(line.replace(/^\s*\*\s?/, ''))
  })
  return examples
}

/** Exported functions whose docstring has no example, as `file:line name`. */
export function withoutExample(file: string, text: string): string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const name = /^export (?:async )?(?:function\*? (\w+)|const (\w+) = (?:async )?\()/.exec(line)
    if (name === null) return []
    let first = index - 1
    if (lines[first]?.trim().endsWith('*/') === true) while (first > 0 && !lines[first]?.includes('/**')) first--
    const docstring = lines.slice(first, index).join('\n')
    return docstring.includes('@example') ? [] : [`${file}:${index + 1} ${name[1] ?? name[2]}`]
  })
}

/** Runs an example and gives what differs from what it shows; throws what the example throws. */
export async function differencesOf({ steps }: Example, scope: Readonly<Record<string, unknown>>): Promise<string[]> {
  const body = steps
    .map(({ code }, index) => (isExpression(code) ? `shownValues[${index}] = (${code}\n)` : code))
    .join('\n;')
  const values: unknown[] = []
  // The inner block lets an example name its own things as the scope does.
  const run = new AsyncFunction('shownValues', ...Object.keys(scope), `"use strict"; {\n${body}\n}`)
  await run(values, ...Object.values(scope))
  return steps.flatMap(({ shown, line, code }, index) => {
    if (shown === undefined) return []
    if (!isExpression(code)) return [`line ${line}: a value is shown behind something that has none`]
    const wrong = difference(readShown(shown), values[index])
    return wrong === undefined ? [] : [`line ${line}: ${wrong}`]
  })
}

function stepsOf(firstLine: number, lines: readonly string[]): Step[] {
  const steps: Step[] = []
  let open = ''
  lines.forEach((line, index) => {
    const [, code = '', shown] = /^(.*?)(?:(?:^|\s+)\/\/\s+(.*))?$/.exec(line) ?? []
    const last = steps.at(-1)
    if (code.trim() === '' && open === '') {
      if (shown !== undefined && last !== undefined) last.shown = shown
      return
    }
    open += `${open === '' ? '' : '\n'}${code}`
    if (!isWhole(open) || lines[index + 1]?.trim().startsWith('.') === true) return
    steps.push({ line: firstLine + index, code: open.trim(), ...(shown !== undefined && { shown }) })
    open = ''
  })
  // What never became whole fails when it is run.
  if (open !== '') steps.push({ line: firstLine + lines.length, code: open.trim() })
  return steps
}

function isWhole(code: string): boolean {
  try {
    new AsyncFunction(code)
    return true
  } catch {
    return false
  }
}

function isExpression(code: string): boolean {
  return isWhole(`return (${code}\n)`)
}

/** A shown value. `open` means that it goes on: `'text...'`, `0.36...`, `[1, ...]`, `{ a: 1, ... }`. */
type Shown =
  | { kind: 'text'; start: string; open: boolean }
  | { kind: 'number'; digits: string; open: boolean }
  | { kind: 'word'; value: boolean | null | undefined }
  | { kind: 'array'; items: Shown[]; open: boolean }
  | { kind: 'object'; fields: Map<string, Shown>; open: boolean }

const words: ReadonlyMap<string, boolean | null | undefined> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
])

function readShown(source: string): Shown {
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = new RegExp(`\\s*(?:${pattern.source})`, 'y')
    match.lastIndex = at
    const found = match.exec(source)
    if (found === null) return undefined
    at = match.lastIndex
    return found
  }
  const list = (close: RegExp, item: () => void): boolean => {
    let open = false
    while (take(close) === undefined) {
      if (take(/\.\.\./) !== undefined) open = true
      else item()
      take(/,/)
    }
    return open
  }
  const value = (): Shown => {
    const text = take(/'((?:[^'\\]|\\.)*)'/)?.[1]
      ?.replaceAll('\\n', '\n')
      .replaceAll(/\\(.)/g, '$1')
    if (text !== undefined) return { kind: 'text', start: text.replace(/\.\.\.$/, ''), open: text.endsWith('...') }
    const number = take(/(-?\d+(?:\.\d+)?(?:e-?\d+)?)(\.\.\.)?/)
    if (number !== undefined) return { kind: 'number', digits: number[1] as string, open: number[2] !== undefined }
    const word = take(/(true|false|null|undefined)\b/)?.[1]
    if (word !== undefined) return { kind: 'word', value: words.get(word) }
    if (take(/\[/) !== undefined) {
      const items: Shown[] = []
      const open = list(/\]/, () => items.push(value()))
      return { kind: 'array', items, open }
    }
    if (take(/\{/) !== undefined) {
      const fields = new Map<string, Shown>()
      const open = list(/\}/, () => {
        const key = take(/'([^']+)'\s*:|(\w+)\s*:/)
        if (key === undefined) throw new Error(`No field at ${source.slice(at)} in ${source}`)
        fields.set((key[1] ?? key[2]) as string, value())
      })
      return { kind: 'object', fields, open }
    }
    throw new Error(`Not a value: ${source.slice(at)}`)
  }
  const shown = value()
  // Words may follow a value after a comma: `'resolved', with two substances`.
  if (!/^\s*(?:,\s|$)/.test(source.slice(at))) throw new Error(`Not a value: ${source}`)
  return shown
}

function difference(shown: Shown, value: unknown): string | undefined {
  const found = (): string => `the value is ${typeof value === 'number' ? value : (JSON.stringify(value) ?? value)}`
  if (shown.kind === 'word') return shown.value === value ? undefined : found()
  if (shown.kind === 'text') {
    const same = typeof value === 'string' && (shown.open ? value.startsWith(shown.start) : value === shown.start)
    return same ? undefined : found()
  }
  if (shown.kind === 'number') {
    const same = shown.open ? String(value).startsWith(shown.digits) : sameDigits(shown.digits, value)
    return typeof value === 'number' && same ? undefined : found()
  }
  if (shown.kind === 'array') {
    const items = Array.isArray(value) ? value : ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : undefined
    if (items === undefined || items.length < shown.items.length) return found()
    if (!shown.open && items.length > shown.items.length) return found()
    return firstOf(shown.items.map((item, index) => difference(item, items[index])))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return found()
  const fields = value as Readonly<Record<string, unknown>>
  const more = Object.keys(fields).filter((key) => fields[key] !== undefined && !shown.fields.has(key))
  if (!shown.open && more.length > 0) return found()
  return firstOf([...shown.fields].map(([key, field]) => difference(field, fields[key])))
}

function sameDigits(digits: string, value: unknown): boolean {
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0
  return Math.abs(Number(value) - Number(digits)) <= 0.5 * 10 ** -decimals + 1e-12
}

function firstOf(differences: readonly (string | undefined)[]): string | undefined {
  return differences.find((one) => one !== undefined)
}
