import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { firstPack } from './first-pack.js'

const artefactDir = join(import.meta.dirname, '../../knowledge/dist/artefact')
const files = {
  knowledge: 'knowledge.kb',
  words: 'words.en.json',
  library: 'monographs.en.json',
  kinetics: 'kinetics.json',
  exposure: 'exposure.json',
  codes: 'ndc.kb',
} as const

/** Files that are fetched when somebody asks for what they hold, by what stands before the point of their address. */
const onDemand = /\/(?:codes|register-[a-z]{2})\./

/** Whether a file of the knowledge is left out of the first visit. */
export function isOnDemand(url: string): boolean {
  return onDemand.test(url)
}

/** The registers of countries, as `register-fr`, with their files. */
function registers(): readonly (readonly [id: string, name: string])[] {
  return readdirSync(artefactDir).flatMap((name) => {
    const id = /^(register-[a-z]{2})\.kb$/.exec(name)?.[1]
    return id === undefined ? [] : [[id, name] as const]
  })
}

/** One file of the knowledge as the page fetches it. */
export interface KnowledgeFile {
  /** Address relative to the page. */
  url: string
  /** SHA-256 of the unpacked file, as hex. */
  sha256: string
  /** Length of the unpacked file. */
  bytes: number
}

const virtualId = 'virtual:knowledge-files'

const packed = new Map<string, Uint8Array>()

function listing(): Record<string, KnowledgeFile> {
  return Object.fromEntries(
    [['first', ''] as const, ...Object.entries(files), ...registers()].map(([id, name]) => {
      const bytes = id === 'first' ? firstPack() : readFileSync(join(artefactDir, name))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const url = `knowledge/${id}.${sha256.slice(0, 12)}.bin`
      if (!packed.has(url)) packed.set(url, gzipSync(bytes, { level: 9 }))
      return [id, { url, sha256, bytes: bytes.length }]
    }),
  )
}

/**
 * The module `virtual:knowledge-files`, which holds the address and digest of each file: a script only ever runs with the
 * knowledge it was built with.
 */
export function knowledgeAddresses(): Plugin {
  return {
    name: 'knowledge-addresses',
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : undefined),
    load: (id) => (id === `\0${virtualId}` ? `export const knowledgeFiles = ${JSON.stringify(listing())}` : undefined),
  }
}

/** Puts the compiled knowledge beside the script, gzipped, so that it is small on hosts that compress nothing. */
export function knowledgeFiles(): Plugin {
  return {
    name: 'knowledge-files',
    generateBundle() {
      packed.clear()
      listing()
      for (const [fileName, source] of packed) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const found = packed.get((request.url ?? '').slice(1))
        if (found === undefined) next()
        else response.end(found)
      })
    },
  }
}
