import { type Accounts, uses } from './account.js'
import { isExchange } from './across/exchanges.js'
import type { SharedState } from './across/listed-items.js'
import { countedUses } from './counted-uses.js'
import { noDrinks } from './drinks/drink-table.js'
import { isOfMeals, leftOfDrink, occasionOf, roundsOf, withRounds } from './drinks/drinking-occasion.js'
import { assemble, isOnOneDay, quantityTags } from './grammar/assemble.js'
import { withCountedStrengths } from './grammar/counted-strengths.js'
import { drinkIn } from './grammar/drinks.js'
import type { Context } from './grammar/fold.js'
import { foldNumbers, foldRest } from './grammar/passes.js'
import { inOrder, spanOf, spanOfClocks, timesOf } from './grammar/times.js'
import { withToldUnit } from './grammar/told-units.js'
import { languages } from './lexicon/lexicon.js'
import { hasWords, historyHeads, sinceWords } from './lexicon/small-words.js'
import { isOrphan } from './orphans.js'
import type { Ask, Intake, NamedPart, PhraseOptions } from './reading.js'
import type { Section } from './sections.js'
import { highOf, lowOf, type Taking } from './taking.js'
import type { Term } from './terms.js'
import { sharesTold, withStrengthsOfNames } from './told-strengths.js'
import { isMeasured, toldBy, valueTold } from './told-values.js'
import { isNever, meantBy } from './uses.js'

/** "Vodka and he is asleep": behind the joint stands a clause, and no other part of the name. */
function joinsClause({ tag, end }: Term, all: readonly Term[]): boolean {
  const next = all.find(({ at }) => at >= end)?.tag
  return tag === 'and' && (next === 'filler' || next === 'not')
}

const decimalComma = new Set(languages.filter((language) => language.decimalComma).map(({ id }) => id))

/** Countries whose official way of writing parts thousands by a comma. */
const pointCountries = new Set(['US', 'GB', 'IE', 'AU', 'NZ', 'IN', 'SG', 'HK', 'JP', 'CN', 'KR', 'MX'])

/** What says when something is taken, so that what is named behind it is taken then too. */
const saysWhen = new Set(['clock', 'part', 'from-to', 'when', 'frequency', 'regular', 'weekday', 'date'])

const saysHowOften = new Set(['frequency', 'per-day-count', 'regular', 'pattern', 'weekday', 'weekday-set'])
/** So long ago, how much was drunk then no longer matters. */
const longOverDays = 30

const signs = new Set([
  'open',
  'close',
  'comma',
  'semicolon',
  'colon',
  'dash',
  'slash',
  'plus',
  'equals',
  'hash',
  'compare',
])

const besideUnknown = new Set([...signs, 'form', 'count-form', 'and', 'with'])

/** "Zzyzx 50/4 as needed": what stands behind an unknown word that begins a part is said of it. */
function isOfUnknown(terms: readonly Term[], { tag }: Term): boolean {
  return (
    !besideUnknown.has(tag) && tag !== 'unknown' && terms.find((one) => !besideUnknown.has(one.tag))?.tag === 'unknown'
  )
}

/** "Aspirin, occasional zzyzx" */
function isHabitOfUnknown(terms: readonly Term[], term: Term): boolean {
  return (
    (term.tag === 'occasional' || term.tag === 'regular') &&
    terms.slice(terms.indexOf(term)).some(({ tag }) => tag === 'unknown')
  )
}

/** "Pregnant", "I have asthma", "PMH: COPD, gout": what is so of the person, and no reason for what is named. */
function isOfPerson({ tag, at }: Term, { names }: Section, all: readonly Term[]): boolean {
  if (tag === 'circumstance') return true
  if (tag !== 'reason') return false
  const before = all.findLast((one) => one.end <= at)
  return names.length === 0 || hasWords.test(before?.word ?? '') || historyHeads.test(before?.word ?? '')
}

const ofName = /^(?:level|spiegel)/

/**
 * "Digoxin level 1.2" and "magnesium 0.9 mmol/L" are values of what is named; in "warfarin, INR 2.4" the INR is, and in
 * "1.25 mmol/L calcium" a solution holds it.
 */
function isOfName({ tag, at, parts = [] }: Term, terms: readonly Term[]): boolean {
  if (tag !== 'measurement') return false
  const name = terms.find((term) => term.tag === 'name')
  if (name === undefined) return true
  return parts[0]?.tag === 'measure' ? ofName.test(parts[0].word) : name.at < at
}

/** What one section comes to. */
export interface SectionReading {
  part: NamedPart
  excluded: boolean
  /** Where it says when it is taken: "at 20:00 two beers" before the name, "two beers at 20:00" behind it. */
  when?: 'before' | 'behind'
}

/** The terms of a section, folded, with what was asked on the way. */
export interface FoldedSection {
  section: Section
  /** How many substances each name stands for, and all together. */
  counts: readonly number[]
  substances: number
  folded: readonly Term[]
  drink: ReturnType<typeof drinkIn>
  asked: Set<Ask>
}

/**
 * Folds the terms of one section: numbers, drinks, and all that the rules know.
 *
 * @example
 * foldSection({ names: [], terms: [] }, {}, [], '').folded // []
 */
export function foldSection(
  section: Section,
  options: PhraseOptions,
  all: readonly Term[],
  text: string,
): FoldedSection {
  const counts = section.names.map(({ substances }) => substances ?? 0)
  const inBrackets = section.terms.some(({ tag }) => tag === 'open')
  const substances =
    section.names.length === 0 ? 0 : inBrackets ? Math.max(...counts) : counts.reduce((sum, one) => sum + one, 0)
  const asked = new Set<Ask>()
  const context: Context = {
    substances,
    names: counts.length,
    decimalComma: all.some(({ language }) => language !== undefined && decimalComma.has(language)),
    decimalPoint:
      all.some(({ language }) => language === 'en') || pointCountries.has(options.country?.toUpperCase() ?? ''),
    ask: (what) => void asked.add(what as Ask),
    beside: ({ at, end }) => [all.findLast((one) => one.end <= at), all.find((one) => one.at >= end)],
  }
  const sold =
    substances === 1
      ? soldAs(
          section.names.map((name) => text.slice(name.at, name.end)),
          options,
        )
      : ''
  const counted = withCountedStrengths(section.terms, sold)
  if (counted.isTold) asked.add('unit-from-register')
  const numbered = foldNumbers(withStrengthsOfNames(counted.terms, options), context)
  const drink = drinkIn(numbered, options.drinks ?? noDrinks, options.country)
  const rest = drink === undefined ? numbered : withRounds(drink.rest.map(withoutWayIn))
  return { section, counts, substances, folded: foldRest(rest, context), drink, asked }
}

/** The strengths of one substance, whatever names it has here. */
function soldAs(names: readonly string[], { strengthsOf = () => '' }: PhraseOptions): string {
  const [first = '', ...others] = names.map((name) => strengthsOf(name))
  return others.every((other) => other === first) ? first : ''
}

const timesOfState = new Set(['when', 'ago-span', 'ahead'])
/** Beside these a time says of what it is: "started last week", "since yesterday". */
const saysOfWhat = new Set([
  ...['started', 'present', 'changed', 'change', 'past', 'used', 'held', 'skipped', 'planned', 'missed', 'former'],
  ...['since', 'with', 'not', 'for'],
])

/** "Speed 1 g over the weekend": a time that says of nothing whether it is taken has not been read. Today it is. */
function isLostTime(
  { tag, value, at, amount = 1 }: Term,
  terms: readonly Term[],
  state: SharedState,
  all: readonly Term[],
): boolean {
  if (!timesOfState.has(tag) || value === '0' || highOf(amount) < 1 || all.some(isExchange)) return false
  if (state.state !== undefined || state.unsure === true) return false
  const before = terms.findLast((one) => one.at < at)
  return !terms.some((one) => saysOfWhat.has(one.tag)) && !sinceWords.test(before?.word ?? '')
}

/** "Shrooms 0.1 g": the mushroom weighs it, and not what it holds. */
function withoutWeight(taking: Taking): Taking {
  const { doseMg: _dose, doseMgPerDay: _day, doseMgPerWeek: _week, ...rest } = taking
  return rest
}

/** "Vaping, three beers": nobody drinks but by mouth, so that the word is of something else. */
function withoutWayIn(term: Term): Term {
  return term.tag === 'route' && term.value !== 'oral' ? { ...term, tag: 'unknown' } : term
}

/**
 * How the names of one section are taken, with every term of it put to its use.
 *
 * @example
 * const folded = foldSection({ names: [], terms: [] }, {}, [], '')
 * readSection(folded, {}, {}, new Accounts('', []), []).part.intakes // [{ name: '', timesH: [] }]
 */
export function readSection(
  { section, counts, substances, folded: asWritten, drink, asked }: FoldedSection,
  state: SharedState,
  options: PhraseOptions,
  account: Accounts,
  all: readonly Term[],
): SectionReading {
  const names =
    drink?.name !== undefined
      ? [drink.name]
      : section.names.map((name) => meantBy(name)?.slug ?? account.text.slice(name.at, name.end))
  const sure = counts.length > 0 && counts.every((count) => count > 0)
  const folded = substances === 1 && drink === undefined ? withToldUnit(asWritten, soldAs(names, options)) : asWritten
  if (
    state.excluded === true ||
    // "Digoxin held as level 2.4"
    (state.state === undefined &&
      state.unsure !== true &&
      folded.some((term) => isOfName(term, folded)) &&
      !folded.some(({ tag }) => tag === 'amount' || tag === 'count'))
  ) {
    const measured = state.excluded !== true
    const isAllergy = folded.some(({ tag }) => tag === 'allergy')
    const nameEnd = section.names.at(-1)?.end ?? 0
    // "Não fuma, bebe socialmente": what stands behind a comma is said of something else.
    const ends = isNever(section.names) ? ['.', ',', ';'] : ['.']
    // "Avoid tyramine; patient asking about Zzyzx": so do other words than those of a list.
    const isEnd = ({ word, language }: Term): boolean => ends.includes(word) || language === 'everyday'
    const stop = all.find((term) => term.at >= nameEnd && isEnd(term))?.at ?? Number.POSITIVE_INFINITY
    const allergyAt = folded.find(({ tag, at }) => tag === 'allergy' && at > stop)?.at ?? Number.POSITIVE_INFINITY
    for (const term of folded) {
      if (signs.has(term.tag)) account.set(term, 'filler')
      // "I don't smoke and I have asthma"
      else if (term.tag === 'circumstance' && term.value !== '')
        account.set(term, 'unread', 'circumstance', toldBy(term))
      else if (term.at >= allergyAt) account.set(term, 'unread', 'allergy')
      else if (term.at > stop && term.tag === 'nothing') account.set(term, 'unread', 'not-taken')
      // "Denies alcohol. Smokes 10/day": what the next sentence says is not left out.
      else if (term.at > stop) account.set(term, 'unread', 'unknown')
      else if (measured)
        account.set(
          term,
          'unread',
          'measurement',
          valueTold(section.names, term, { ...options, all, text: account.text }),
        )
      else account.set(term, 'unread', isAllergy ? 'allergy' : 'not-taken')
    }
    return { part: { names: [], sure, taking: {}, asks: [], intakes: [] }, excluded: true }
  }
  const used = folded.filter((term) => !isOrphan(term, folded))
  const told = sharesTold(section, used, account.text, options)
  const about = { asked, ...(state.state !== undefined && { state: state.state }) }
  const whole = assemble(used, { ...about, substances })
  // Each part as if it stood alone with its strength.
  const shared = told?.shares.map(({ name, strength }) => ({
    name,
    ...assemble(
      used.flatMap((term) => (term !== told.said ? [term] : strength === undefined ? [] : [strength])),
      { ...about, substances: 1 },
    ),
  }))
  const { asks, unread, strengths, clocks } = shared?.[0] ?? whole
  const isPlant = section.names.some(({ at, end }) => options.isWholePlant?.(account.text.slice(at, end)) === true)
  const taking = isPlant ? withoutWeight(whole.taking) : whole.taking
  const [only, ...others] = section.names
  const wayIn =
    only === undefined || others.length > 0 ? undefined : options.wayInOf?.(account.text.slice(only.at, only.end))
  if (wayIn !== undefined) taking.route ??= wayIn
  const isUsedByPiece = (name: Term): boolean =>
    meantBy(name) !== undefined || options.isByPiece?.(account.text.slice(name.at, name.end)) === true
  if (told?.shares.some(({ strength }) => strength === undefined) === true) asks.add('how-much')
  if (folded !== asWritten || told?.withoutUnit === true) asks.add('unit-from-register')
  // What stands beside all names is of nothing that is named.
  const isBeside = section.names.length === 0 && all.some(({ tag }) => tag === 'name')
  for (const term of folded) {
    if (drink !== undefined && leftOfDrink.has(term.tag)) asks.add('how-many')
    const reason =
      unread.get(term) ??
      (drink !== undefined && leftOfDrink.has(term.tag) ? 'no-place' : undefined) ??
      (isBeside && (quantityTags.has(term.tag) || isOfUnknown(folded, term) || isHabitOfUnknown(folded, term))
        ? 'no-place'
        : undefined) ??
      (isPlant && term.tag === 'amount' ? 'no-place' : undefined) ??
      (isLostTime(term, folded, state, all) ? 'no-place' : undefined) ??
      (term.tag === 'free-number' && term !== told?.said ? 'no-unit' : undefined) ??
      (isOfPerson(term, section, all) ? 'circumstance' : undefined) ??
      (term.tag === 'allergy-else' ? 'allergy' : undefined) ??
      (isMeasured(term, all) ? 'measurement' : undefined) ??
      (isOrphan(term, folded) && !joinsClause(term, all) ? 'unknown' : undefined) ??
      // "Stopped 2019": how long ago that is, only who knows the day can say; and nothing begins in the past.
      ((state.state === 'past' || state.state === 'planned') &&
      state.daysAgo === undefined &&
      (term.tag === 'year' || term.tag === 'date')
        ? 'no-place'
        : undefined)
    const use = term === told?.said ? 'amount' : strengths.has(term) ? 'strength' : (uses[term.tag] ?? 'filler')
    account.set(
      term,
      reason === undefined ? use : 'unread',
      reason,
      reason === undefined ? undefined : toldBy(term, all),
    )
  }
  for (const term of drink?.used ?? []) account.set(term, 'drink')
  for (const ask of drink?.reading.asks ?? []) asks.add(ask)
  if (drink !== undefined && state.state === 'past' && lowOf(state.daysAgo ?? 0) >= longOverDays)
    asks.delete('how-many')
  if (section.isOfOther === true) asks.add('whose')
  const isBegun = used.some(({ tag }) => tag === 'started')
  if (drink === undefined && state.state === undefined && !isBegun && isOnOneDay(used)) asks.add('how-often')
  if (state.unsure === true) asks.add('still-taken')
  const span: { spanH?: readonly [from: number, to: number] } =
    spanOf(folded) ?? (drink === undefined ? undefined : spanOfClocks(folded)) ?? {}
  const timesH = drink !== undefined && span.spanH !== undefined ? [] : timesOf(folded, clocks)
  const rounds = drink === undefined ? undefined : roundsOf(folded, span.spanH, asks)
  if (rounds !== undefined) {
    delete taking.timesPerDay
    delete taking.frequency
  }
  // "Last dose at 6 pm": when it was, and not how often it is taken.
  const isLastOne = folded.some(({ tag, value }) => tag === 'past' && value === 'last-dose')
  if (isLastOne && !folded.some(({ tag }) => saysHowOften.has(tag)) && folded.some(({ tag }) => tag === 'clock'))
    for (const key of ['timesPerDay', 'doseMgPerDay', 'frequency'] as const) delete taking[key]
  const occasion = drink === undefined ? undefined : occasionOf(drink.reading, { taking, terms: folded, asks })
  const atH = clocks.map((hour) => hour % 24)
  if (drink === undefined && taking.timesPerDay === undefined && taking.asNeeded !== true)
    if (used.some((term, index) => isOfMeals(term, used[index - 1]))) asks.add('how-often')
  const isByPiece = drink === undefined && section.names.length > 0 && section.names.every(isUsedByPiece)
  const said = { ...taking, ...(state.state !== undefined && { state: state.state }) }
  const done: Taking = {
    ...(occasion?.taking ?? (isByPiece ? countedUses(folded, said, asks) : taking)),
    ...(state.state !== undefined && { state: state.state }),
    ...(state.daysAgo !== undefined && { daysAgo: state.daysAgo }),
    ...(state.inDays !== undefined && { inDays: state.inDays }),
    ...(section.isOfOther === true && { whose: 'unclear' as const }),
    ...(atH.length > 0 && { atH: atH.length === 1 ? (atH[0] as number) : atH }),
  }
  const name = names.join(' ')
  const each = { name, ...(drink !== undefined && { drink: drink.reading }), ...occasion?.amount }
  const intakes: readonly Intake[] =
    rounds !== undefined && rounds.length > 0
      ? rounds.map((hour) => ({ ...each, timesH: [hour] }))
      : drink !== undefined
        ? [{ ...each, timesH, ...span }]
        : whole.doses.length === 1
          ? [{ name, ...(done.doseMg !== undefined && { doseMg: done.doseMg }), timesH, ...span }]
          : whole.doses.map((dose) => ({
              name,
              ...(dose.doseMg !== undefined && { doseMg: dose.doseMg }),
              timesH: inOrder(dose.clocks),
            }))
  const nameAt = section.names[0]?.at ?? 0
  const when = folded.find(({ tag }) => saysWhen.has(tag))
  // What is stopped says nothing of what is named behind it.
  const isEnded = folded.some(({ tag }) => tag === 'past')
  return {
    part: {
      names,
      sure,
      taking: done,
      ...(shared !== undefined && {
        shares: shared.map((share) => ({ name: share.name, taking: { ...done, ...share.taking } })),
      }),
      asks: [...asks],
      ...(drink !== undefined && { drink: drink.reading }),
      intakes,
    },
    excluded: false,
    ...(when !== undefined && { when: when.at < nameAt && !isEnded ? 'before' : 'behind' }),
  }
}
