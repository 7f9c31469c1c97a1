const names = new Intl.DisplayNames('en', { type: 'region' })
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const byName = new Map(
  letters.flatMap((first) =>
    letters.flatMap((second): (readonly [string, string])[] => {
      const name = names.of(first + second)
      return name === undefined || name === first + second ? [] : [[name.toLowerCase(), first + second]]
    }),
  ),
)

/** What registers write where the name is another one. */
const otherNames: Readonly<Record<string, string>> = {
  'czech republic': 'CZ',
  'united kingdom (northern ireland)': 'GB',
  'european union': 'EU',
  'the netherlands': 'NL',
}

/**
 * The two letters of a country by its English name, or as they stand; `ZZ` for one that is not known.
 *
 * @example
 * countryOfName('Croatia') // 'HR'
 */
export function countryOfName(text: string): string {
  const name = text.trim().toLowerCase()
  if (/^[a-z]{2}$/.test(name)) return name.toUpperCase()
  return byName.get(name) ?? otherNames[name] ?? 'ZZ'
}
