/** What stands before what somebody is allergic to, and behind it, in the words of diagnoses of six languages. */
const before: readonly RegExp[] = [
  // A head on a line of its own
  /^(?:(?:known|drug|food|medication|medicine)\s+)*(?:all?ergies|all?ergy|sensitivit(?:y|ies)|intolerances?|adverse (?:drug )?reactions?)(?:(?:\s+(?:and|or|&)\s+|\s*[/,]\s*)(?:adverse (?:drug )?reactions?|intolerances?|sensitivities|side effects))?\s*(?::|\n)\s*/i,
  /^(?:allergien|unverträglichkeiten|allergies et intolérances|alergias|alergias e intolerancias|allergie|allergie e intolleranze|allergieën)\s*(?::|\n)\s*/iu,
  /^(?:(?:known|drug|food|severe|mild|suspected|possible)\s+)*(?:all?erg(?:y|ies|ic(?: reactions?)?)|intoleran(?:ce|t)|(?:hyper)?sensitiv(?:ity|e)|propensity to adverse reactions?|adverse (?:drug )?reactions?|anaphyla(?:xis|ctic(?: reaction| shock)?))\s+(?:to|due to|caused by|against|from)\s+/i,
  /^(?:can['’]?t tolerate|cannot tolerate|rash (?:with|from|on)|react(?:s|ed) to)\s+/i,
  /^(?:allergi(?:e|sch)|unverträglichkeit|überempfindlich(?:keit)?)\s+(?:gegen(?:über)?|von|auf|voor)\s+/iu,
  /^(?:allergi(?:e|que)|intoléran(?:ce|te?)|hypersensibilité)\s+(?:à la\s+|à l['’]\s*|aux?\s+|à\s+)/iu,
  /^(?:alergia|alérgic[oa]|intolerancia|hipersensibilidad|intolerância|hipersensibilidade)\s+(?:a las?\s+|a los\s+|al\s+|a\s+|aos?\s+|às?\s+)/iu,
  /^(?:allergia|allergic[oa]|intolleranza|ipersensibilità)\s+(?:all['’]\s*|alla?\s+|alle\s+|agli\s+|ai\s+|al\s+|a\s+)/iu,
]
const behind: readonly RegExp[] = [
  /\s+(?:gives?|gave|makes?|made|brings?|brought|caused|causes)\s+(?:me\s+)?(?:\p{L}+\s+){0,5}(?:hives|rash(?:es)?|anaphylaxis|reaction|itch|swelling|swell up|spots)$/iu,
  /\s+(?:allerg(?:y|ies|ic)|intolerance|(?:hyper)?sensitivity|adverse reactions?|anaphylaxis)$/i,
  /(?:\s*-\s*|\s+|(?<=\p{L}{4}))(?:allergie|unverträglichkeit|überempfindlichkeit)$/iu,
]
/** That none is known is no allergy to anything. */
const saysNone = /^\W*(?:no|none|nil|not|nkd?a|denies|keine?|pas|aucune|sin|nessuna|geen)\b/i
/** What is short for it, and its name in six languages, by which some brands go too. */
const penicillin = /^(?:pen|pcn|p[eé]nicilline|penicilin|penicilinas?|penicillina)$/iu
/** What kind of concept it is, as SNOMED CT writes it behind its names. */
const kindOfConcept = /\s*\((?:disorder|finding|situation|substance|product|medicinal product|organism|event)\)$/i

/**
 * What somebody is said to be allergic to, without the words that say so.
 *
 * @example
 * allergenIn('Allergy to penicillin (finding)') // 'penicillin'
 */
export function allergenIn(words: string): string {
  if (saysNone.test(words)) return words
  const name = words.trim().replace(kindOfConcept, '')
  const start = before.find((pattern) => pattern.test(name))
  const end = behind.find((pattern) => pattern.test(name))
  const rest = start !== undefined ? name.replace(start, '') : end !== undefined ? name.replace(end, '') : name
  return rest.trim() === '' ? words : rest.trim().replace(penicillin, 'penicillin')
}

/**
 * Whether words say that there is no allergy to what they list.
 *
 * @example
 * isNoAllergy('no known allergies to penicillin') // true
 */
export function isNoAllergy(words: string): boolean {
  return saysNone.test(words)
}

/** What is in the air, on the plate, on the skin or stings, in no medicine that is looked up here. */
const notMedicines =
  /^(?:(?:[\p{L}-]+ )?(?:dander|pollens?|dust(?: mites?)?|mou?lds?|venom|feathers?|fur|hair|epithelium)|(?:house )?dust|(?:cats?|dogs?|horses?|animals?|grass(?:es)?|trees?|ragweed|birch|weeds?|mites?|insects?|(?:honey ?)?bees?|wasps?|hornets?|fire ants?)|(?:pea|tree |wal|hazel|cashew |brazil |pine )?nuts?|almonds?|(?:shell)?fish|crustaceans?|seafood|shrimps?|prawns?|crabs?|lobsters?|mollus[ck]s?|(?:cow'?s? ?)?milk(?: protein)?|dairy(?: products?)?|lactose|wheat|gluten|(?:soy|lima )?beans?|sesame(?: seeds?)?|mustard|celery|latex|rubber|nickel|adhesives?|(?:adhesive |surgical )?tape|plasters?|perfumes?|fragrances?|smoke|detergents?)$/iu

/**
 * Whether somebody is allergic to something that no medicine is, so that knowing of it changes nothing here.
 *
 * @example
 * isNoMedicine('House dust mite') // true
 */
export function isNoMedicine(allergen: string): boolean {
  return notMedicines.test(allergen.replace(/^house /i, ''))
}
