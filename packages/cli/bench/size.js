// What a page has to fetch.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { artefactDir } from '@mixwise/knowledge/installed'
import { printLine } from './line.js'

export function run() {
  const { files } = JSON.parse(readFileSync(join(artefactDir, 'manifest.json'), 'utf8'))
  const compressed = Object.entries(files).reduce(
    (sum, [name, { compressedBytes }]) => (name === 'ndc.kb' || name === 'products.kb' ? sum : sum + compressedBytes),
    0,
  )
  const megabytes = compressed / 1e6
  printLine(
    'knowledge, compressed, without codes of products',
    `${megabytes.toFixed(2)} MB`,
    'under 3 MB',
    megabytes < 3,
    `NDC codes ${(files['ndc.kb'].compressedBytes / 1e6).toFixed(2)} MB`,
  )
}
