import { type Judgement, saidOfPair } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { openInstalled, readWords } from '../installed.js'
import { markMembers, memberNaming } from './said-of-members.js'

const substances = [
  { slug: 'digoxin', name: 'digoxin', kind: 'medicine' },
  { slug: 'digitoxin', name: 'digitoxin', kind: 'medicine' },
  {
    slug: 'cyclosporine',
    name: 'cyclosporine',
    kind: 'medicine',
    called: { 'en-GB': 'ciclosporin', fr: 'ciclosporine' },
  },
  { slug: 'quinidine', name: 'quinidine', kind: 'medicine' },
  { slug: 'tenofovir-alafenamide', name: 'tenofovir alafenamide', kind: 'medicine' },
  { slug: 'tenofovir', name: 'tenofovir', kind: 'medicine' },
  { slug: 'potassium', name: 'potassium', kind: 'mineral' },
]
const side = (...numbers: readonly number[]) => new Map(numbers.map((number) => [number, true]))
const members = (left: ReturnType<typeof side>, right: ReturnType<typeof side>) =>
  memberNaming(substances)({ left, right, except: [] })

describe('parts that are about some members of a rule', () => {
  it('are marked with them, side by side', () => {
    const both = members(side(2, 3), side(0, 1))
    expect(markMembers('Measure it. Halve it with quinidine.', both)).toBe(
      'Measure it.[[quinidine| Halve it with quinidine.]]',
    )
    expect(markMembers('Ciclosporin doubles digoxin; less is known else.', both)).toBe(
      '[[cyclosporine&digoxin|Ciclosporin doubles digoxin;]] less is known else.',
    )
    expect(markMembers('Levels rise (twofold with quinidine).', both)).toBe(
      'Levels rise[[quinidine| (twofold with quinidine)]].',
    )
  })

  it('are not marked where everybody on a side is named', () => {
    expect(markMembers('Measure digoxin.', members(side(2, 3), side(0)))).toBe('Measure digoxin.')
  })

  it('are about whoever has the word in its name', () => {
    expect(markMembers('Tenofovir rises.', members(side(4, 5, 0), side(3)))).toBe(
      '[[tenofovir-alafenamide tenofovir|Tenofovir rises.]]',
    )
  })

  it('are not found by words for what is measured', () => {
    expect(markMembers('Potassium rises.', members(side(6, 0), side(3)))).toBe('Potassium rises.')
  })
})

describe('what to do, and what a patient reads, over all pairs of every rule', () => {
  const knowledge = openInstalled()
  const { slugs, columns, rules, substanceNames } = knowledge
  const { rules: words } = readWords()
  const called = knowledge.called['en-GB'] ?? {}
  const all = Array.from({ length: slugs.length }, (_, number) => ({
    slug: slugs.at(number),
    name: substanceNames.at(number),
    kind: knowledge.facts(number).kind,
    ...(called[number] !== undefined && { called: { 'en-GB': called[number] } }),
  }))

  const membersNamed = memberNaming(all)

  /** Left and right of each pair for which a rule speaks, by rule. */
  const pairsOf = (): Map<number, (readonly [number, number])[]> => {
    const pairs = new Map<number, (readonly [number, number])[]>()
    const judging = new Map<number, readonly Judgement[]>()
    for (let low = 0; low < slugs.length; low++)
      for (let at = columns.start[low] as number; at < (columns.start[low + 1] as number); at++) {
        const high = columns.neighbour[at] as number
        if (high < low) continue
        const position = columns.verdict[at] as number
        if (!judging.has(position)) judging.set(position, knowledge.verdict(position).judgements)
        for (const { rule, forward } of judging.get(position) ?? []) {
          if (rule < 0) continue
          if (!pairs.has(rule)) pairs.set(rule, [])
          pairs.get(rule)?.push(forward ? [low, high] : [high, low])
        }
      }
    return pairs
  }

  it('name no member of the rule that is neither of the two', () => {
    const strays: string[] = []
    for (const [rule, pairs] of pairsOf()) {
      const { id, computed } = rules.at(rule)
      const text = words[id]
      if (text === undefined || computed) continue
      const { patient, clinician } = text
      const said = [patient.happens, patient.do, ...patient.watch, clinician.do, ...clinician.watch]
      const sideOf = (which: 0 | 1) => new Map(pairs.map((pair) => [pair[which], true]))
      const { left, right } = membersNamed({ left: sideOf(0), right: sideOf(1), except: [] })
      const named = (one: string): string[] => (one.toLowerCase().match(/[\p{L}\d'’]+/gu) ?? []) as string[]
      const isNamed = said.filter((one) => named(one).some((word) => left.has(word) || right.has(word)))
      for (const one of isNamed) {
        const stray = pairs.find((pair) => {
          const slugsOfPair = pair.map((number) => slugs.at(number))
          return named(saidOfPair(one, slugsOfPair)).some((word) =>
            [left, right].some((side) => side.get(word)?.some((slug) => slugsOfPair.includes(slug)) === false),
          )
        })
        if (stray) strays.push(`${id}: ${stray.map((number) => slugs.at(number)).join(' + ')}: ${one}`)
      }
    }
    expect(strays).toEqual([])
  })
})
