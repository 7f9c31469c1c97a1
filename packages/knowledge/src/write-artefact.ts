import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { type Brought, compileKnowledge, type KnowledgeFolders, sha256 } from './compile/compile.js'
import { registerFile } from './installed.js'
import { hashOf, hashOfCode, hashOfFolder } from './read/kept.js'

export interface Manifest {
  version: string
  hash: string
  /** A hash of everything it was made from, the compiler too; empty when newer files were put in. */
  inputs: string
  builtFrom: readonly string[]
  counts: Readonly<Record<string, number>>
  files: Readonly<Record<string, { bytes: number; compressedBytes: number; sha256: string }>>
}

/**
 * The artefact of these folders, in a folder of its own: compiled and written, or left as it is when it was made from
 * exactly this by exactly this compiler. `npm run compile`, the build and `mixwise compile` all do this and nothing else.
 *
 * @example
 * writeArtefact(defaultFolders, artefactDir).hash
 *
 * @throws FaultyKnowledge naming file, line and column of everything that is wrong; then nothing is written.
 */
export function writeArtefact(folders: KnowledgeFolders, outDir: string, brought?: Brought): Manifest {
  const inputs = brought === undefined ? inputsOf(folders) : ''
  const before = currentManifest(outDir)
  if (before !== undefined && inputs !== '' && before.inputs === inputs) return before
  const compiled = compileKnowledge(folders, brought)
  const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
  const files: Record<string, Uint8Array> = {
    'knowledge.kb': compiled.file,
    'ndc.kb': compiled.ndcs,
    'products.kb': compiled.products,
    ...Object.fromEntries([...compiled.registers].map(([country, bytes]) => [registerFile(country), bytes] as const)),
    'words.en.json': json(compiled.words),
    'monographs.en.json': json(compiled.library),
    'kinetics.json': json(compiled.kinetics.table),
    'exposure.json': json(compiled.exposure),
  }
  mkdirSync(outDir, { recursive: true })
  // A register of before belongs to the knowledge of before.
  for (const name of readdirSync(outDir))
    if (/^register-\w+\.kb$/.test(name) && !(name in files)) rmSync(join(outDir, name))
  const described: Record<string, Manifest['files'][string]> = {}
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(outDir, name), bytes)
    described[name] = { bytes: bytes.length, compressedBytes: compressedSize(bytes), sha256: sha256(bytes) }
  }
  const manifest: Manifest = {
    version: compiled.meta.version,
    hash: compiled.hash,
    inputs,
    builtFrom: compiled.meta.builtFrom,
    counts: compiled.meta.counts,
    files: described,
  }
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

function inputsOf({ sourcesDir, curatedDir, reviewsDir }: KnowledgeFolders): string {
  return hashOf(hashOfCode(), ...[sourcesDir, curatedDir, reviewsDir].map((folder) => hashOfFolder(folder)))
}

/** The manifest that lies there, if its files do too. */
function currentManifest(outDir: string): Manifest | undefined {
  const path = join(outDir, 'manifest.json')
  if (!existsSync(path)) return undefined
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  const isWhole = Object.entries(manifest.files).every(([name, { bytes }]) => {
    const file = join(outDir, name)
    return existsSync(file) && statSync(file).size === bytes
  })
  return isWhole ? manifest : undefined
}

function compressedSize(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length
}
