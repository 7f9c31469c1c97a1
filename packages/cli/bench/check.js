// Ten substances checked in process, against the same pairs asked of SQLite.
import { check, severities, verdictOf } from '@mixwise/core'
import { openInstalled } from '@mixwise/knowledge/installed'
import Database from 'libsql'
import { median, printLine, seeded } from './line.js'

const rounds = 4000

export function run() {
  const knowledge = openInstalled()
  const random = seeded(20261123)
  const common = [...Array(knowledge.slugs.length).keys()]
    .sort((a, b) => knowledge.names.commonness[b] - knowledge.names.commonness[a])
    .slice(0, 340)
  const lists = Array.from({ length: 500 }, () => {
    const list = new Set()
    while (list.size < 10) list.add(common[Math.floor(random() * common.length)])
    return [...list]
  })
  const named = lists.map((list) => list.map((number) => knowledge.slugs.at(number)))

  const database = databaseOf(knowledge)
  const marks = Array(10).fill('?').join(',')
  const query = database.prepare(
    `select a, b, severity, action from pair where a in (${marks}) and b in (${marks}) and a < b`,
  )

  for (const list of named) check(knowledge, list)
  for (const list of lists) query.all(...list, ...list)
  const differing = lists.filter((list, index) => {
    const ours = check(knowledge, named[index]).pairs.filter(({ status }) => status === 'interaction').length
    return ours !== query.all(...list, ...list).filter(({ severity }) => severity > 0).length
  }).length
  if (differing > 0)
    throw new Error(`${differing} lists have other pairs in SQLite than in the engine; the comparison would be void.`)

  const ours = []
  const theirs = []
  for (let round = 0; round < rounds; round++) {
    const index = round % lists.length
    const began = process.hrtime.bigint()
    check(knowledge, named[index])
    const between = process.hrtime.bigint()
    query.all(...lists[index], ...lists[index])
    ours.push(Number(between - began) / 1000)
    theirs.push(Number(process.hrtime.bigint() - between) / 1000)
  }
  const microseconds = median(ours)
  const peer = median(theirs)
  printLine('ten substances, names to findings', `${microseconds.toFixed(1)} us`, 'under 10 us', microseconds < 10)
  printLine(
    '  against SQLite, same pairs',
    `${(peer / microseconds).toFixed(0)} times faster`,
    'at least 50 times',
    peer / microseconds >= 50,
    `SQLite ${peer.toFixed(0)} us`,
  )
}

function databaseOf(knowledge) {
  const database = new Database(':memory:')
  database.exec(
    'create table pair (a integer, b integer, severity integer, action text, primary key (a, b)) without rowid',
  )
  const insert = database.prepare('insert into pair values (?, ?, ?, ?)')
  const { start, neighbour } = knowledge.columns
  database.exec('begin')
  for (let a = 0; a < knowledge.slugs.length; a++) {
    for (let row = start[a]; row < start[a + 1]; row++) {
      const verdict = verdictOf(knowledge, a, neighbour[row])
      insert.run(a, neighbour[row], severities.indexOf(verdict.severity), verdict.action)
    }
  }
  database.exec('commit')
  return database
}
