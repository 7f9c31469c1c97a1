/** The engine, off the page's own thread: it opens the knowledge once and answers messages. */
import {
  type Engine,
  holdRegisterCodes,
  type MonographLibrary,
  openEngine,
  openKnowledge,
  type Words,
  withNdcs,
} from '@mixwise/core'
import type { KineticsTable } from '@mixwise/core/pk'
import { answerOf } from './answer.js'
import { gramsOfDrinks, inGrams } from './drinks.js'
import { fetchVerified } from './fetch-verified.js'
import type { ReplyMessage, RequestMessage, RequestName, Requests } from './messages.js'

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
const readJson = <T>(id: 'words' | 'library' | 'kinetics'): Promise<T> =>
  fetchVerified(id, pageUrl, (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as T)

const knowledge = once(() => fetchVerified('knowledge', pageUrl, openKnowledge))
const kinetics = once(() => readJson<KineticsTable>('kinetics'))
const parts = once(async () => {
  const [opened, words, library, table] = await Promise.all([
    knowledge(),
    readJson<Words>('words'),
    readJson<MonographLibrary>('library'),
    kinetics(),
  ])
  const today = (): string => new Date().toISOString().slice(0, 10)
  return { knowledge: opened, words, library, kinetics: table, today }
})
const withoutCodes = once(async () => openEngine(await parts()))
const withCodes = once(async () => {
  const read = await parts()
  return openEngine({
    ...read,
    knowledge: await fetchVerified('codes', pageUrl, (bytes) => withNdcs(read.knowledge, bytes)),
  })
})

type Named = Parameters<typeof holdRegisterCodes>[0]

/** The engine, with the codes of registers once a request holds one. */
async function engineFor(...lists: readonly (Named | undefined)[]): Promise<Engine> {
  const holdsCode = lists.some((names) => names !== undefined && holdRegisterCodes(names))
  return holdsCode ? withCodes().catch(withoutCodes) : withoutCodes()
}

/** Who came with a list is answered first. */
const idleMs = 300

/** The first check and the first suggestion read rules and names; done before anybody asks, the next are quick. */
async function warmUp(): Promise<void> {
  answerOf(await withoutCodes(), await kinetics(), { items: ['baclofen', 'alcohol'] })
  for (const text of ['b', 'bac', 'baclofin']) (await withoutCodes()).suggest({ text })
}

type Answering = { [N in RequestName]: (input: Requests[N]['input']) => Promise<Requests[N]['output']> }

const answering: Answering = {
  async open() {
    const started = performance.now()
    const { version } = (await withoutCodes()).knowledge()
    setTimeout(warmUp, idleMs)
    return { version, tookMs: performance.now() - started }
  },
  suggest: async (input) => (await withoutCodes()).suggest(input),
  async check(input) {
    const opened = await knowledge()
    const gramsADrink = gramsOfDrinks(opened, 1, input.country)
    return {
      ...answerOf(await engineFor(input.items), await kinetics(), inGrams(opened, input)),
      ...(gramsADrink !== undefined && { gramsADrink }),
    }
  },
  about: async (input) => (await withoutCodes()).about(input),
  claims: async (input) => (await withoutCodes()).claims(input),
  stop: async (input) => (await engineFor(input.items)).stop(input),
  overdose: async (input) => (await engineFor(input.items)).overdose(input),
  sources: async () => (await withoutCodes()).sources(),
  knowledge: async () => (await withoutCodes()).knowledge(),
  async sheet(input) {
    const engine = await engineFor(input.items, input.others)
    const asked = inGrams(await knowledge(), input)
    const { sheet, text: html } = engine.sheet({ ...asked, as: 'html' })
    return { sheet, html, fhir: engine.sheet({ ...asked, as: 'fhir' }).text }
  },
  timeline: async (input) => (await engineFor(input.items)).timeline(input),
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
