import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editorSchemas, editorSettings } from './json-schemas.js'

const curatedDir = fileURLToPath(new URL('../../curated/', import.meta.url))
const schemas = editorSchemas()
const rewrite = 'run "npx tsc -b packages/knowledge && node packages/knowledge/bin/schemas.js"'

/** The curated files that a pattern of the editor's settings means. */
function filesOf(pattern: string): readonly string[] {
  const [folder, recursive] = pattern.includes('/**/')
    ? [pattern.split('/**/')[0] as string, true]
    : [dirname(pattern), false]
  return readdirSync(join(curatedDir, folder), { recursive, encoding: 'utf8' })
    .filter((name) => (basename(pattern) === '*.yaml' ? name.endsWith('.yaml') : name === basename(pattern)))
    .map((name) => join(folder, name))
}

describe('the schemas that editors read', () => {
  it('are all there, and no other', () => {
    expect(readdirSync(join(curatedDir, 'schemas')).sort(), rewrite).toEqual(schemas.map(({ file }) => file).sort())
  })

  it.each(schemas)('$file says what the compiler checks', ({ file, text }) => {
    expect(readFileSync(join(curatedDir, 'schemas', file), 'utf8') === text, rewrite).toBe(true)
  })

  it('are pointed to by the settings of the editor', () => {
    const settings = fileURLToPath(new URL('../../../../.vscode/settings.json', import.meta.url))
    expect(readFileSync(settings, 'utf8') === editorSettings(), rewrite).toBe(true)
  })

  it.each(schemas)('$file accepts every file it is for', ({ files, text }) => {
    const accepts = new Ajv({ strict: false, formats: {} }).compile(JSON.parse(text) as object)
    const found = files.flatMap(filesOf)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((name) => !accepts(parse(readFileSync(join(curatedDir, name), 'utf8'))))).toEqual([])
  })

  it('refuse a severity there is not, and a key nobody reads', () => {
    const text = schemas.find(({ file }) => file === 'rules.schema.json')?.text ?? ''
    const accepts = new Ajv({ strict: false }).compile(JSON.parse(text) as object)
    const [file] = filesOf('rules/**/*.yaml')
    const [rule] = parse(readFileSync(join(curatedDir, file as string), 'utf8')) as object[]
    expect(accepts([rule])).toBe(true)
    expect(accepts([{ ...rule, severity: 'fatal' }])).toBe(false)
    expect(accepts([{ ...rule, sevrity: 'major' }])).toBe(false)
  })
})
