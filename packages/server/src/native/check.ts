import { check, type ListItem, type Person, type Report, reportOf } from '@mixwise/core'
import type { z } from 'zod'
import { type checkRequest, given } from '../contract/requests.js'
import type { Engine } from '../engine.js'

/** The report for a request, the same as the library gives. */
export function checkFor(
  { knowledge, words, library }: Engine,
  { list, person, detail }: z.output<typeof checkRequest>,
): Report {
  const result = check(knowledge, given(list) as readonly ListItem[], given(person ?? {}) as Person)
  return detail === 'compact' ? reportOf(knowledge, undefined, result) : reportOf(knowledge, words, result, library)
}
