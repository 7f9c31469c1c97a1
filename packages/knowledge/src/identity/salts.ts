import { normaliseName } from '@mixwise/core'

/** Words that name a salt, a hydrate or a preparation of a substance and not another substance. */
const saltWords = new Set(
  (
    'hydrochloride dihydrochloride monohydrochloride hcl dihcl hydrobromide hbr hydroiodide sodium disodium trisodium ' +
    'monosodium potassium dipotassium calcium magnesium zinc lithium aluminum meglumine tromethamine trometamol lysine ' +
    'arginine olamine diolamine epolamine erbumine tert butylamine choline ammonium diethylamine benzathine procaine ' +
    'maleate dimaleate fumarate hemifumarate tartrate bitartrate hemitartrate ditartrate citrate dihydrogencitrate ' +
    'phosphate diphosphate hydrogenphosphate sulfate sulphate bisulfate hemisulfate disulfate so4 mesylate mesilate ' +
    'dimesylate besylate besilate tosylate tosilate esylate edisylate camsylate napsylate isethionate acetate ' +
    'diacetate succinate hemisuccinate malate lactate gluconate glucuronate oxalate malonate nitrate mononitrate ' +
    'bromide chloride iodide fluoride methylbromide methobromide methylsulfate metilsulfate methosulfate pamoate embonate stearate ' +
    'palmitate laurate valerate decanoate enanthate enantate cypionate cipionate undecanoate undecylenate propionate ' +
    'dipropionate butyrate caproate hexacetonide acetonide acetate furoate pivalate xinafoate salicylate tannate ' +
    'polistirex resinate hyclate hydrate monohydrate dihydrate trihydrate tetrahydrate pentahydrate hexahydrate ' +
    'sesquihydrate hemihydrate anhydrous dried micronized orotate aspartate saccharate mucate adipate carbonate ' +
    'ethanolate ditosylate hemipentahydrate nitrite benzoate pidolate teoclate ' +
    'liposome liposomal recombinant human conjugate cilexetil medoxomil axetil proxetil pivoxil dipivoxil disoproxil ' +
    'etexilate mofetil alafenamide marboxil fosamil kamedoxomil xamoate extended release delayed'
  ).split(' '),
)

/** Never what is left of a salt: "sodium acetate" is not sodium. */
const notBases = new Set(['sodium', 'potassium', 'calcium', 'ammonium', 'disodium'])

/** Metals and the like that stand before the name in the American way: "sodium oxybate". */
const leadingWords = new Set(['sodium', 'potassium', 'calcium', 'magnesium', 'disodium', 'dried', 'anhydrous'])

/**
 * A name and, after it, the shorter names it may be the salt of, longest first. All are normalised.
 *
 * @example
 * saltBases('Metoprolol Succinate') // ['metoprolol succinate', 'metoprolol']
 */
export function saltBases(name: string): string[] {
  const bare = name.replace(/\([^()]*\)/g, ' ')
  const bases: string[] = []
  for (const start of bare.trim() === name.trim() ? [name] : [name, bare]) {
    const words = normaliseName(start).split(' ')
    bases.push(words.join(' '))
    while (words.length > 1 && saltWords.has(words.at(-1) ?? '')) {
      words.pop()
      bases.push(words.join(' '))
    }
    if (words.length > 1 && leadingWords.has(words[0] ?? '')) bases.push(words.slice(1).join(' '))
  }
  return [...new Set(bases)].filter((base, at) => at === 0 || !notBases.has(base))
}
