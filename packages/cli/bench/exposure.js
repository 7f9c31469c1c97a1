// How exposure changes in lists of ten: the first time that something is asked, and again.
import { exposuresOf } from '@mixwise/core'
import { openInstalled, readExposure } from '@mixwise/knowledge/installed'
import { median, printLine, seeded } from './line.js'

export function run() {
  const knowledge = openInstalled()
  const table = readExposure()
  const random = seeded(20261127)
  const common = [...Array(knowledge.slugs.length).keys()]
    .sort((a, b) => knowledge.names.commonness[b] - knowledge.names.commonness[a])
    .slice(0, 340)
  const lists = Array.from({ length: 500 }, () => {
    const list = new Set()
    while (list.size < 10) list.add(common[Math.floor(random() * common.length)])
    return [...list].map((number) => ({ slug: knowledge.slugs.at(number) }))
  })
  const timed = (of) =>
    lists.map((list) => {
      const began = process.hrtime.bigint()
      exposuresOf(of, list)
      return Number(process.hrtime.bigint() - began) / 1000
    })
  // Warm, with what is kept beside another table.
  timed({ ...table })
  const first = median(timed(table))
  for (let round = 0; round < 4; round++) timed(table)
  const again = median(timed(table))
  printLine('exposure of ten substances, asked before', `${again.toFixed(1)} us`, 'under 20 us', again < 20)
  printLine('  the first time', `${first.toFixed(0)} us`, 'under 1000 us', first < 1000)
}
