#!/usr/bin/env node
// Compiles sources and curated knowledge into the artefact that every face reads.
import { FaultyKnowledge } from '../dist/index.js'
import { artefactDir } from '../dist/installed.js'
import { defaultFolders, writeArtefact } from '../dist/write-artefact.js'

const quiet = process.argv.includes('--quiet')
const began = Date.now()
try {
  const { manifest } = writeArtefact(defaultFolders, artefactDir)
  const { counts, files } = manifest
  console.error(
    `Knowledge ${manifest.version}: ${counts.substances} substances, ${counts.rules} rules, ${counts.pairs} pairs in ${((Date.now() - began) / 1000).toFixed(1)} s.`,
  )
  if (!quiet) {
    console.error(JSON.stringify(counts, null, 2))
    for (const [name, { bytes, compressedBytes }] of Object.entries(files))
      console.error(`${name}: ${bytes} bytes, ${compressedBytes} compressed`)
    console.error(`hash ${manifest.hash}`)
  }
} catch (error) {
  console.error(error instanceof FaultyKnowledge ? error.message : error)
  process.exitCode = 1
}
