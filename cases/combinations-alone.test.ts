import { check, nameKinds, sureBit } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'

/** A product that is sold with several ingredients was licensed with them: alone it is no finding of its parts. */

const knowledge = installed()
const { texts, kind, target, targetStart, targetMembers } = knowledge.names

/** One name for each set of ingredients that a sure brand stands for. */
const combinations = new Map<string, string>()
for (let name = 0; name < texts.length; name++) {
  const held = kind[name] as number
  if (nameKinds[held & ~sureBit] !== 'brand' || (held & sureBit) === 0) continue
  const set = target[name] as number
  const members = [...targetMembers.subarray(targetStart[set], targetStart[set + 1])]
  const parts = members.map((member) => knowledge.slugs.at(member)).sort()
  if (parts.length > 1 && !combinations.has(parts.join('+'))) combinations.set(parts.join('+'), texts.at(name))
}

describe('a licensed combination alone', () => {
  it('is none of the alarms of its parts, in more than 300 of them', () => {
    expect(combinations.size).toBeGreaterThan(300)
    const loud = [...combinations].flatMap(([parts, name]) => {
      const { findings, combined, repeated, substances } = check(knowledge, [name])
      if (substances.length < 2) return []
      const of = findings.filter((finding) => finding.substances.length > 1).map(({ rule }) => rule)
      return of.length + combined.length + repeated.length > 0 ? [`${name} (${parts}): ${of.join(', ')}`] : []
    })
    expect(loud).toEqual([])
  })
})
