import type { Knowledge } from '@mixwise/core'
import {
  helpText,
  type KineticsTable,
  noteText,
  reservationText,
  simulate,
  standingWords,
  statements,
  type TimelineRequest,
} from '@mixwise/core/pk'
import type { DrawnTimeline } from './messages.js'

/** A simulated timeline with its sentences, ready to draw. */
export function timelineOf(knowledge: Knowledge, kinetics: KineticsTable, request: TimelineRequest): DrawnTimeline {
  const result = simulate(kinetics, request)
  const nameOf = (slug: string): string => {
    const number = knowledge.slugs.find(slug)
    return number === -1 ? slug : knowledge.substanceNames.at(number)
  }
  const named = (slug: string | undefined, text: string): string =>
    slug === undefined ? text : `${nameOf(slug)}: ${text}`
  return {
    result,
    statements: statements(result, { nameOf }),
    notes: [
      ...new Set([
        ...result.curves.flatMap(({ slug, reservations }) =>
          reservations.map((code) => named(slug, reservationText(code))),
        ),
        ...result.notes.map((note) => named(note.slug, noteText(note))),
      ]),
    ],
    help: result.help.map(({ code, slug }) => ({
      ...(slug !== undefined && { name: nameOf(slug) }),
      text: helpText(code),
    })),
    standing: standingWords,
    names: Object.fromEntries(request.items.map(({ slug }) => [slug, nameOf(slug)])),
  }
}
