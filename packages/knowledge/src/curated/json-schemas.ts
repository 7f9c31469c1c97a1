import { z } from 'zod'
import type { Shape } from '../read/shape.js'
import { curatedShapes } from './shapes.js'

/** A JSON Schema for an editor, as the text of its file. */
export interface EditorSchema {
  /** The file in `curated/schemas`. */
  file: string
  /** The curated files it is for, from `curated/`. */
  files: readonly string[]
  text: string
}

/**
 * The shapes of the curated files as JSON Schemas, which editors read to complete and check what somebody writes. They
 * say less than the compiler does: a schema knows no citation, no substance and no reading grade.
 *
 * @example
 * editorSchemas().find(({ file }) => file === 'quiet.schema.json')?.file // 'quiet.schema.json'
 */
export function editorSchemas(): readonly EditorSchema[] {
  const byName = new Map<string, Shape<unknown>[]>()
  for (const shape of curatedShapes) byName.set(nameOf(shape), [...(byName.get(nameOf(shape)) ?? []), shape])
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, shapes]) => {
      const kinds = [...new Map(shapes.map((shape) => [shape.entry, shape])).values()]
      const [first, ...others] = kinds.map(({ entry, holds }) => (holds === 'list' ? z.array(entry) : entry))
      const whole = others.length === 0 ? (first as z.ZodType) : z.union([first as z.ZodType, ...others])
      const schema = { title: `Mixwise ${name}`, ...z.toJSONSchema(whole, { target: 'draft-7', io: 'input' }) }
      const folder = shapes.find(({ files }) => !files.endsWith('.yaml'))?.files
      return {
        file: `${name}.schema.json`,
        files: folder === undefined ? shapes.map(({ files }) => files) : [`${folder}/**/*.yaml`],
        text: `${JSON.stringify(schema, null, 2)}\n`,
      }
    })
}

/** Files an editor cannot tell apart, because one pattern covers them or their shape is the same, have one schema. */
function nameOf({ files, entry }: Shape<unknown>): string {
  const [folder = '', ...inner] = files.replace(/\.yaml$/, '').split('/')
  const isShared = curatedShapes.some(
    (other) => other.files === folder || (other.entry === entry && other.files !== files),
  )
  return isShared ? folder : [folder, ...inner].join('-')
}

/**
 * What `.vscode/settings.json` says, so that the schemas apply without a line in each file. Paths are from the project's
 * root.
 *
 * @example
 * JSON.parse(editorSettings())['yaml.schemas']
 */
export function editorSettings(): string {
  const curated = 'packages/knowledge/curated'
  const mapping = editorSchemas().map(({ file, files }) => [
    `./${curated}/schemas/${file}`,
    files.map((one) => `${curated}/${one}`),
  ])
  return `${JSON.stringify({ 'yaml.schemas': Object.fromEntries(mapping) }, null, 2)}\n`
}
