import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import type { CitedSource } from '@mixwise/core'
import { type Compiled, type CompileFolders, compileKnowledge, sha256 } from './compile/compile.js'
import { compileKinetics } from './compile/kinetics.js'
import { compileMonographs } from './compile/monographs.js'

/** The folders of this installation. */
export const defaultFolders: CompileFolders = {
  sourcesDir: fileURLToPath(new URL('../sources/', import.meta.url)),
  curatedDir: fileURLToPath(new URL('../curated/', import.meta.url)),
  reviewsDir: fileURLToPath(new URL('../reviews/', import.meta.url)),
}

export interface Manifest {
  version: string
  hash: string
  builtFrom: readonly string[]
  counts: Readonly<Record<string, number>>
  files: Readonly<Record<string, { bytes: number; compressedBytes: number; sha256: string }>>
}

/** Compiles and writes the artefact files and the manifest that describes them. */
export function writeArtefact(folders: CompileFolders, outDir: string): { compiled: Compiled; manifest: Manifest } {
  const compiled = compileKnowledge(folders)
  const { identity, curated, signoffs } = compiled
  const citations = new Map(curated.citations.map(({ value }): [string, CitedSource] => [value.id, value]))
  const slugs = new Set(identity.substances.map(({ slug }) => slug))
  const library = compileMonographs(folders.curatedDir, citations, { knows: (slug) => slugs.has(slug), signoffs })
  const { table } = compileKinetics(join(folders.curatedDir, 'kinetics/'), identity.slugOf)
  const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
  const files: Record<string, Uint8Array> = {
    'knowledge.kb': compiled.file,
    'ndc.kb': compiled.ndcs,
    'products.kb': compiled.products,
    'words.en.json': json(compiled.words),
    'monographs.en.json': json(library),
    'kinetics.json': json(table),
  }
  mkdirSync(outDir, { recursive: true })
  const described: Record<string, Manifest['files'][string]> = {}
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(outDir, name), bytes)
    described[name] = { bytes: bytes.length, compressedBytes: compressedSize(bytes), sha256: sha256(bytes) }
  }
  const manifest: Manifest = {
    version: compiled.meta.version,
    hash: compiled.hash,
    builtFrom: compiled.meta.builtFrom,
    counts: compiled.meta.counts,
    files: described,
  }
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return { compiled, manifest }
}

function compressedSize(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length
}
