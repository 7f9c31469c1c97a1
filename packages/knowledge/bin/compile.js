#!/usr/bin/env node
// Compiles sources, curated knowledge and sign-offs into the artefact that every face reads.
import { artefactDir, compileKnowledge, defaultFolders, FaultyKnowledge, writeArtefact } from '../dist/index.js'

const quiet = process.argv.includes('--quiet')
const began = Date.now()
try {
  const { version, counts, files, hash } = writeArtefact(compileKnowledge(defaultFolders), artefactDir)
  console.error(
    `Knowledge ${version}: ${counts.substances} substances, ${counts.rules} rules, ${counts.pairs} pairs in ${((Date.now() - began) / 1000).toFixed(1)} s.`,
  )
  if (!quiet) {
    console.error(JSON.stringify(counts, null, 2))
    for (const [name, { bytes, compressedBytes }] of Object.entries(files))
      console.error(`${name}: ${bytes} bytes, ${compressedBytes} compressed`)
    console.error(`hash ${hash}`)
  }
} catch (error) {
  console.error(error instanceof FaultyKnowledge ? error.message : error)
  process.exitCode = 1
}
