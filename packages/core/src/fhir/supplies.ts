/** Things that are ordered like medicines and hold none, however much their names sound like some. */
const supplies =
  /\balcohol (?:prep(?:aration)? )?(?:pads?|swabs?|wipes?)\b|\b(?:glucose|ketone)\b.*\b(?:strips?|meters?|monitors?|sensors?)\b|^\W*(?:[\w-]+ ){0,3}(?:insulin )?(?:pen )?needles?\b|^\W*(?:bd |easy touch |sure comfort |ulticare )?insulin (?:safety )?syringes?\b|\b(?:lancets?|lancing|sharps containers?|compression stockings?|peak flow meters?|glucometers?)\b/i
/** Words of things that may also stand beside a medicine: they tell where no medicine is understood. */
const suppliesAlone =
  /\b(?:test strips?|sensors?|syringes?|needles?|gauze|bandages?|dressings?|tape|catheters?|ostomy|colostomy|urostomy|spacers?|holding chambers?|nebuli[sz]ers?|wheelchairs?|walkers?|crutches|diapers?|incontinence|underpads?|gloves|masks?|tubing|pump supplies|meters?|monitors?|transmitters?|cuffs?|condoms?)\b/i

/**
 * Whether an order is for a thing that holds no medicine: by its words, or by words that nothing else was understood of.
 *
 * @example
 * isSupply('Alcohol prep pads', true) // true
 */
export function isSupply(words: string, isUnderstood: boolean): boolean {
  return supplies.test(words) || (!isUnderstood && suppliesAlone.test(words))
}
