/**
 * Whether a text says that so many pieces of something were swallowed at once that somebody needs help now: "took 30
 * paracetamol", "a whole box of amitriptyline", "overdosed on tramadol". The text is in small letters without signs. So
 * many in a day, a week or a course, and what a pack holds, is none.
 *
 * @example
 * swallowedMany('took 30 paracetamol') // true
 */
export function swallowedMany(text: string): boolean {
  if (inOneDay.test(text)) return true
  return signs.some((sign) => {
    const found = sign.exec(text)
    return found !== null && !overTime.test(text.slice(found.index))
  })
}

/** Ten pieces are more than a dose of nearly all that is swallowed. The number is ours, as is that of a day below: no guideline gives one for all. */
const many =
  '(?:[1-9]\\d|[1-9]\\d\\d|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|a hundred|dozens|a dozen|over a dozen)'
const units =
  'mg|mgs|milligrams?|mcg|micrograms?|ug|g|gs|grams?|gramme?s?|kg|ml|mls|cl|l|litres?|iu|units?|u|drops?|puffs?|sprays?|hours?|hrs?|h|minutes?|mins?|days?|weeks?|months?|years?|stunden|tage|heures?|jours?|horas|dias|am|pm|a m|p m|percent|times|per|to|or|x \\d'
const drunk = 'beers?|pints?|shots?|drinks?|glasses|cans?|bottles?|cigs?|cigarettes?|fags|joints?|coffees?|espressos?'
/** "Took 15 this morning" may be milligrams. */
const small = 'this|last|now|and|with|before|after|yesterday|today|tonight|then|ago|but|plus|instead|because|for|later'
const pieces = '(?:of (?:my |his |her |the |their |these |those )?)?'
const about =
  '(?:about |around |roughly |nearly |like |over |all |almost |maybe |some |approx |approximately |at least )*'
const took = '(?:took|taken|swallowed|downed|necked|popped|ate|eaten|od d on|overdosed with)'
const signs: readonly RegExp[] = [
  new RegExp(`\\b${took} ${about}${many} ${pieces}(?!(?:${units}|${drunk}|${small})\\b)(?:co |\\p{L}{3,})`, 'u'),
  new RegExp(
    `\\b${took} (?:a |an |the |my |his |her |all |whole |entire |full )+(?:box|pack|packet|bottle|tub|handful|load|lot|bunch|blister pack|month s supply) of (?:my |his |her |the |their )?(?!(?:wine|vodka|rum|gin|whisky|whiskey|water|beer)\\b)\\p{L}{3,}`,
    'u',
  ),
  new RegExp(
    `\\b${took} (?:all (?:of )?(?:my|his|her|the|their)|too many|way too many|loads of|a load of) (?:\\p{L}+ )?(?:tablets?|pills?|meds|medication|medicines?|tabs|capsules)\\b`,
    'u',
  ),
  /\b(?:overdosed|overdosing|od d|od ing) (?:on|with)\b/,
  /\boverdose of \p{L}{3,} (?:now|today|tonight|just now|an hour ago|this (?:morning|evening|afternoon))\b/u,
  // French, German, Spanish
  new RegExp(
    `\\b(?:pris|avale|prise) (?:environ |au moins )?(?:[1-9]\\d|toute la boite|une boite) (?:de |d )?(?!(?:${units})\\b)\\p{L}{3,}`,
    'u',
  ),
  new RegExp(
    `\\b(?:[1-9]\\d|eine ganze packung) (?!(?:${units})\\b)\\p{L}{3,}(?: \\p{L}+)?(?: \\d+ m?g)? (?:genommen|geschluckt|eingenommen|eingeworfen)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:tome|tomo|tomado|tragado) (?:unas |como )?(?:[1-9]\\d|una caja de) (?:de )?(?!(?:${units})\\b)\\p{L}{3,}`,
    'u',
  ),
]

/** How long it took, or how often it is: none of it at once. */
const overTime =
  /\b(?:daily|weekly|monthly|nightly|each|every|taglich|am tag|pro tag|par jour|al dia|a day|a week|a month|a year|per (?:day|week|month|year)|(?:over|in|during|within|for|since) (?:the |a |my )?(?:last |past )?(?:couple of |few )?(?:\d+ |two |three |four |five |six |seven )?(?:days?|weeks?|months?|years?)|this (?:week|month|year)|(?:last|past) (?:week|month|year)|so far|course)\b/

/** "24 paracetamol over the day": so many by tonight, whoever took them. */
const inOneDay = new RegExp(
  `\\b(?:1[6-9]|[2-9]\\d|\\d{3}) (?!(?:${units}|${drunk}|${small}|tablets?|tabs?|capsules?|caps)\\b)(?:co |\\p{L}{4,})(?: \\p{L}+)? (?:today|tonight|at once|all at once|in one go|in one day|in a day|over the day|since this morning)\\b`,
  'u',
)
