import type { ListItem } from '../contract/parts.js'
import { normaliseName } from '../knowledge/normalise.js'
import type { Issue } from '../vocabulary/issues.js'
import { mostLetters } from '../vocabulary/limits.js'
import { swallowedMany } from './swallowed-many.js'

/** What people write of somebody who needs help now, in small letters without signs or accents. */
const signs: readonly RegExp[] = [
  // English
  /\b(?:can ?t|cannot|can not|could not|couldn t|won t|will not|doesn t|does not|unable to|impossible to|not) (?:be )?(?:wake|woken|wakes|waking|rouse|roused|rousable)\b/,
  /\b(?:unrousable|unconscious|lost consciousness)\b/,
  /\b(?:unresponsive|not responding|not responsive)\b(?! to)/,
  /\b(?:not|stopped|barely|hardly|isn t|struggling to|trouble|can ?t|cannot) (?:breathing|breathe)\b/,
  /\b(?:blue lips|lips (?:are |going |gone |turning |look )?blue|(?:turning|going|gone|went) blue)\b/,
  /\b(?:having a (?:fit|seizure)|(?:is|are|keeps|started) (?:fitting|seizing|convulsing))\b/,
  /\b(?:has|have|just|he|she|they|friend|mate) (?:just )?(?:collapsed|passed out)\b/,
  /\b(?:has|have|ve|s|just|i|he|she) (?:just )?(?:took|taken) an overdose\b/,
  /\b(?:wont|cant|doesnt|couldnt|didnt) (?:be )?(?:wake|woken|rouse|roused)\b/,
  /\bbreathing (?:is )?(?:funny|weird|strange|oddly|slowly|really slow|very slow|so slow|badly|shallow)\b/,
  /\b(?:bleeding|bleed|nosebleed|nose bleed) (?:that )?(?:wont|won t|will not|can ?t|doesnt|doesn t|not) stop(?:ping)?\b/,
  /\b(?:throat|tongue|face) (?:is |are |has |have )?(?:swelling|swollen|closing|tight)\b.*\b(?:after|since|took|taken|had)\b/,
  /\b(?:vomit(?:ing|ed)?|throwing up|threw up|coughing up|coughed up|puking) (?:up )?(?:fresh )?blood\b/,
  /\b(?:black|tarry) (?:poo|stools?|tarry stools?|motions)\b/,
  /\b(?:crushing chest pain|(?:now|now got|have|having|ive got|i ve got|has) (?:bad |severe )?chest pains?|chest pains? (?:after|since|now)|chest pains?,? (?:just )?took)\b/,
  /\b(?:baby|toddler|kid|child|son|daughter|little one|grandson|granddaughter|\d year old|\d yr old|\d ?yo|\d y o)(?: is)?(?: \d| aged \d)? (?:has |have |just |may have |might have |accidentally )*(?:swallowed|ate|eaten|drank|drunk|got into|chewed)\b(?! (?:some |a |his |her |the |lots of |loads of |all )*(?:milk|water|juice|squash|dinner|food|lunch|breakfast|tea|yogh?urt|cheese|well|grapefruit|bananas?|formula)\b)/,
  /\b(?:fit|seizure|convulsion) after\b/,
  /\b(?:stopped|quit|ran out|detox\w*|cold turkey|withdraw\w*)\b.*\b(?:hallucinat\w*|seeing things|hearing (?:things|voices))\b/,
  /\b(?:hallucinat\w*|seeing things|hearing (?:things|voices))\b.*\b(?:stopped|quit|ran out|detox\w*|cold turkey|withdraw\w*)\b/,
  // lithium and clozapine show by these that there is too much, or that the blood cells are gone
  /\b(?:lithium|priadel|li level|camcolit|eskalith)\b.*\b(?:confus\w*|muddled|slurr\w*|stagger\w*|unsteady|shaky|shaking|being sick|vomiting)\b/,
  /\b(?:clozapine|clozaril|carbimazole|methotrexate|methimazole)\b.*\b(?:sore throat|mouth ulcers|fever|high temperature)\b/,
  /\b(?:sore throat|mouth ulcers|fever|high temperature)\b.*\b(?:clozapine|clozaril|carbimazole|methotrexate|methimazole)\b/,
  /\b(?:clozapine|clozaril)\b.*\bconstipat\w*\b.*\b(?:pain|vomiting|being sick|swollen|bloated)\b/,
  /\b(?:anc|neut|neuts|neutrophils)(?: of| is| was)? 0 \d/,
  // sedated after what sedates
  /\b(?:very|really|so|extremely|too|increasingly) (?:drowsy|sleepy)\b/,
  /\b(?:muddled|confused) and (?:sleepy|drowsy)\b/,
  /\b(?:drows\w*|sleepy) and (?:jerk\w*|twitch\w*|confus\w*|muddled)\b/,
  /\b(?:baby|toddler|kid|child|little one|grandson|granddaughter|\d year old|\d yr old|\d ?yo|\d y o)\b.*\b(?:sleepy|drowsy|floppy|hard to wake)\b/,
  // after stopping to drink
  /\b(?:quit|stopped|stopping|off|gave up)\b.*\b(?:drink\w*|booze|alcohol|vodka|a fifth|bottles?|beers?|whisk\w+)\b.*\b(?:shaking|shakes|shaky|tremor|sweating|sweats)\b/,
  // French
  /\b(?:fils|fille|enfant|bebe|petite?)\b[^,]{0,25}\b(?:a avale|a mange|a bu|a pris)\b/,
  /\b(?:ne se reveille (?:pas|plus)|impossible (?:de (?:le|la) |a )reveiller|inconsciente?|ne respire (?:pas|plus)|levres bleues|convulse|s est effondree?)\b/,
  // German
  /\b(?:nicht (?:mehr )?(?:aufzuwecken|weckbar|erweckbar|ansprechbar|wach zu kriegen)|wacht nicht (?:mehr )?auf|bewusstlos|atmet (?:nicht|kaum)|blaue lippen|krampft)\b/,
  /\b(?:sohn|tochter|kind|baby|kleine[rs]?)\b.{0,40}\b(?:verschluckt|geschluckt|gegessen|getrunken)\b/,
  // Spanish, Portuguese, Italian
  /\b(?:hijo|hija|nino|nina|bebe)\b.{0,25}\b(?:trago|tragado|comido|bebido|ingerido)\b/,
  /\b(?:figlio|figlia|bambino|bambina|bimbo|bimba|filho|filha|crianca)\b.{0,25}\b(?:ingoiato|ingerito|mangiato|bevuto|engoliu|comeu)\b/,
  /\b(?:no (?:se )?despierta|no respira|labios azules|esta convulsionando|nao acorda|nao respira|non si sveglia|non respira|inconsciente|incosciente)\b/,
  // Dutch
  /\b(?:zoon|zoontje|dochter|dochtertje|kind|baby)\b.{0,30}\b(?:ingeslikt|doorgeslikt|opgegeten|opgedronken)\b/,
  /\b(?:niet wakker te krijgen|bewusteloos|ademt (?:bijna |nauwelijks |haast |amper )?niet|ademt (?:nauwelijks|amper))\b/,
]
/** What is measured or seen of somebody who hardly breathes, whatever stands before it in a note. */
const measured: readonly RegExp[] = [
  /\b(?:rr|resp(?:iratory)? rate)(?: of| is| was)? [4-8]\b/,
  /\b(?:spo2|sp o2|sats|o2 sats)(?: of| is| was| are)? [5-8]\d\b/,
  /\b(?:pinpoint|pin point) pupils\b/,
]
/** Beside these it was once, may be one day, or is not so. */
const notNow =
  /\b(?:(?:19|20)\d\d|(?:years?|months?|weeks?) ago|last (?:year|month|week)|history of|hx|if|in case|when|denies|no|never|without|until|prevents?|si|wenn|falls|cuando|se)\b/

/**
 * Says of what people write into a list that somebody needs help now: "cannot be woken", "not breathing", "took 30
 * paracetamol". No answer about
 * substances may stand before that. What was long ago, or may be one day, is none.
 *
 * @example
 * emergencySigns(['30 tablets of paracetamol', 'cannot be woken'])[0]?.code // 'emergency-signs'
 */
export function emergencySigns(list: readonly ListItem[]): Issue[] {
  return list.flatMap((entry, item): Issue[] => {
    const input = typeof entry === 'string' ? entry : (entry.name ?? '')
    return saysEmergencyOnce(input) ? [{ code: 'emergency-signs', path: `items[${item}]`, input, item }] : []
  })
}

/**
 * Whether a text speaks of now: not of what was long ago, may be one day, or is not so. It is in small letters without signs.
 *
 * @example
 * isOfNow('what if i took 30 paracetamol') // false
 */
export function isOfNow(text: string): boolean {
  return !notNow.test(text) && !longAgo.test(text)
}

/** Of many lists the same names are asked. */
const remembered = new Map<string, boolean>()
const maxRemembered = 20_000

function saysEmergencyOnce(input: string): boolean {
  // Shorter than any of the signs.
  if (input.length < shortestSign) return false
  const before = remembered.get(input)
  if (before !== undefined) return before
  const says = saysEmergency(input)
  if (remembered.size >= maxRemembered) remembered.clear()
  if (input.length <= mostLetters.name) remembered.set(input, says)
  return says
}

function saysEmergency(input: string): boolean {
  const text = normaliseName(input)
  if (swallowedMany(text) && isOfNow(text)) return true
  if (measured.some((sign) => sign.test(text))) return true
  return signs.some((sign) => {
    const at = text.search(sign)
    return at !== -1 && !notNow.test(text.slice(Math.max(0, at - reach), at)) && !longAgo.test(text.slice(at))
  })
}

const shortestSign = 8
/** So many letters before a sign still speak of it. */
const reach = 40
const longAgo = /^.{0,40}\b(?:in (?:19|20)\d\d|(?:years?|months?|weeks?) ago|last (?:year|month|week)|yesterday week)\b/
