/** How a substance gets into the body, and the SNOMED CT codes by which a record says so. */
export const routeTable = {
  oral: { snomed: ['26643006'] },
  sublingual: { snomed: ['37839007'] },
  inhaled: { snomed: ['447694001'] },
  nasal: { snomed: ['46713006'] },
  injection: { snomed: [] },
  intravenous: { snomed: ['47625008'] },
  intramuscular: { snomed: ['78421000'] },
  subcutaneous: { snomed: ['34206005'] },
  topical: { snomed: ['6064005'] },
  transdermal: { snomed: ['45890007'] },
  ophthalmic: { snomed: ['54485002'] },
  otic: { snomed: ['10547007'] },
  rectal: { snomed: ['37161004'] },
  vaginal: { snomed: ['16857009'] },
  intrauterine: { snomed: ['58100008'] },
  'intra-articular': { snomed: ['12130007'] },
  intrathecal: { snomed: ['72607000'] },
} as const satisfies Readonly<Record<string, { snomed: readonly string[] }>>

export type Route = keyof typeof routeTable
export const routes = Object.keys(routeTable) as readonly Route[]

/**
 * Whether a word is a route of the list.
 *
 * @example
 * isRoute('by mouth') // false
 */
export function isRoute(word: string): word is Route {
  return Object.hasOwn(routeTable, word)
}

/**
 * The route that a SNOMED CT code stands for.
 *
 * @example
 * routeBySnomed('26643006') // 'oral'
 */
export function routeBySnomed(code: string): Route | undefined {
  return routes.find((route) => (routeTable[route].snomed as readonly string[]).includes(code))
}
