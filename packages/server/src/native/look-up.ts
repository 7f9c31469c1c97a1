import {
  type AboutPage,
  about,
  type ClaimsPage,
  claims,
  english,
  type ListItem,
  pageFactsOf,
  resolve,
  type StoppingContext,
  type StoppingPage,
  stopping,
} from '@mixwise/core'
import type { z } from 'zod'
import type { nameAnswer } from '../contract/answers.js'
import { given, type stopRequest } from '../contract/requests.js'
import { type Engine, type NamedIssue, slugsOf } from '../engine.js'

/** How a text is understood. */
export function nameFor({ knowledge }: Engine, text: string): z.input<typeof nameAnswer> {
  const resolution = resolve(knowledge, text)
  if (resolution.status !== 'resolved') {
    const { input, status, code, candidates } = resolution
    return { input, status, code, message: english.issue[code], candidates: [...candidates] }
  }
  const { input, status, how, taking } = resolution
  return {
    input,
    status,
    how,
    ...(taking !== undefined && { taking }),
    substances: resolution.substances.map((number) => {
      const { slug, name, kind, codes } = knowledge.facts(number)
      return {
        slug,
        name,
        kind,
        codes: { rxcui: [...codes.rxcui], unii: [...codes.unii], drugbank: [...codes.drugbank], nui: [...codes.nui] },
      }
    }),
  }
}

/** The page about one substance, or undefined when the name does not stand for exactly one. */
export function aboutFor(engine: Engine, text: string): AboutPage | undefined {
  const number = substanceOf(engine, text)
  if (number === undefined) return undefined
  return about(engine.library, engine.knowledge.slugs.at(number), pageFactsOf(engine.knowledge.facts(number)))
}

/** The claims of an article about one substance. */
export function claimsFor(engine: Engine, text: string): ClaimsPage | undefined {
  const number = substanceOf(engine, text)
  return number === undefined ? undefined : claims(engine.library, engine.knowledge.slugs.at(number))
}

/** What stopping abruptly can do, and what of the list was not recognised. */
export function stopFor(
  { knowledge, library }: Engine,
  { list, person }: z.output<typeof stopRequest>,
): StoppingPage & { unrecognised: readonly NamedIssue[] } {
  const { slugs, routes, unrecognised } = slugsOf(knowledge, given(list) as readonly ListItem[])
  const context = { ...(given(person ?? {}) as StoppingContext), routes }
  return { ...stopping(library, slugs, context), unrecognised }
}

function substanceOf({ knowledge }: Engine, text: string): number | undefined {
  const bySlug = knowledge.slugs.find(text)
  if (bySlug !== -1) return bySlug
  const resolution = resolve(knowledge, text)
  return resolution.status === 'resolved' && resolution.substances.length === 1 ? resolution.substances[0] : undefined
}
