import { readPerson } from '../check/person-issues.js'
import { spokenIssue } from '../check/report.js'
import type { SpokenIssue } from '../contract/parts.js'
import type { TimelineAnswer, TimelineRequest } from '../contract/timeline.js'
import type { Knowledge } from '../knowledge/open.js'
import { type TimelineItem, timelineKeys } from '../pk/request.js'
import { simulate } from '../pk/simulate.js'
import { noteText, statements } from '../pk/statements.js'
import type { KineticsTable } from '../pk/table.js'
import { helpText, reservationText, standingWords } from '../pk/words.js'
import { nameOfSlug, oneSubstance } from './named.js'

/**
 * How long substances stay in the body and when they overlap, in figures and in words. Nothing is drawn while a name is
 * not sure, because a curve without it would look whole.
 *
 * @example
 * const items = [{ name: 'Lioresal', doses: [{ mg: 10, atH: 0 }] }]
 * timelineFor(knowledge, table, { items, hours: 24, people: 100 }).curves[0]?.slug // 'baclofen'
 */
export function timelineFor(knowledge: Knowledge, kinetics: KineticsTable, request: TimelineRequest): TimelineAnswer {
  const { items, person = {}, ...rest } = request
  const read = readPerson({ circumstances: timelineKeys, conditions: [] }, person)
  const said = read.issues.map(spokenIssue)
  const open: SpokenIssue[] = said.filter(({ code }) => code !== 'changed-nothing')
  const slugged = items.flatMap(({ name, ...item }, index): TimelineItem[] => {
    const number = oneSubstance(knowledge, name)
    if (typeof number === 'number') return [{ slug: knowledge.slugs.at(number), ...item }]
    open.push({ ...number.issue, path: `items[${index}].name`, item: index })
    return []
  })
  const nameOf = (slug: string): string => nameOfSlug(knowledge, slug)
  const result = simulate(kinetics, { ...rest, person: read.person, items: open.length > 0 ? [] : slugged })
  const named = (slug: string | undefined, text: string): string =>
    slug === undefined ? text : `${nameOf(slug)}: ${text}`
  return {
    ...result,
    issues: open.length > 0 ? open : [...result.issues.map(spokenIssue), ...said],
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
      ]),
    ],
    standing: standingWords,
    names: Object.fromEntries(slugged.map(({ slug }) => [slug, nameOf(slug)])),
  }
}
