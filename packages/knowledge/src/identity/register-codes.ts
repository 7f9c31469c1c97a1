import { codeSystems, readCode, systemCalled, systemFacts } from '@mixwise/core'
import { didYouMean } from '../read/did-you-mean.js'
import type { Problem } from '../read/problem.js'
import { partsOf, readTableIfThere } from '../read/table.js'
import type { DrugBankRecord } from './drugbank.js'
import type { RegisterCode, SubstanceRecord } from './identity.js'

/**
 * Codes of other registers than RxNorm and what each stands for: CAS and DrugBank numbers of substances, and the table of
 * whoever compiles.
 *
 * @example
 * readRegisterCodes('sources', { drugBank, substances, slugOf }, problems).find(({ code }) => code === '103-90-2')
 */
export function readRegisterCodes(
  sourcesDir: string,
  known: {
    drugBank: readonly DrugBankRecord[]
    substances: readonly SubstanceRecord[]
    slugOf(text: string): string | undefined
  },
  problems: Problem[],
): readonly RegisterCode[] {
  return [...ownCodes(sourcesDir, known.slugOf, problems), ...chemicalCodes(known)]
}

/** A table of codes of whoever compiles, of registers that may not be passed on with this project. */
function ownCodes(
  sourcesDir: string,
  slugOf: (text: string) => string | undefined,
  problems: Problem[],
): readonly RegisterCode[] {
  const rows = readTableIfThere(sourcesDir, 'own-codes/codes.tsv', ['system', 'code', 'names'], problems)
  return rows.flatMap((row): RegisterCode[] => {
    const { system: word, code: written, names } = row.cell
    const system = systemCalled(word)
    if (system === undefined) {
      problems.push(row.problem('system', `no register is called ${word}${didYouMean(word, codeSystems)}`))
      return []
    }
    const code = readCode(`${system} ${written}`)
    if (code === undefined || code.system === 'broken') {
      problems.push(row.problem('code', `this is no ${systemFacts(system).label} code`))
      return []
    }
    const slugs = partsOf(names, '|').map((name) => ({ name, slug: slugOf(name) }))
    const unknown = slugs.find(({ slug }) => slug === undefined)
    if (unknown !== undefined || slugs.length === 0) {
      problems.push(row.problem('names', `no substance is called ${unknown?.name ?? 'nothing'}`))
      return []
    }
    return [{ system: code.system, code: code.value, slugs: slugs.map(({ slug }) => slug as string) }]
  })
}

function chemicalCodes({
  drugBank,
  substances,
}: {
  drugBank: readonly DrugBankRecord[]
  substances: readonly SubstanceRecord[]
}): readonly RegisterCode[] {
  const slugs = new Map<string, string | undefined>()
  // A prodrug may have the identifier of its active form: then the code does not say which is meant.
  for (const { slug, drugbankIds } of substances)
    for (const id of drugbankIds) slugs.set(id, slugs.has(id) ? undefined : slug)
  return drugBank.flatMap(({ id, cas }): RegisterCode[] => {
    const slug = slugs.get(id)
    if (slug === undefined) return []
    const drugbank: RegisterCode = { system: 'drugbank', code: id, slugs: [slug] }
    return cas === '' ? [drugbank] : [drugbank, { system: 'cas', code: cas, slugs: [slug] }]
  })
}
