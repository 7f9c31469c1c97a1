// Suggestions while somebody types.
import { readFileSync } from 'node:fs'
import { normaliseName, similarNames } from '@mixwise/core'
import { openInstalled } from '@mixwise/knowledge/installed'
import { median, printLine } from './line.js'

const list = new URL('../../../cases/misspellings.tsv', import.meta.url)

export function run() {
  const knowledge = openInstalled()
  const texts = readFileSync(list, 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => row.split('\t')[0])
  for (const text of texts) similarNames(knowledge, normaliseName(text), 5)
  const took = texts.map((text) => {
    const began = process.hrtime.bigint()
    similarNames(knowledge, normaliseName(text), 5)
    return Number(process.hrtime.bigint() - began) / 1e6
  })
  printLine(
    'candidates for a misspelling',
    `${median(took).toFixed(2)} ms`,
    'under 4 ms',
    median(took) < 4,
    'a quarter of 16 ms, for a phone four times slower',
  )
}
