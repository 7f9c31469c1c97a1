import { changedNothing } from '../check/changed-nothing.js'
import { readPerson } from '../check/person-issues.js'
import { spokenIssue } from '../check/report.js'
import type { TimelineAnswer, TimelineRequest } from '../contract/timeline.js'
import { noExposure } from '../exposure/no-exposure.js'
import type { ExposureTable } from '../exposure/table.js'
import type { Knowledge } from '../knowledge/open.js'
import { whereabouts } from '../names/resolution.js'
import { timelineKeys } from '../pk/request.js'
import { simulate } from '../pk/simulate.js'
import { noteText, statements } from '../pk/statements.js'
import type { KineticsTable } from '../pk/table.js'
import { drinkText, helpText, notDrawnText, reservationText, standingWords } from '../pk/words.js'
import type { Issue } from '../vocabulary/issues.js'
import { nameOfSlug } from './named.js'
import { readEntries } from './timeline-items.js'

/**
 * How long substances stay in the body and when they overlap, in figures and in words. Nothing is drawn while a name, an
 * amount or a time is not sure, because a curve without it would look whole.
 *
 * @example
 * const items = [{ name: 'Lioresal', doses: [{ mg: 10, atH: 0 }] }]
 * timelineFor(knowledge, { kinetics: table }, { items, hours: 24, people: 100 }).curves[0]?.slug // 'baclofen'
 */
export function timelineFor(
  knowledge: Knowledge,
  { kinetics, exposure = noExposure }: { kinetics: KineticsTable; exposure?: ExposureTable },
  request: TimelineRequest,
  notRead: readonly Issue[] = [],
): TimelineAnswer {
  const { items: entries, country, today, startClockH: asked, person = {}, ...rest } = request
  const settled = readPerson(person)
  const said = settled.issues.map(spokenIssue)
  const unused = changedNothing({ circumstances: timelineKeys, conditions: [] }, person, settled.person)
  const { items, read, unread, issues, startClockH } = readEntries(knowledge, entries, {
    ...whereabouts(country, today),
    ...(asked !== undefined && { startClockH: asked }),
  })
  const open = [...notRead.map(spokenIssue), ...said, ...issues]
  const nameOf = (slug: string): string => nameOfSlug(knowledge, slug)
  const drawn = {
    ...rest,
    person: settled.person,
    ...(startClockH !== undefined && { startClockH }),
    items: open.length > 0 ? [] : items,
  }
  const result = simulate(kinetics, drawn, exposure)
  const named = (slug: string | undefined, text: string): string =>
    slug === undefined ? text : `${nameOf(slug)}: ${text}`
  return {
    ...result,
    issues: open.length > 0 ? open : [...result.issues, ...unused].map(spokenIssue),
    read,
    unread,
    help: result.help.map((notice) => ({
      ...notice,
      ...(notice.slug !== undefined && { name: nameOf(notice.slug) }),
      text: helpText(notice.code),
    })),
    statements: statements(result, { nameOf }),
    notes: [
      ...new Set([
        ...result.curves.flatMap(({ slug, reservations }) =>
          reservations.map((code) => named(slug, reservationText(code))),
        ),
        ...result.notes.map((note) => named(note.slug, noteText(note))),
        ...read.flatMap(({ slug, drink, doses }) =>
          drink === undefined
            ? []
            : [named(slug, drinkText(drink, doses)), ...(drink.with ?? []).map((other) => named(other, notDrawnText))],
        ),
      ]),
    ],
    standing: standingWords,
    names: Object.fromEntries(items.map(({ slug }) => [slug, nameOf(slug)])),
  }
}
