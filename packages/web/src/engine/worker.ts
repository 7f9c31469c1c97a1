/** The engine, off the page's own thread: it opens the knowledge once and answers messages. */
import {
  about,
  claims,
  type Knowledge,
  type MonographLibrary,
  openKnowledge,
  overdose,
  pageFactsOf,
  resolve,
  stopping,
  type Words,
  withNdcs,
} from '@mixwise/core'
import type { KineticsTable } from '@mixwise/core/pk'
import { answerOf } from './answer.js'
import { fetchVerified } from './fetch-verified.js'
import type { Asked, ReplyMessage, RequestMessage, RequestName, Requests } from './messages.js'
import { sheetOf } from './sheet-of.js'
import { suggest } from './suggest.js'
import { timelineOf } from './timeline-of.js'

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

const words = once(() => readJson<Words>('words'))
const library = once(() => readJson<MonographLibrary>('library'))
const kinetics = once(() => readJson<KineticsTable>('kinetics'))
const withoutCodes = once(() => fetchVerified('knowledge', pageUrl, openKnowledge))
const withCodes = once(async () => {
  const knowledge = await withoutCodes()
  return fetchVerified('codes', pageUrl, (bytes) => withNdcs(knowledge, bytes))
})

/** The knowledge, with national drug codes once the list holds one. */
async function knowledgeFor(texts: readonly string[]): Promise<Knowledge> {
  const knowledge = await withoutCodes()
  const asksForCode = texts.some((text) => {
    const resolution = resolve(knowledge, text)
    return resolution.status !== 'resolved' && resolution.code === 'ndc-not-loaded'
  })
  return asksForCode ? withCodes().catch(() => knowledge) : knowledge
}

const namesOf = (list: Requests['check']['input']['list']): readonly string[] =>
  list.map((item) => (typeof item === 'string' ? item : item.name))

/** Who came with a list is answered first. */
const idleMs = 300

/** The first check and the first suggestion read rules and names; done before anybody asks, the next are quick. */
async function warmUp(): Promise<void> {
  const open = {
    knowledge: await withoutCodes(),
    words: await words(),
    library: await library(),
    kinetics: await kinetics(),
  }
  answerOf(open, { list: ['baclofen', 'alcohol'], person: {} })
  for (const text of ['b', 'bac', 'baclofin']) suggest(open.knowledge, text, 8)
}

type Answering = { [N in RequestName]: (input: Requests[N]['input']) => Promise<Requests[N]['output']> }

const answering: Answering = {
  async open() {
    const started = performance.now()
    const [knowledge] = await Promise.all([withoutCodes(), words(), library(), kinetics()])
    setTimeout(warmUp, idleMs)
    return { version: knowledge.version, tookMs: performance.now() - started }
  },
  suggest: async ({ text, most }) => suggest(await withoutCodes(), text, most),
  async check(input) {
    const [knowledge, ...rest] = await Promise.all([knowledgeFor(namesOf(input.list)), words(), library(), kinetics()])
    return answerOf({ knowledge, words: rest[0], library: rest[1], kinetics: rest[2] }, input)
  },
  async about({ slug }) {
    const knowledge = await withoutCodes()
    const number = knowledge.slugs.find(slug)
    const facts = number === -1 ? undefined : pageFactsOf(knowledge.facts(number))
    return about(await library(), slug, facts) ?? null
  },
  claims: async ({ slug }) => claims(await library(), slug) ?? null,
  stop: async ({ slugs, person }) => stopping(await library(), slugs, stoppingContext(person)),
  async overdose({ slugs, country }) {
    const read = await library()
    return {
      ...overdose(read, slugs, country),
      countries: read.help
        .filter(({ country: code }) => code !== 'EU')
        .map(({ country: code, name }) => ({ code, name })),
    }
  },
  async sources() {
    const { version, hash, meta } = await withoutCodes()
    return { version, hash, sources: meta.sources, counts: meta.counts }
  },
  async asked() {
    const { circumstances, conditions } = (await withoutCodes()).meta
    return { circumstances, conditions }
  },
  sheet: async (input) => sheetOf(await knowledgeFor(namesOf(input.list)), await words(), input),
  timeline: async (input) => timelineOf(await withoutCodes(), await kinetics(), input),
  async drinks() {
    return (await kinetics()).drinks
      .filter(({ verified }) => verified)
      .map(({ country, grams }) => ({ country, grams }))
  },
}

function stoppingContext(person: Asked): Parameters<typeof stopping>[2] {
  const { ageYears, pregnant, conditions, alcoholPattern } = person
  return {
    ...(ageYears !== undefined && { ageYears }),
    ...(pregnant !== undefined && { pregnant }),
    ...(alcoholPattern === 'dependent' && { alcoholDependent: true }),
    ...(conditions?.includes('epilepsy') === true && { epilepsy: true }),
  }
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
