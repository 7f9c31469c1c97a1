import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Every file of ours that a file imports, itself included. */
function reached(file: URL, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file.href)) return seen
  const text = readFileSync(file, 'utf8')
  seen.set(file.href, text)
  for (const [, kind, path] of text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'/gms))
    if (kind === undefined) reached(new URL((path as string).replace(/\.js$/, '.ts'), file), seen)
  return seen
}

describe('app.ts', () => {
  it('reaches nothing of Node and no database', () => {
    const files = reached(new URL('../src/app.ts', import.meta.url))
    expect(files.size).toBeGreaterThan(25)
    for (const [file, text] of files)
      expect(text, file).not.toMatch(
        /^import (?!type)[^'"]*'(?:node:|@hono\/node-server|libsql|pg|kysely|@mixwise\/knowledge)/ms,
      )
  })
})
