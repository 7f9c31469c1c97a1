import type { SlugOf } from '../lists/name-key.js'

/** Of these the salt is the substance: the carbonate of calcium is not calcium that carries a carbonate. */
const metals =
  /^(?:sodium|potassium|calcium|magn[ée]sium|zinc|fer|lithium|alumin(?:e|ium)|cuivre|mangan[èe]se|s[ée]l[ée]nium|strontium|ammonium|argent|bismuth|baryum|or|iode)$/i

/** Acids whose salts are the substance they are joined to. */
const salts =
  '(?:(?:di|mono|hémi|tri|sesqui|hydrogéno?)?(?:chlorhydrate|bromhydrate|iodhydrate|sulfate|bisulfate|phosphate|nitrate|chlorure|' +
  'bromure|iodure|acétate|diacétate|citrate|tartrate|bitartrate|maléate|fumarate|succinate|malate|lactate|gluconate|' +
  'mésilate|bésilate|bésylate|tosilate|ésilate|camsilate|napadisilate|iséthionate|embonate|pamoate|oxalate|benzoate|' +
  'valérate|dipropionate|propionate|butyrate|pivalate|furoate|xinafoate|énantate|décanoate|undécanoate|undécylénate|' +
  'cipionate|palmitate|stéarate|caproate|hexacétonide|acétonide|adipate|arginate|lysinate|trométamol|hyclate|' +
  'orotate|pidolate|mucate|téoclate|hippurate|tannate|resinate|hydrogénotartrate|hydrogénosulfate|hydrogénomaléate))'

/** "chlorhydrate de tramadol", "énantate d'éthinylestradiol", "tramadol (chlorhydrate de)". */
const saltBefore = new RegExp(`^${salts} (?:de |d['’] ?|d )(?<base>.+)$`, 'iu')
const saltBehind = new RegExp(`^(?<base>.+?) ?\\(${salts} (?:de|d['’])\\)$`, 'iu')
const water =
  /[ ,]+(?:anhydre|hydrat[ée]e?|(?:h[ée]mi|mono|di|tri|t[ée]tra|penta|hexa|hepta|sesqui)hydrat[ée]e?|base|micronis[ée]e?|sodique|disodique|potassique|calcique|magn[ée]sienne?)$/iu

/**
 * The substance of an ingredient as a register names it: the name itself, or what is left without water and salt. A salt
 * of a metal is only what its whole name says.
 *
 * @example
 * substanceOf(slugOf, "ÉNANTATE DE TESTOSTÉRONE") // 'testosterone'
 */
export function substanceOf(slugOf: SlugOf, text: string): string | undefined {
  const seen = new Set<string>()
  for (let name = text.trim(); !seen.has(name); ) {
    seen.add(name)
    const slug = slugOf(name) ?? slugOf(name.replace(/^(.+) \(acide\)$/i, 'acide $1'))
    if (slug !== undefined) return slug
    const base = (saltBefore.exec(name) ?? saltBehind.exec(name))?.groups?.base
    if (base !== undefined && !metals.test(base)) name = base
    else name = name.replace(water, '').trim()
  }
  return undefined
}
