import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CircumstanceKey, Engine, Taking } from '@mixwise/core'
import { openGrader } from '../grade/grader.js'
import { openSaid } from '../grade/said.js'
import { knownFields } from '../people/states.js'
import { openAgents } from '../plan/agents.js'
import { openClasses, pairTables } from '../plan/pairs.js'
import { UnreadableInput } from '../read/tables.js'
import type { Shared } from '../run/shard.js'

/** What two calls about one job have to agree on: agents in the order of their numbers, and states of people. */
interface Saved {
  knowledge: string
  fields: readonly string[]
  substances: readonly number[]
  takings: readonly (keyof Taking)[]
  agents: readonly { substance: number; taking: Taking }[]
  /** Numbers of people, answered to fields that are words, in the order in which they turned up. */
  answers: readonly { field: string; value: number | string | boolean }[]
  ways: readonly { substance: number; ways: number }[]
  stopped: readonly { substance: number; daysAgo: number }[]
  states: readonly string[]
}

/** A job that runs on another engine, as its folder holds it. */
export interface Job {
  shared: Shared
  said: ReturnType<typeof openSaid>
  saved: Saved
}

const fileOf = (folder: string): string => join(folder, 'job.json')

/** Writes down what later calls need to know. */
export function saveJob(folder: string, saved: Saved): void {
  writeFileSync(fileOf(folder), `${JSON.stringify(saved)}\n`, { mode: 0o600 })
}

/**
 * Opens a job again: the same numbers stand for the same agents, profiles and states.
 *
 * @throws UnreadableInput where the folder holds none, or one of another knowledge.
 */
export function openJob(engine: Engine, folder: string): Job {
  if (!existsSync(fileOf(folder)))
    throw new UnreadableInput(`${folder} holds no job; \`screen --emit spark\` writes one.`)
  const saved: Saved = JSON.parse(readFileSync(fileOf(folder), 'utf8'))
  if (saved.knowledge !== engine.sources().knowledge.hash)
    throw new UnreadableInput(`The job in ${folder} was written with another knowledge; write it anew.`)
  const situations = engine.situations()
  const agents = openAgents(situations)
  for (const { substance, taking } of saved.agents) agents.of(substance, taking)
  const tables = pairTables(situations, {
    substances: saved.substances,
    fields: new Set(saved.fields),
    takings: new Set(saved.takings),
  })
  const fields = knownFields(tables.profiles, new Set(saved.fields))
  for (const answer of saved.answers) fields.numbersOf({ ...answer, field: answer.field as CircumstanceKey })
  for (const { substance, daysAgo } of saved.stopped) agents.stopped(substance, daysAgo)
  for (const { substance, ways } of saved.ways) agents.together(substance, ways)
  const classes = openClasses(tables.profiles)
  const states = [...saved.states]
  classes.add(states.map((code, state) => ({ state, person: fields.personOf(BigInt(code)) })))
  const said = openSaid()
  const grader = openGrader({ situations, agents, tables, personOf: classes.personOf, said })
  return { saved, said, shared: { situations, agents, tables, fields, classes, grader, states } }
}
