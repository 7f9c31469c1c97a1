/** The engine, off the page's own thread: it opens the knowledge once and answers messages. */

import { knowledgeFiles } from 'virtual:knowledge-files'
import {
  type Engine,
  type ExposureTable,
  holdRegisterCodes,
  type MonographLibrary,
  openEngine,
  openKnowledge,
  type VocabularyWords,
  type Words,
  withNdcs,
} from '@mixwise/core'
import type { KineticsTable } from '@mixwise/core/pk'
import { answerOf } from './answer.js'
import { gramsOfDrinks, inGrams } from './drinks.js'
import { fetchVerified } from './fetch-verified.js'
import { lateRegisters } from './late-registers.js'
import type { ReplyMessage, RequestMessage, RequestName, Requests } from './messages.js'
import { splitLine } from './split-line.js'
import { tryOut } from './try-out.js'

const scope = self as unknown as {
  onmessage: ((event: { data: RequestMessage | { page: string } }) => void) | null
  postMessage(message: ReplyMessage): void
}

let pageUrl = ''
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load().catch((failure) => {
      // A network that failed once may come back.
      loading = undefined
      throw failure
    })
    return loading
  }
}
const readJson = <T>(id: 'words' | 'library' | 'kinetics' | 'exposure'): Promise<T> =>
  fetchVerified(id, pageUrl, (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as T)

const knowledge = once(() => fetchVerified('knowledge', pageUrl, openKnowledge))
const kinetics = once(() => readJson<KineticsTable>('kinetics'))
const parts = once(async () => {
  const [opened, words, library, table, exposure] = await Promise.all([
    knowledge(),
    readJson<Words>('words'),
    readJson<MonographLibrary>('library'),
    kinetics(),
    readJson<ExposureTable>('exposure'),
  ])
  const today = (): string => new Date().toISOString().slice(0, 10)
  const vocabulary = (locale: string): VocabularyWords | undefined => vocabularies.get(locale.slice(0, 2))
  return { knowledge: opened, words, library, kinetics: table, exposure, today, vocabulary }
})
/** The vocabularies that were asked for; English is in the engine. */
const vocabularies = new Map<string, VocabularyWords>()
async function speak(locale = ''): Promise<void> {
  if (vocabularies.has(locale.slice(0, 2))) return
  if (locale.startsWith('fr')) vocabularies.set('fr', (await import('@mixwise/core/words/fr')).french)
  if (locale.startsWith('es')) vocabularies.set('es', (await import('@mixwise/core/words/es')).spanish)
}

const countries = Object.keys(knowledgeFiles).flatMap((id) => /^register-(..)$/.exec(id)?.[1]?.toUpperCase() ?? [])
const registers = once(async () =>
  lateRegisters(await knowledge(), countries, (country) =>
    fetchVerified(`register-${country.toLowerCase()}`, pageUrl, (bytes) => bytes),
  ),
)
/** Engines over the names and codes that are there: `plain` without registers, for when one cannot be fetched. */
const plain = once(async () => openEngine(await parts()))
const withoutCodes = once(async () => openEngine({ ...(await parts()), knowledge: (await registers()).knowledge }))
const withCodes = once(async () => {
  const { knowledge: withThem } = await registers()
  return openEngine({
    ...(await parts()),
    knowledge: await fetchVerified('codes', pageUrl, (bytes) => withNdcs(withThem, bytes)),
  })
})

type Named = Parameters<typeof holdRegisterCodes>[0]

/** What the engine answers, with codes and registers once a request needs them. */
async function answered<T>(ask: (engine: Engine) => T, ...lists: readonly (Named | undefined)[]): Promise<T> {
  const holdsCode = lists.some((names) => names !== undefined && holdRegisterCodes(names))
  const engine = await (holdsCode ? withCodes().catch(withoutCodes) : withoutCodes())
  return (await registers()).answer(engine, plain, ask)
}

/** Who came with a list is answered first. */
const idleMs = 300

/** What people type: a name, a slip, something around the name. */
const typedFirst = ['baclofin', 'two glasses of wine', 'codiene 30 mg twice daily']

/** The first check and the first suggestions read rules and names; done before anybody asks, the next are quick. */
async function warmUp(): Promise<void> {
  const engine = await withoutCodes()
  answerOf(engine, await kinetics(), { items: ['baclofen', 'alcohol'] })
  for (const text of typedFirst)
    for (let letters = 1; letters <= text.length; letters++) {
      // What is asked meanwhile comes between.
      await new Promise((next) => setTimeout(next))
      engine.suggest({ name: text.slice(0, letters) })
    }
}

type Answering = { [N in RequestName]: (input: Requests[N]['input']) => Promise<Requests[N]['output']> }

const answering: Answering = {
  async open() {
    const started = performance.now()
    const { version } = (await withoutCodes()).knowledge()
    setTimeout(warmUp, idleMs)
    return { version, tookMs: performance.now() - started }
  },
  suggest: (input) => answered((engine) => engine.suggest(input)),
  split: ({ line }) => answered((engine) => ({ lines: splitLine(engine, line) }), [line]),
  async check(input) {
    const [opened, table] = [await knowledge(), await kinetics()]
    const gramsADrink = gramsOfDrinks(opened, 1, input.country)
    const answer = await answered((engine) => answerOf(engine, table, inGrams(opened, input)), input.items)
    return { ...answer, ...(gramsADrink !== undefined && { gramsADrink }) }
  },
  about: (input) => answered((engine) => engine.about(input)),
  claims: (input) => answered((engine) => engine.claims(input)),
  stop: (input) => answered((engine) => engine.stop(input), input.items),
  overdose: (input) => answered((engine) => engine.overdose(input), input.items),
  sources: () => answered((engine) => engine.sources()),
  knowledge: () => answered((engine) => engine.knowledge()),
  async sheet(input) {
    const asked = inGrams(await knowledge(), input)
    await speak(input.locale)
    return answered(
      (engine) => {
        const { sheet, text: html } = engine.sheet({ ...asked, as: 'html' })
        return { sheet, html, fhir: engine.sheet({ ...asked, as: 'fhir' }).text }
      },
      input.items,
      input.others,
    )
  },
  async tryOut({ names, ...list }) {
    const asked = inGrams(await knowledge(), list)
    return answered((engine) => ({ tried: tryOut(engine, asked, names) }), list.items)
  },
  timeline: (input) => answered((engine) => engine.timeline(input), input.items),
}

scope.onmessage = ({ data }) => {
  if ('page' in data) {
    pageUrl = data.page
    return
  }
  const answer = answering[data.name] as (input: unknown) => Promise<unknown>
  const started = performance.now()
  const startedAt = performance.timeOrigin + started
  answer(data.input).then(
    (output) => scope.postMessage({ id: data.id, output, startedAt, tookMs: performance.now() - started }),
    (failure: unknown) => scope.postMessage({ id: data.id, failure: String(failure) }),
  )
}
