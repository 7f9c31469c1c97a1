import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { type CompiledKnowledge, sha256 } from './compile/compile.js'

export interface Manifest {
  version: string
  hash: string
  builtFrom: readonly string[]
  counts: Readonly<Record<string, number>>
  files: Readonly<Record<string, { bytes: number; compressedBytes: number; sha256: string }>>
}

/**
 * Writes the artefact files and the manifest that describes them.
 *
 * @example
 * writeArtefact(compileKnowledge(defaultFolders), artefactDir).hash
 */
export function writeArtefact(compiled: CompiledKnowledge, outDir: string): Manifest {
  const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
  const files: Record<string, Uint8Array> = {
    'knowledge.kb': compiled.file,
    'ndc.kb': compiled.ndcs,
    'products.kb': compiled.products,
    'words.en.json': json(compiled.words),
    'monographs.en.json': json(compiled.library),
    'kinetics.json': json(compiled.kinetics.table),
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
  return manifest
}

function compressedSize(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length
}
