import { type Engine, isRoute, type Route, routeBySnomed, systemCalled, systemFacts, type Taking } from '@mixwise/core'

/** A code or a name as rows give it. */
export interface GivenCode {
  system: string | null
  code: string | null
  name: string | null
}

/** What a code stands for, or why it stands for nothing that is sure. */
export type MappedCode =
  | {
      status: 'mapped'
      by: 'code' | 'name'
      substances: readonly { slug: string; taking: Taking }[]
      unread: readonly string[]
      /** Substances that the name of a row says, where its code says others. */
      nameSays?: readonly string[]
    }
  | { status: 'unmapped'; reason: string; candidates: readonly string[] }

/** Parts of how something is taken that a product's code or name can say. */
const productKeys = ['route', 'form', 'doseMg', 'doseMgPerDay'] as const

/**
 * What a code or name of a row stands for. The code counts; a name is asked where the code is not known, and tells of
 * the code's substance by which way and in which form it is taken. Doubtful names stay unmapped.
 *
 * @example
 * resolveCode(engine, { system: 'rxcui', code: '1292', name: null }).status // 'mapped'
 */
export function resolveCode(engine: Pick<Engine, 'name'>, { system, code, name }: GivenCode): MappedCode {
  const written = code === null ? undefined : codeText(system, code)
  const byCode = written === undefined ? undefined : read(engine, written)
  const byName = name === null ? undefined : read(engine, name)
  if (byCode?.status === 'mapped') {
    const isSame = byName?.status === 'mapped' && slugsOf(byName) === slugsOf(byCode)
    if (isSame) return { ...byName, by: 'code' }
    const nameSays = byName?.status === 'mapped' ? byName.substances.map(({ slug }) => slug) : undefined
    return { ...byCode, by: 'code', ...(nameSays !== undefined && { nameSays }) }
  }
  if (byName?.status === 'mapped') return { ...byName, by: 'name' }
  if (byName === undefined && code !== null && written === undefined)
    return { status: 'unmapped', reason: 'unknown-register', candidates: [] }
  return byName ?? byCode ?? { status: 'unmapped', reason: 'empty-name', candidates: [] }
}

function slugsOf(mapped: Extract<MappedCode, { status: 'mapped' }>): string {
  return mapped.substances.map(({ slug }) => slug).join('\n')
}

/** A code as people and records write one, with its register before it; undefined where nobody knows the register. */
function codeText(system: string | null, written: string): string | undefined {
  // Programs that hold a column with gaps as fractions write 7804 as 7804.0.
  const code = written.replace(/^(\d+)\.0+$/, '$1')
  if (system === null) return code
  const oid = /^\d+(?:\.\d+)+$/.test(system) ? `urn:oid:${system}` : system
  const known = systemCalled(oid.toLowerCase()) ?? systemCalled(oid)
  const uri = known === undefined ? system : systemFacts(known).uris[0]
  if (uri !== undefined && /^(?:https?:|urn:)/i.test(uri)) return `${uri}|${code}`
  return known === undefined ? undefined : `${known} ${code}`
}

function read(engine: Pick<Engine, 'name'>, text: string): MappedCode {
  const answer = engine.name({ name: text })
  if (answer.status === 'resolved') {
    const takings = [answer.taking, ...answer.substances.map(({ taking }) => taking)]
    if (answer.how === 'class') return { status: 'unmapped', reason: 'class-word', candidates: [] }
    if (takings.some((one) => one?.state !== undefined && one.state !== 'current'))
      return { status: 'unmapped', reason: 'not-taken', candidates: answer.substances.map(({ slug }) => slug) }
    if (takings.some((one) => one?.whose !== undefined))
      return { status: 'unmapped', reason: 'whose-is-unclear', candidates: answer.substances.map(({ slug }) => slug) }
  }
  if (answer.status !== 'resolved')
    return { status: 'unmapped', reason: answer.code, candidates: answer.candidates.map(({ slug }) => slug) }
  return {
    status: 'mapped',
    by: answer.how === 'code' ? 'code' : 'name',
    substances: answer.substances.map(({ slug, taking }) => ({
      slug,
      taking: ofProduct(taking ?? answer.taking ?? {}),
    })),
    unread: answer.unread.map((one) => one.text),
  }
}

function ofProduct(taking: Taking): Taking {
  const kept = productKeys.flatMap((key) => (taking[key] === undefined ? [] : [[key, taking[key]]]))
  return Object.fromEntries(kept)
}

/** Words that systems use for ways in, beside ours. */
const routeWords: Readonly<Record<string, Route>> = {
  po: 'oral',
  'by mouth': 'oral',
  iv: 'intravenous',
  im: 'intramuscular',
  sc: 'subcutaneous',
  sq: 'subcutaneous',
  sl: 'sublingual',
  td: 'transdermal',
  pr: 'rectal',
  inhalation: 'inhaled',
  cutaneous: 'topical',
}

/**
 * The way in that a cell of a table names; undefined where it names none that we know.
 *
 * @example
 * routeOf('PO') // 'oral'
 */
export function routeOf(cell: string): Route | undefined {
  const word = cell.trim().toLowerCase()
  const whole = routeCalled(word)
  if (whole !== undefined) return whole
  // Of several words, as "transdermal patch", the one that is a way in; two of them say nothing that is sure.
  const called = new Set(word.split(/[^\p{L}]+/u).flatMap((one) => routeCalled(one) ?? []))
  return called.size === 1 && !/\b(?:not?|or)\b/.test(word) ? [...called][0] : undefined
}

function routeCalled(word: string): Route | undefined {
  return isRoute(word) ? word : (routeWords[word] ?? routeBySnomed(word))
}

/**
 * How a row says that its substance is taken: what the product says, with the way in and the dose of the row before it.
 * A dose is read as words, as "10 mg twice a day"; a number without a unit says nothing that is sure.
 *
 * @example
 * takingOf(engine, { slug: 'oxycodone', taking: { form: 'tablet' } }, { route: 'po', dose: null }).taking // { form: 'tablet', route: 'oral' }
 */
export function takingOf(
  engine: Pick<Engine, 'name'>,
  { slug, taking }: { slug: string; taking: Taking },
  row: { route: string | null; dose: string | null },
): { taking: Taking; unread: readonly string[] } {
  const route = row.route === null ? undefined : routeOf(row.route)
  const unread = row.route !== null && route === undefined ? [row.route] : []
  const all = { ...taking, ...(route !== undefined && { route }) }
  if (row.dose === null) return { taking: all, unread }
  const answer = engine.name({ name: `${slug} ${row.dose}` })
  const said =
    answer.status === 'resolved' && answer.substances.length === 1
      ? (answer.substances[0]?.taking ?? answer.taking)
      : undefined
  const { doseMgPerDay, doseMg, doseMgPerWeek } = said ?? {}
  const isRead = answer.status === 'resolved' && answer.unread.length === 0
  const doses = [doseMg, doseMgPerDay, doseMgPerWeek].filter((one) => one !== undefined)
  if (!isRead || doses.length === 0 || doses.includes(0)) return { taking: all, unread: [...unread, row.dose] }
  return {
    taking: {
      ...all,
      ...(doseMg !== undefined && { doseMg }),
      ...(doseMgPerDay !== undefined && { doseMgPerDay }),
      ...(doseMgPerWeek !== undefined && { doseMgPerWeek }),
    },
    unread,
  }
}
