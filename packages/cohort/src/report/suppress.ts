/** Fewer people than this in a group could be recognised. */
export const fewestPeople = 5

/**
 * Hides small groups. Where the groups make up a whole that is told, one hidden group could be worked out from the
 * others: then the next smallest that is not empty is hidden as well. Empty groups stay, since nobody is in them.
 *
 * @example
 * suppressed([{ people: 3 }, { people: 9 }, { people: 40 }], { sumIsTold: true }) // [undefined, undefined, 40]
 */
export function suppressed(
  groups: readonly { people: number }[],
  { sumIsTold }: { sumIsTold: boolean },
): readonly (number | undefined)[] {
  const hidden = new Set(groups.flatMap(({ people }, place) => (people > 0 && people < fewestPeople ? [place] : [])))
  const hiddenPeople = (): number => [...hidden].reduce((sum, place) => sum + (groups[place]?.people ?? 0), 0)
  while (sumIsTold && hidden.size > 0 && (hidden.size === 1 || hiddenPeople() < fewestPeople)) {
    const next = groups
      .map(({ people }, place) => ({ people, place }))
      .filter(({ people, place }) => people > 0 && !hidden.has(place))
      .toSorted((a, b) => a.people - b.people)[0]
    if (next === undefined) break
    hidden.add(next.place)
  }
  return groups.map(({ people }, place) => (hidden.has(place) ? undefined : people))
}
