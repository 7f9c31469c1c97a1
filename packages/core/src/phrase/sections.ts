import { bullets, type Sentence } from './across/sentences.js'
import { tagAt } from './grammar/fold.js'
import { isName, joints, shapes, timesOfItem } from './items-of-text.js'
import type { Term } from './terms.js'
import { beginsWithUnknown, unknownParts } from './unknown-parts.js'

/** Names that belong together, and the terms that say how they are taken. */
export interface Section {
  names: Term[]
  /** In order, names included. */
  terms: Term[]
  /** Which sentence it is of. */
  sentence?: number
  /** A state is said near it, and it is not sure that it is said of it. */
  isDoubtful?: boolean
  /** What it names may be somebody else's. */
  isOfOther?: true
}

/** "ondansetron ODT (ZOFRAN-ODT)": between a name and its other name in brackets. */
const sayNoAmount = new Set(['open', 'close', 'salt', 'release', 'form', 'count-form', 'route', 'dash'])
const oneProduct = new Set(['slash', 'dash', 'open', 'close', 'salt'])
/** What parts two things: a joint, or what opens a note, a ratio or a heading. */
const joiners = new Set([...joints, 'open', 'afterwards', 'slash', 'colon'])

/**
 * Parts the terms of a phrase by what they are about: "baclofen 10 mg and two ibuprofen" has two sections. What one
 * sentence or line says is not said of the next, but for a head: "Stopped:" on its own line is said of all lines up to the
 * next head.
 *
 * @example
 * sectionsOf([]).length // 1
 */
export function sectionsOf(
  terms: readonly Term[],
  sentences: readonly Sentence[] = [],
  isOther: (name: Term, other: Term) => boolean = () => false,
): Section[] {
  if (sentences.length < 2 || !terms.some(isName)) return sectionsWithin(terms, isOther)
  const sections = paragraphsOf(terms, sentences).flatMap(({ terms: paragraph, isDoubtful }, sentence) =>
    sectionsWithin(paragraph, isOther).map((section) => ({ ...section, sentence, ...(isDoubtful && { isDoubtful }) })),
  )
  return sections
}

type IsOther = (name: Term, other: Term) => boolean

function sectionsWithin(terms: readonly Term[], isOther: IsOther): Section[] {
  const sections = unknownParts(terms).flatMap((part) =>
    part.some(isName) ? sectionsOfPart(part, isOther) : [{ names: [], terms: [...part] }],
  )
  const head = headOfTimes(terms)
  return sections.map((section, place) =>
    place === 0 || section.names.length === 0 || head.length === 0 || isTimed(section, head)
      ? section
      : { ...section, terms: [...head, ...section.terms] },
  )
}

/** "PRN: ibuprofen 400 mg, lorazepam 1 mg", "Breakfast: a, b": what stands before the colon is said of all. */
function headOfTimes(terms: readonly Term[]): readonly Term[] {
  const head = terms.slice(0, terms.findIndex(isName))
  const colon = head.findIndex(({ tag }) => tag === 'colon')
  return head.filter(({ tag }, at) => (tag === 'as-needed' || tag === 'part') && at < colon)
}

/** Behind the head of a time of day, what says itself when it is taken is not of that head. */
function isTimed({ terms }: Section, head: readonly Term[]): boolean {
  return head.some(({ tag }) => tag === 'part') && terms.some(({ tag }) => timesOfItem.has(tag))
}

interface Paragraph {
  terms: Term[]
  isDoubtful: boolean
}

/** Sentences that name something, each with those behind it that name nothing, and with what a head says of it. */
function paragraphsOf(terms: readonly Term[], sentences: readonly Sentence[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  /** What a head on its own line says of each line behind it. */
  let head: readonly Term[] = []
  /** What leads the line before, as "Stopped: aspirin", may go on in the next. */
  let led: readonly Term[] = []
  /** What stands before the first name. */
  let leading: Term[] = []
  let isDoubtful = false
  let headed = 0
  let isOver = false
  sentences.forEach(({ at, line, head: kind, isTaken, isOfElse }, place) => {
    const until = sentences[place + 1]?.at ?? Number.POSITIVE_INFINITY
    const piece = terms.filter((term) => term.at >= at && term.at < until)
    const last = paragraphs.findLast(({ terms: said }) => said.some(isName))
    if (kind !== undefined && kind !== 'unsure') [head, led, headed, isOver] = [[], [], 0, false]
    if (piece.length === 0) return
    if (kind === 'alone') {
      head = piece.filter(({ tag }) => lineHeads.has(tag) || tag === 'colon')
      if (!head.some(({ tag }) => lineHeads.has(tag))) head = []
      paragraphs.push({ terms: piece, isDoubtful: false })
    } else if (kind === 'unsure') {
      if (last !== undefined) last.isDoubtful = true
      isDoubtful = true
      paragraphs.push({ terms: piece, isDoubtful: false })
    } else if (piece.some(isName)) {
      const goesOn = isTaken !== true && led.length > 0 && piece.every(({ tag }) => bareItem.has(tag))
      // "Allergies ⏎ Trimethoprim ⏎ ramipril 5 mg": what has a dose is taken.
      if (head.some(({ tag }) => tag === 'allergy') && piece.some(isDosed)) [head, headed, isOver] = [[], 0, false]
      // Behind an empty line the head may no longer hold.
      if (line === 'paragraph' && headed > 0) isOver = true
      headed++
      const said = isOver ? [] : head
      const mayBeHeaded = isOver && head.length > 0
      paragraphs.push({ terms: [...said, ...leading, ...piece], isDoubtful: isDoubtful || goesOn || mayBeHeaded })
      leading = []
      isDoubtful = false
      led = kind === 'leads' || (goesOn && line === 'line') ? piece.filter(({ tag }) => headTags.has(tag)) : []
    } else if (isOfElse === true || kind === 'leads' || saysNone(piece) || beginsWithUnknown(withoutSigns(piece)))
      paragraphs.push({ terms: piece, isDoubtful: false })
    else if (last !== undefined) last.terms.push(...piece)
    // "Stopped smoking in 2015. Theophylline 200 mg"
    else if (isSentence(sentences[place + 1]) && piece.some(({ tag }) => headTags.has(tag)))
      paragraphs.push({ terms: piece, isDoubtful: false })
    else leading = [...leading, ...piece]
  })
  return paragraphs
}

function isDosed({ tag }: Term, at: number, piece: readonly Term[]): boolean {
  return dosed.has(tag) && tagAt(piece, at - 1) === 'number'
}

const dosed = new Set(['mass', 'activity', 'count-form', 'per-day', 'daily'])

function isSentence(next: Sentence | undefined): boolean {
  return next !== undefined && next.line === undefined
}

const headTags = new Set(['past', 'held', 'skipped', 'planned', 'started', 'not', 'allergy', 'as-needed'])
/** What a line by itself says of the lines behind it. */
const lineHeads = new Set([...headTags, 'part'])
const bareItem = new Set([
  'name',
  'salt',
  'release',
  'form',
  'dash',
  'and',
  'plus',
  'comma',
  'semicolon',
  'list-number',
])
const saysNothing = new Set(['nothing', 'not'])
const sign = new Set([...bullets, 'comma', 'colon'])

/** "None." */
function saysNone(piece: readonly Term[]): boolean {
  return piece.every(({ tag }) => saysNothing.has(tag) || sign.has(tag))
}

function withoutSigns(piece: readonly Term[]): readonly Term[] {
  return piece.slice(piece.findIndex(({ tag }) => !sign.has(tag)))
}

function sectionsOfPart(terms: readonly Term[], isOther: IsOther): Section[] {
  const allergy = allergyIn(terms)
  const parting = allergy === -1 ? behindAllergy(terms) : allergy
  if (parting !== -1)
    return [terms.slice(0, parting), terms.slice(parting)].flatMap((part) => sectionsOfPart(part, isOther))
  const groups = nameGroups(terms, isOther)
  if (groups.length < 2) return [{ terms: [...terms], names: terms.filter(isName) }]
  const sections: Section[] = []
  let start = 0
  groups.forEach((group, index) => {
    const next = groups[index + 1]
    const opened = start > 0 && tagAt(terms, start) === 'open'
    const closes = terms.findIndex(({ tag }, at) => tag === 'close' && at >= group.to)
    let end = terms.length
    if (next !== undefined) {
      // "Aspirin instead of warfarin": what is left out is said of what follows.
      const isLeftOut = tagAt(terms, next.from - 1) === 'not'
      end = isLeftOut ? next.from - 1 : next.from
      for (let at = end - 1; at >= group.to && !isLeftOut; at--) {
        if (!joiners.has((terms[at] as Term).tag) && !isBesideDrink(terms, at, next.from)) continue
        // "Warfarin (stopped) aspirin", "warfarin: 5 mg": what stands behind a name is of it.
        if (isOfNameBefore(terms, at, next.from)) continue
        // "10mg/5ml" and "1,5" are no joints between names.
        if (tagAt(terms, at) === 'slash' && at !== next.from - 1) continue
        end = at
        while (joints.has((terms[end - 1] as Term).tag)) end--
        break
      }
      // "Zwei Bier eine Flasche Wein": without a joint, how much of a drink is said stands right before it.
      if (end === next.from) end = beginOfDrink(terms, group.to, next.from)
      end = beginOfFormHead(terms, group.to, beginOfVerb(terms, start, group.to, end))
    }
    // "325 mg (65 mg iron) daily": what follows the bracket is about what stood before it.
    const inside = opened && closes !== -1 && closes < end ? closes + 1 : end
    sections.push({ terms: terms.slice(start, inside), names: terms.slice(group.from, group.to).filter(isName) })
    sections.at(-2)?.terms.push(...terms.slice(inside, end))
    start = end
  })
  return withAllergiesTogether(sections)
}

/** A bracket that closes before the next name, and a colon right behind a name. */
function isOfNameBefore(terms: readonly Term[], at: number, next: number): boolean {
  if (tagAt(terms, at) === 'open') return terms.slice(at, next).some(({ tag }) => tag === 'close')
  return tagAt(terms, at) === 'colon' && tagAt(terms, at - 1) === 'name'
}

const stateVerbs = new Set(['past', 'held', 'skipped', 'planned', 'started', 'used', 'not', 'present'])
const endVerbs = new Set(['comma', 'semicolon', 'and', 'plus'])

/**
 * "Current: warfarin. Stopped: aspirin": the word before a colon is of what follows; so is, in "stopped aspirin started
 * clopidogrel", a verb behind a name that has one before it.
 */
function beginOfVerb(terms: readonly Term[], start: number, from: number, end: number): number {
  let begin = end
  while (begin > from && stateVerbs.has((terms[begin - 1] as Term).tag)) begin--
  const isHeading = tagAt(terms, end) === 'colon'
  const isSecond = tagAt(terms, end) === 'name' && terms.slice(start, from).some(({ tag }) => stateVerbs.has(tag))
  if (begin === end || !(isHeading || isSecond)) return beginOfPresent(terms, from, end)
  while (begin > from && endVerbs.has((terms[begin - 1] as Term).tag)) begin--
  return begin
}

const doseTags = new Set([
  'number',
  'mass',
  'activity',
  'other-unit',
  'volume',
  'count-form',
  'form',
  'article',
  'relation',
])
const isOfDose = ({ tag, word }: Term): boolean => doseTags.has(tag) || word === 'of'

/** "Tried sertraline so now on 15 mg mirtazapine": what stands behind "now" and before a name is of that name. */
function beginOfPresent(terms: readonly Term[], from: number, end: number): number {
  let begin = end
  while (begin > from && isOfDose(terms[begin - 1] as Term)) begin--
  return begin > from && begin < end && tagAt(terms, begin - 1) === 'present' ? begin - 1 : end
}

/** "Levemir 20 units nocte. Tablets: gliclazide": a form behind what parts, and before a colon, is of what follows. */
function beginOfFormHead(terms: readonly Term[], from: number, end: number): number {
  let begin = end
  while (begin > from && shapes.has(tagAt(terms, begin - 1))) begin--
  const isHead = tagAt(terms, end) === 'colon' && begin < end && endVerbs.has(tagAt(terms, begin - 1))
  return isHead ? begin - 1 : end
}

/** "A beer with a shot of vodka": a word that also says beside which meal, with a drink behind it. */
function isBesideDrink(terms: readonly Term[], at: number, name: number): boolean {
  const between = terms.slice(at + 1, name)
  return (
    tagAt(terms, at) === 'relation' &&
    (terms[name]?.value.startsWith('drink:') === true || between.some(({ tag }) => tag === 'drink-container')) &&
    between.every(({ tag }) => beforeDrink.has(tag) || tag.startsWith('drink-'))
  )
}

/** Where what is said of a drink begins, no earlier than a place. */
function beginOfDrink(terms: readonly Term[], from: number, name: number): number {
  if (terms[name]?.value.startsWith('drink:') !== true) return name
  let begin = name
  let counted = false
  for (let at = name - 1; at >= from && !counted; at--) {
    const { tag } = terms[at] as Term
    if (tag !== 'of' && tag !== 'article' && tag !== 'number' && !tag.startsWith('drink-')) break
    counted = tag === 'article' || tag === 'number'
    if (counted || tag === 'drink-container') begin = at
  }
  return begin
}

const beforeDrink = new Set(['article', 'number', 'of', 'vague', 'volume', 'percent'])

const notBeforeAllergy = new Set(['name', 'unknown', 'salt', 'allergy', 'open', 'not'])
const listsAllergies = new Set([
  'name',
  'comma',
  'semicolon',
  'and',
  'plus',
  'slash',
  'open',
  'close',
  'dash',
  'reason',
  'salt',
  'unknown',
  'form',
  'count-form',
  'colon',
  'hash',
])

/** "Allergies: penicillin (rash), trimethoprim": what follows an allergy and says nothing of how it is taken is one too. */
function withAllergiesTogether(sections: readonly Section[]): Section[] {
  const together: Section[] = []
  for (const section of sections) {
    const last = together.at(-1)
    const isNext = section.terms[0]?.value === 'stop' || last?.terms.at(-1)?.value === 'stop'
    const isListed = section.terms.every(({ tag }) => listsAllergies.has(tag)) && !isNext
    if (
      last?.terms.some(({ tag }) => tag === 'allergy') &&
      isListed &&
      !isAllergyToOne([...last.terms, ...section.terms.slice(0, 1)])
    ) {
      last.terms.push(...section.terms)
      last.names.push(...section.names)
    } else together.push({ terms: [...section.terms], names: [...section.names] })
  }
  return together
}

const whatIsAllergic = new Set(['name', 'unknown', 'salt', 'reason', 'form'])
const endsAllergy = new Set(['comma', 'semicolon', 'close'])

/** "Penicillin allergy, Augmentin", "penicillin (allergy), Augmentin": what stands behind is listed for itself. */
function isAllergyToOne(terms: readonly Term[]): boolean {
  const at = terms.findIndex(({ tag }) => tag === 'allergy')
  const of = terms.slice(0, at).findLast(({ tag }) => tag !== 'open')
  const isNamed = whatIsAllergic.has(of?.tag ?? '')
  const [joint, ...others] = terms.slice(at + 1)
  const isEnded = joint !== undefined && endsAllergy.has(joint.tag)
  return isNamed && isEnded && others.slice(0, -1).every(({ tag }) => endsAllergy.has(tag))
}

/** "Nut allergy, cetirizine": where, behind an allergy to what nobody takes, the next item begins. */
function behindAllergy(terms: readonly Term[]): number {
  const at = terms.findIndex(({ tag }) => tag === 'allergy')
  const joint = at === -1 ? -1 : at + 1
  const isBefore = !terms.slice(0, at).some(isName) && endsAllergy.has(tagAt(terms, joint))
  return isBefore && isAllergyToOne(terms.slice(0, joint + 1)) && terms.slice(joint).some(isName) ? joint : -1
}

/** "Norvasc 5 mg daily; allergies: penicillin": where, behind something else, the words of an allergy begin. */
function allergyIn(terms: readonly Term[]): number {
  return terms.findIndex(({ tag }, index) => {
    const [before, after] = [tagAt(terms, index - 1), tagAt(terms, index + 1)]
    const begins = after === 'colon' || after === 'name' || after === 'unknown'
    return tag === 'allergy' && begins && !notBeforeAllergy.has(before) && terms.slice(0, index).some(isName)
  })
}

interface NameGroup {
  from: number
  to: number
}

/** Runs of names with nothing but joints between them. */
function nameGroups(terms: readonly Term[], isOther: IsOther): NameGroup[] {
  const groups: NameGroup[] = []
  terms.forEach((term, index) => {
    if (!isName(term)) return
    const last = groups.at(-1)
    const between = last === undefined ? [] : terms.slice(last.to, index)
    if (last !== undefined) {
      // "Baileys in my coffee"
      const isOfDrink = between.length === 0 && isDrink(terms[index - 1]) !== isDrink(term)
      // "1 g heroin (fentanyl)": another substance, and no other name of it
      const isApart = tagAt(between, 0) === 'open' && isOther(terms[last.to - 1] as Term, term)
      const joined = !isOfDrink && !isApart && between.every(({ tag }) => oneProduct.has(tag))
      const isNamedAgain = between.at(-1)?.tag === 'open' && between.every(({ tag }) => sayNoAmount.has(tag))
      const again = isNamedAgain && !isApart
      const brands = between.length === 1 && tagAt(between, 0) === 'comma' && isOpenAt(terms, last.to)
      if (joined || again || brands) {
        last.to = index + 1
        return
      }
    }
    groups.push({ from: index, to: index + 1 })
  })
  return groups
}

function isDrink(term: Term | undefined): boolean {
  return /^(?:drink|standard-drink|container):/.test(term?.value ?? '')
}

/** Whether a bracket is open at a place. */
function isOpenAt(terms: readonly Term[], at: number): boolean {
  return terms.slice(0, at).reduce((open, { tag }) => open + (tag === 'open' ? 1 : tag === 'close' ? -1 : 0), 0) > 0
}
