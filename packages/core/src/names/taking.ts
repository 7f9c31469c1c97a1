import type { Frequency, Taking } from '../check/condition.js'
import type { Form } from '../vocabulary/forms.js'
import type { Route } from '../vocabulary/routes.js'

/** A text without its amounts, forms, routes and times, and what those said. */
export interface ParsedTaking {
  /** What is left, which should be a name; not yet normalised. */
  rest: string
  taking: Taking | undefined
}

const number = String.raw`\d+(?:[.,]\d+)?`
const amount = new RegExp(
  String.raw`(?<![\p{L}\d])(${number})\s*(mg|mcg|µg|μg|ug|gm|grams?|g|kg|ml|cl|dl|l|oz|iu|units?|u|%|percent|meq|mmol|milligrams?|micrograms?)(?:\s*\/\s*(?:${number}\s*)?(?:mg|g|ml|l|h|hr|hour|actuation|dose|tablet|day))?(?![\p{L}\d])`,
  'giu',
)

const routes: readonly (readonly [pattern: RegExp, route: Route])[] = [
  [/\b(?:oral|orally|by mouth|per os|po|p\.o\.)\b/i, 'oral'],
  [/\b(?:eye drops?|ophthalmic)\b/i, 'ophthalmic'],
  [/\b(?:ear drops?|otic)\b/i, 'otic'],
  [/\b(?:nasal spray|nose spray|intranasal(?:ly)?|nasal|snorted)\b/i, 'nasal'],
  [/\b(?:sublingual(?:ly)?|buccal|under the tongue|sl)\b/i, 'sublingual'],
  [/\b(?:transdermal|patch(?:es)?)\b/i, 'transdermal'],
  [/\b(?:topical(?:ly)?|gels?|creams?|ointments?|lotions?|cutaneous)\b/i, 'topical'],
  [/\b(?:inhaled|inhalation|inhalers?|nebuli[sz]ed|smoked|vaped)\b/i, 'inhaled'],
  [/\b(?:rectal(?:ly)?|suppositor(?:y|ies)|enemas?)\b/i, 'rectal'],
  [/\bvaginal(?:ly)?\b/i, 'vaginal'],
  [/\bintra-?articular(?:ly)?\b/i, 'intra-articular'],
  [/\bintrathecal(?:ly)?\b|\bpump\b/i, 'intrathecal'],
  [/\b(?:intravenous(?:ly)?|iv|i\.v\.|infusion)\b/i, 'intravenous'],
  [/\b(?:intramuscular(?:ly)?|im|i\.m\.)\b/i, 'intramuscular'],
  [/\b(?:subcutaneous(?:ly)?|sc|subq|s\.c\.)\b/i, 'subcutaneous'],
  [/\b(?:injection|injectable|injected|shots? of insulin)\b/i, 'injection'],
]

const forms: readonly (readonly [pattern: RegExp, form: Form])[] = [
  [
    /\b(?:extended|sustained|slow|prolonged|modified|controlled)[- ]?release\b|\b(?:er|xr|sr|cr|xl|la|mr|pr|retard)\b|\b(?:12|24) hr\b/i,
    'extended-release',
  ],
  [/\b(?:delayed[- ]?release|enteric[- ]coated|ec|dr)\b/i, 'delayed-release'],
  [/\b(?:orally disintegrating|disintegrating|odt|chewable|effervescent|film[- ]coated)\b/i, 'tablet'],
  [/\b(?:tablets?|tabs?|caplets?|pills?)\b/i, 'tablet'],
  [/\b(?:capsules?|caps?|softgels?)\b/i, 'capsule'],
  [/\b(?:solutions?|suspensions?|syrups?|elixirs?|liquid|drops?)\b/i, 'liquid'],
  [
    /\b(?:lozenges?|gums?|films?|strips?|powders?|granules|sprays?|aerosol|foam|kit|pack|prefilled|pens?|syringes?|vials?|ampoules?)\b/i,
    'other',
  ],
]

const times: readonly (readonly [pattern: RegExp, perDay: number, frequency: Frequency])[] = [
  [
    /\b(?:once (?:a |per )?(?:day|daily)|qd|q24h|every (?:day|morning|evening|night)|at (?:night|bedtime)|nightly|qhs|each (?:day|night)|every 24 hours)\b/i,
    1,
    'regular',
  ],
  [
    /\b(?:twice (?:a |per )?(?:day|daily)|two times (?:a |per )?(?:day|daily)|2 times (?:a |per )?(?:day|daily)|2x (?:a |per )?(?:day|daily)|bid|bd|q12h|every 12 hours)\b/i,
    2,
    'regular',
  ],
  [
    /\b(?:(?:three|3) times (?:a |per )?(?:day|daily)|3x (?:a |per )?(?:day|daily)|tid|tds|q8h|every 8 hours)\b/i,
    3,
    'regular',
  ],
  [
    /\b(?:(?:four|4) times (?:a |per )?(?:day|daily)|4x (?:a |per )?(?:day|daily)|qid|qds|q6h|every 6 hours)\b/i,
    4,
    'regular',
  ],
  [/\b(?:daily|a day|per day|regularly)\b/i, 1, 'regular'],
  [/\b(?:weekly|once a week|every week)\b/i, 1 / 7, 'regular'],
]
const asNeeded = /\b(?:as needed|as required|prn|when needed|now and then|sometimes|occasional(?:ly)?)\b/i
const filler =
  /\b(?:a few|few|a couple(?: of)?|couple(?: of)?|half|one|two|three|four|five|six|seven|eight|nine|ten|an?|the|my|some|of|lots?|glass(?:es)?|bottles?|cans?|pints?|shots?|cups?|mugs?|lines?|joints?|hits?|bumps?|doses?|units?|large|small|big|little|low[- ]dose|high[- ]dose|taking|take|took|drinking|drink|drank|generic|brand|otc|i|had|having|been|with food|teas?|extracts?|supplements?|x)\b|\b\d+\s*x\b|(?<![\p{L}\d])\d+(?:[.,]\d+)?(?![\p{L}\d])/giu

/**
 * Separates a name from how it is taken: "baclofen 10 mg oral tablet twice daily" is baclofen, 20 mg a day, by mouth.
 *
 * @example
 * parseTaking('two glasses of wine').rest.trim() // 'wine'
 */
export function parseTaking(text: string): ParsedTaking {
  let rest = text
  const taking: Taking = {}
  let doseMg: number | undefined
  rest = rest.replace(amount, (_match, digits: string, unit: string) => {
    const mg = inMg(Number(digits.replace(',', '.')), unit.toLowerCase())
    if (mg !== undefined && doseMg === undefined) doseMg = mg
    return ' '
  })
  for (const [pattern, route] of routes) {
    if (!pattern.test(rest)) continue
    taking.route ??= route
    rest = rest.replace(new RegExp(pattern, 'gi'), ' ')
  }
  for (const [pattern, form] of forms) {
    if (!pattern.test(rest)) continue
    taking.form ??= form
    rest = rest.replace(new RegExp(pattern, 'gi'), ' ')
  }
  if (
    taking.form !== undefined &&
    taking.route === undefined &&
    (taking.form === 'tablet' || taking.form === 'capsule')
  )
    taking.route = 'oral'
  let perDay: number | undefined
  for (const [pattern, count, frequency] of times) {
    if (!pattern.test(rest)) continue
    perDay ??= count
    taking.frequency ??= frequency
    rest = rest.replace(new RegExp(pattern, 'gi'), ' ')
  }
  if (asNeeded.test(rest)) {
    taking.frequency ??= 'occasional'
    rest = rest.replace(new RegExp(asNeeded, 'gi'), ' ')
  }
  if (doseMg !== undefined && perDay !== undefined) taking.doseMgPerDay = doseMg * perDay
  rest = rest.replace(filler, ' ')
  return { rest, taking: Object.keys(taking).length > 0 ? taking : undefined }
}

function inMg(value: number, unit: string): number | undefined {
  if (unit === 'mg' || unit.startsWith('milligram')) return value
  if (unit === 'mcg' || unit === 'µg' || unit === 'μg' || unit === 'ug' || unit.startsWith('microgram'))
    return value / 1000
  if (unit === 'g' || unit === 'gm' || unit.startsWith('gram')) return value * 1000
  return undefined
}
