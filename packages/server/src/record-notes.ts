import type { Knowledge, Report } from '@mixwise/core'
import { resolve } from '@mixwise/core'
import type { ReadRecord } from '@mixwise/core/fhir'

/** What nobody checks beside an order: food is eaten anyway, and a class word in an instruction names nothing that is taken. */
const unsaidKinds: ReadonlySet<string> = new Set(['food', 'class'])

/**
 * What has to be said of a record once it is checked, in sentences: what an order names in passing and no list holds, and
 * values of long ago on which something rests.
 *
 * @example
 * const read = { passing: [{ name: 'warfarin', display: 'ibuprofen', words: 'with your warfarin', isTaken: true }], old: [] }
 * recordNotes(knowledge, [read], engine.ask.check({ items: ['ibuprofen'] }))[0] // 'ibuprofen: "with your warfarin" names warfarin ...'
 */
export function recordNotes(
  knowledge: Knowledge,
  reads: readonly Pick<ReadRecord, 'passing' | 'old'>[],
  report: Report,
): readonly string[] {
  const unused = new Set(report.issues.flatMap(({ code, path }) => (code === 'changed-nothing' ? [path] : [])))
  const listed = new Set(report.substances.flatMap((one) => (one.status === 'resolved' ? [one.slug] : [])))
  const passing = reads
    .flatMap((read) => read.passing)
    .flatMap(({ name, display, words, isTaken }) => {
      const found = resolve(knowledge, name)
      if (found.status !== 'resolved') return []
      const isUnsaid = found.substances.every((number) => {
        const { kind } = knowledge.facts(number)
        return listed.has(knowledge.slugs.at(number)) || unsaidKinds.has(kind) || (!isTaken && kind !== 'medicine')
      })
      return isUnsaid
        ? []
        : [`${display}: "${words}" names ${name}, which the record does not list, so nothing was checked about it.`]
    })
  const old = reads.flatMap((read) => read.old).filter(({ key }) => !unused.has(`person.${key}`))
  return [...new Set([...passing, ...old.map(({ note }) => note)])]
}
