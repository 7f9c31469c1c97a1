// Ten substances checked in process, against the same pairs asked of SQLite.
import { check, severities } from '@mixwise/core'
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
  const query = database.prepare(`
    with listed as (select substance.id, slug, coverage from name join substance on substance.id = name.substance where text in (${marks}))
    select a.slug as a, b.slug as b, (select group_concat(source.id) from source where (a.coverage & b.coverage) >> source.bit & 1) as coveredBy, judgement.*,
      (select group_concat(source || ' ' || grade, '; ') from assertion where assertion.judgement = judgement.id) as sources
    from listed a join listed b on a.id < b.id
    left join pair on pair.a = a.id and pair.b = b.id
    left join judgement on judgement.verdict = pair.verdict
    order by severity desc`)

  const burdens = database.prepare(`
    select burden, sum(tenths) as tenths, group_concat(text) as drivers from name join burden using (substance)
    where text in (${marks}) group by burden having count(*) >= 3`)
  const askSqlite = (list) => [query.all(...list), burdens.all(...list)]

  for (const list of named) check(knowledge, list)
  for (const list of named) askSqlite(list)
  const differing = named.filter((list) => {
    const ours = check(knowledge, list)
    const [rows] = askSqlite(list)
    return (
      ours.findings.length !== rows.filter(({ severity }) => severity > 0).length ||
      ours.pairs.length !== new Set(rows.map(({ a, b }) => `${a} ${b}`)).size
    )
  }).length
  if (differing > 0)
    throw new Error(
      `${differing} lists have other findings in SQLite than in the engine; the comparison would be void.`,
    )

  const microseconds = medianOf((list) => check(knowledge, list), named)
  const peer = medianOf(askSqlite, named)
  printLine('ten substances, names to findings', `${microseconds.toFixed(1)} us`, 'under 10 us', microseconds < 10)
  printLine(
    '  against SQLite, same answer',
    `${(peer / microseconds).toFixed(0)} times faster`,
    'at least 50 times',
    peer / microseconds >= 50,
    `SQLite ${peer.toFixed(0)} us`,
  )
}

/** Each side runs by itself, warm, so that neither pays for the other's memory. */
function medianOf(ask, lists) {
  const took = []
  for (let round = -lists.length; round < rounds; round++) {
    const list = lists[(round + lists.length) % lists.length]
    const began = process.hrtime.bigint()
    ask(list)
    if (round >= 0) took.push(Number(process.hrtime.bigint() - began) / 1000)
  }
  return median(took)
}

/** The same knowledge as tables: names, substances, pairs, judgements and what each source says. */
function databaseOf(knowledge) {
  const database = new Database(':memory:')
  database.exec(`
    create table name (text text primary key, substance integer) without rowid;
    create table substance (id integer primary key, slug text, coverage integer);
    create table pair (a integer, b integer, verdict integer, primary key (a, b)) without rowid;
    create table judgement (id integer primary key, verdict integer, rule text, topic text, severity integer, action text, interruption text);
    create index judgement_of on judgement (verdict);
    create table source (bit integer primary key, id text);
    create table burden (substance integer, burden integer, tenths integer, primary key (substance, burden)) without rowid;
    create table assertion (judgement integer, source text, grade text);
    create index assertion_of on assertion (judgement);
    begin`)
  const insert = (table, width) => database.prepare(`insert into ${table} values (${Array(width).fill('?').join(',')})`)
  const [name, substance, pair, judgement, assertion] = [
    insert('name', 2),
    insert('substance', 3),
    insert('pair', 3),
    insert('judgement', 7),
    insert('assertion', 3),
  ]
  knowledge.meta.sources.forEach(({ id }, bit) => database.prepare('insert into source values (?, ?)').run(bit, id))
  const addBurden = insert('burden', 3)
  const width = knowledge.meta.burdens.length
  const { start, neighbour, verdict, coverage, burdenTenths } = knowledge.columns
  const written = new Set()
  let judgements = 0
  for (let a = 0; a < knowledge.slugs.length; a++) {
    name.run(knowledge.slugs.at(a), a)
    substance.run(a, knowledge.slugs.at(a), coverage[a])
    for (let index = 0; index < width; index++) {
      const tenths = burdenTenths[a * width + index]
      if (tenths > 0) addBurden.run(a, index, tenths)
    }
    for (let row = start[a]; row < start[a + 1]; row++) {
      pair.run(a, neighbour[row], verdict[row])
      if (written.has(verdict[row])) continue
      written.add(verdict[row])
      for (const { rule, severity, action, interruption, assertions } of knowledge.verdict(verdict[row]).judgements) {
        const facts = rule === -1 ? undefined : knowledge.rules.at(rule)
        judgement.run(
          ++judgements,
          verdict[row],
          facts?.id ?? 'listed',
          facts?.topic ?? 'listed',
          severities.indexOf(severity),
          action,
          interruption,
        )
        for (const position of assertions) {
          const said = knowledge.assertions.at(position)
          assertion.run(judgements, knowledge.meta.sources[said.source].id, said.grade)
        }
      }
    }
  }
  database.exec('commit')
  return database
}
