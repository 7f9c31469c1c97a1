#!/usr/bin/env node
// Compiles sources, curated knowledge and sign-offs into the artefact that every face reads.
import { artefactDir, defaultFolders, FaultyKnowledge, keepGround, writeArtefact } from '../dist/index.js'

const quiet = process.argv.includes('--quiet')
try {
  const { version, counts, files, hash } = writeArtefact(defaultFolders, artefactDir)
  keepGround(defaultFolders)
  console.error(
    `Knowledge ${version}: ${counts.substances} substances, ${counts.rules} rules, ${counts.pairs} pairs, hash ${hash.slice(0, 16)}.`,
  )
  if (!quiet) {
    console.error(JSON.stringify(counts, null, 2))
    for (const [name, { bytes, compressedBytes }] of Object.entries(files))
      console.error(`${name}: ${bytes} bytes, ${compressedBytes} compressed`)
  }
} catch (error) {
  if (!(error instanceof FaultyKnowledge)) throw error
  console.error(error.message)
  process.exitCode = 2
}
