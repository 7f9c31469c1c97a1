import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../read/problem.js'
import { shownPath } from '../read/shown-path.js'
import type { RegisterProduct } from './register.js'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The NHS dictionary of medicines and devices, from the folder of its weekly release: `f_vmp2_...xml`, `f_amp2_...xml`,
 * `f_ingredient2_...xml`. Generic and branded products, each with the ingredients of its virtual product.
 *
 * @example
 * readDmd('nhsbsa_dmd_11.0.0', problems)[0]?.system // 'dmd'
 */
export function readDmd(folder: string, problems: Problem[]): RegisterProduct[] {
  const read = (prefix: string): string => {
    const name = (existsSync(folder) ? readdirSync(folder) : []).find(
      (one) => one.startsWith(prefix) && one.endsWith('.xml'),
    )
    if (name !== undefined) return readFileSync(join(folder, name), 'utf8')
    problems.push({ file: shownPath(folder), line: 1, column: 1, message: `there is no file ${prefix}...xml` })
    return ''
  }
  const [virtual, actual, substances] = [read('f_vmp2_'), read('f_amp2_'), read('f_ingredient2_')]
  const nameOf = new Map(recordsIn(substances, 'ING').map(({ ISID = '', NM = '' }) => [ISID, NM]))
  const ingredientsOf = new Map<string, string[]>()
  for (const { VPID = '', ISID = '' } of recordsIn(virtual, 'VPI'))
    ingredientsOf.set(VPID, [...(ingredientsOf.get(VPID) ?? []), nameOf.get(ISID) ?? ISID])
  const product = (code: string, name: string, of: string, invalid: string | undefined): RegisterProduct => ({
    ...{ code, name, country: 'GB', language: 'en', system: 'dmd' },
    ingredients: ingredientsOf.get(of) ?? [],
    status: invalid === '1' ? 'withdrawn' : 'marketed',
  })
  return [
    ...recordsIn(virtual, 'VMP').map(({ VPID = '', NM = '', INVALID }) => product(VPID, NM, VPID, INVALID)),
    ...recordsIn(actual, 'AMP').map(({ APID = '', VPID = '', NM = '', INVALID }) => product(APID, NM, VPID, INVALID)),
  ].filter(({ name, ingredients }) => name !== '' && ingredients.length > 0)
}

/** The records of one kind, whose fields are elements that hold text and nothing else, as all of the dictionary's are. */
function recordsIn(xml: string, kind: string): Partial<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<${kind}>([\\s\\S]*?)</${kind}>`, 'g'))].map(([, inner = '']) =>
    Object.fromEntries(
      [...inner.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, field = '', text = '']) => [field, plainText(text)]),
    ),
  )
}

function plainText(text: string): string {
  return text
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name = '') => {
      if (decimal !== undefined || hex !== undefined)
        return String.fromCodePoint(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10))
      return entities[name] ?? whole
    })
    .trim()
}
