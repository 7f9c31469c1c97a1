import { Accounts } from './account.js'
import { withAges } from './across/ages.js'
import { withAllergiesToElse } from './across/allergies-to-else.js'
import { withAnsweredQuestions } from './across/answered-questions.js'
import { withEvents, withTurningPoints } from './across/around-events.js'
import { withBegunSince } from './across/begun-since.js'
import { withClocksOfNotes } from './across/clocks-of-notes.js'
import { withCompany } from './across/company.js'
import { withDoneAnyway } from './across/done-anyway.js'
import { withDosesChanged } from './across/doses-changed.js'
import { isArrow } from './across/exchanges.js'
import { withFirstPerson } from './across/first-person.js'
import { withHeadsOfState } from './across/heads-of-state.js'
import { withLastDose } from './across/last-dose.js'
import { withNewOrders } from './across/new-orders.js'
import { withoutMore } from './across/no-more.js'
import { withNotWhile } from './across/not-while.js'
import { withoutNumbersTwice } from './across/numbers-in-words.js'
import { namesOfOthers, withoutAgesOfOthers, withoutGivers } from './across/other-people.js'
import { withPacksCounted } from './across/packs-counted.js'
import { withPlannedChanges } from './across/planned-changes.js'
import { withPresentTime } from './across/present-time.js'
import { withRestarts } from './across/restarts.js'
import { sentencesOf } from './across/sentences.js'
import { withoutOwnTimes, withSharedTimes } from './across/shared-times.js'
import { isBeforeOrAfter, isContrast, withStatements } from './across/statements.js'
import { statesOf } from './across/states-shared.js'
import { withToldOfPerson } from './across/told-of-person.js'
import { withAllergiesTreated } from './across/treated-allergies.js'
import { withUnknownItems } from './across/unknown-items.js'
import { withUnnamedProducts } from './across/unnamed-products.js'
import { withValuesSaid } from './across/values-said.js'
import { withDaysCounted } from './across/weekdays-named.js'
import { withWeeksAndStages } from './across/weeks-and-stages.js'
import { drinkHits } from './drinks/drink-finder.js'
import { noDrinks } from './drinks/drink-table.js'
import { takingOf, withDrinksTogether } from './drinks/drinks-together.js'
import { namesWhatIsDrunk } from './drinks/drunk-names.js'
import { withoutClassWords } from './finding/class-words.js'
import { saltsApart } from './finding/compounds.js'
import { finders } from './finding/finders.js'
import { withNames } from './finding/naming.js'
import { withDaysOff } from './grammar/excepted-days.js'
import { tagAt } from './grammar/fold.js'
import { withDoseArrows, withFormerInBrackets } from './grammar/former.js'
import { foldSection, readSection, type SectionReading } from './read-section.js'
import type { Ask, Part, PhraseOptions, PhraseReading, Unread } from './reading.js'
import { sectionsOf } from './sections.js'
import { type Term, termsOf } from './terms.js'
import { tokensOf } from './tokens.js'
import { withUses } from './uses.js'

/**
 * Reads a phrase as people, letters and records write it: what is named, and how it is taken. Amounts are in mg, times
 * in hours. Every piece of the text is used, known filler, or reported in `unread`; what may mean several things is
 * asked and never guessed. Never throws.
 *
 * @example
 * readPhrase("Ramipril 5 mg 1-0-1").taking.doseMgPerDay // 10
 */
export function readPhrase(text: string, options: PhraseOptions = {}): PhraseReading {
  const { knows } = options
  const tokens = knows === undefined ? tokensOf(text) : saltsApart(tokensOf(text), text, knows)
  const isDrunkNamed = (at: number): boolean => namesWhatIsDrunk(tokens, at, text, knows ?? (() => 0))
  const hits = drinkHits(tokens, options.drinks ?? noDrinks, options.country?.toUpperCase(), isDrunkNamed)
  const terms = termsOf(tokens, text, finders(text, tokens, hits, options), new Set(hits.map(({ at }) => at)))
  const counted = withDaysCounted(withUses(terms, options.isSmoked), options.today)
  const meant = withAllergiesTreated(withNames(counted, text, options), text, options)
  const isClassOf = options.isClassOf ?? (() => false)
  const all = passes.reduce((read, pass) => pass(read, options.today), withoutClassWords(meant, text, isClassOf))
  const kept = withoutListedForms(withClausesParted(all).filter(({ tag }) => tag !== 'filler' && tag !== 'heading'))
  const account = new Accounts(text, all)
  for (const term of nothingTaken(all)) account.set(term, 'unread', 'not-taken')
  const meaningOf = ({ at, end }: Term): string | undefined => options.meaningOf?.(text.slice(at, end))
  const sentences = sentencesOf(all)
  const ofOthers = namesOfOthers(all, sentences)
  const sections = withSharedTimes(
    sectionsOf(kept, sentences, (name, other) => areOthers(meaningOf(name), meaningOf(other))),
    all,
  ).map((section) =>
    section.names.some(({ at }) => ofOthers.has(at)) ? { ...section, isOfOther: true as const } : section,
  )
  const asks = new Set<Ask>()
  const named: SectionReading[] = []
  const folded = sections.map((section) => foldSection(section, options, all, text))
  const states = statesOf(folded, all, options.today, meaningOf)
  for (const index of withoutOwnTimes(folded)) {
    if (states[index]?.state === undefined) folded[index]?.asked.add('how-often')
  }
  for (const [index, section] of folded.entries()) {
    const read = readSection(section, states[index] ?? {}, options, account, all)
    if (read.excluded) continue
    for (const ask of read.part.asks) asks.add(ask)
    if (states[index]?.isAgain === true) continue
    if (read.part.names.length > 0 || sections.length === 1) named.push(read)
  }
  const things = withDrinksTogether(named)
  for (const thing of things) for (const ask of thing.asks) asks.add(ask)
  const parts = account.parts()
  const drink = things.find((thing) => thing.drink !== undefined)?.drink
  return {
    input: text,
    name: [...new Set(things.flatMap(({ names }) => names))].join(' + '),
    taking: takingOf(things),
    things,
    unread: unreadOf(parts, text),
    asks: [...asks],
    ...(drink !== undefined && { drink }),
    parts,
  }
}

/** What words say beside one another, in the order in which it must be asked. */
const passes: readonly ((terms: readonly Term[], today?: string) => readonly Term[])[] = [
  withDosesChanged,
  withValuesSaid,
  withNewOrders,
  withDoneAnyway,
  withNotWhile,
  withAllergiesToElse,
  withPacksCounted,
  withBegunSince,
  withFirstPerson,
  withAges,
  withWeeksAndStages,
  withToldOfPerson,
  withClocksOfNotes,
  withDaysOff,
  withPresentTime,
  withoutNumbersTwice,
  withHeadsOfState,
  withUnknownItems,
  withAnsweredQuestions,
  withUnnamedProducts,
  withLastDose,
  withFormerInBrackets,
  withDoseArrows,
  withoutMore,
  withoutGivers,
  withoutAgesOfOthers,
  withRestarts,
  withPlannedChanges,
  withEvents,
  withTurningPoints,
  withCompany,
  withStatements,
]

/** "Citalopram replaced by sertraline", "ibuprofen while on warfarin": a word between two names parts them. */
function withClausesParted(terms: readonly Term[]): readonly Term[] {
  const isSilent = ({ tag }: Term): boolean => tag === 'filler' || tag === 'heading'
  return terms.map((term, index) => {
    const parts =
      term.value === 'takes' ||
      term.value === 'switched' ||
      term.language === 'everyday' ||
      term.word === 'so' ||
      // "Ex-smoker on clozapine"
      term.word === 'on' ||
      isArrow(term) ||
      isBeforeOrAfter(term) ||
      isContrast(term)
    if (!isSilent(term) || !parts) return term
    const before = terms.slice(0, index).findLast((one) => !isSilent(one))
    const after = terms.slice(index + 1).find((one) => !isSilent(one))
    // "Forgot my warfarin so took two apixaban"
    const isDone = term.word === 'so' && after?.tag === 'used'
    if (term.word === 'on' && isOnDose(before, terms.slice(index + 1))) return { ...term, tag: 'comma' }
    return before?.tag === 'name' && (after?.tag === 'name' || isDone) ? { ...term, tag: 'comma' } : term
  })
}

/** "MDMA 120 mg on 20 mg escitalopram": what stands behind is another dose, with the name of it. */
function isOnDose(before: Term | undefined, [number, unit, name]: readonly Term[]): boolean {
  return before?.tag === 'mass' && unit?.tag === 'mass' && number?.tag === 'number' && name?.tag === 'name'
}

/** Whether two names stand for substances of which none is the same. */
function areOthers(name: string | undefined, other: string | undefined): boolean {
  const slugs = name?.split(' ') ?? []
  const others = other?.split(' ') ?? []
  return slugs.length === 1 && others.length === 1 && !isWithin(slugs[0], others[0]) && !isWithin(others[0], slugs[0])
}

/** Potassium and potassium chloride. */
function isWithin(slug = '', other = ''): boolean {
  return `${other}-`.startsWith(`${slug}-`)
}

const besideNothing = new Set([
  ...['filler', 'heading', 'article', 'regular', 'present', 'colon', 'dash', 'comma', 'semicolon', 'equals', 'for'],
])

/** "No regular medications", "Medications: none": all that is said is that nothing is taken. */
function nothingTaken(all: readonly Term[]): readonly Term[] {
  // "NKDA": nothing is taken, and there is no allergy either.
  const isNoAllergy = ({ tag, value }: Term): boolean => tag === 'allergy' && value === 'none'
  if (all.some(isNoAllergy) && all.every((term) => isNoAllergy(term) || besideNothing.has(term.tag)))
    return all.filter(isNoAllergy)
  const denials = all.filter(({ tag }) => tag === 'nothing' || tag === 'not')
  const isSaid = denials.some(({ tag }) => tag === 'nothing') || all.some(({ tag }) => tag === 'heading')
  if (denials.length === 0 || !isSaid || !all.every((term) => denials.includes(term) || besideNothing.has(term.tag)))
    return []
  return denials.some(({ tag }) => tag === 'nothing') ? denials : all.filter(({ tag }) => tag !== 'filler')
}

const listSigns = new Set(['comma', 'semicolon', 'and', 'plus'])

/** "Ket, pills and beer": a form that stands as an item of a list is of nothing that is named. */
function withoutListedForms(terms: readonly Term[]): readonly Term[] {
  if (terms.filter(({ tag }) => tag === 'name').length < 2) return terms
  return terms.map((term, index) => {
    const [before, after] = [terms[index - 1], terms[index + 1]]
    const listed =
      (term.tag === 'count-form' || term.tag === 'form') &&
      (before === undefined || (listSigns.has(before.tag) && tagAt(terms, index - 2) !== 'amount')) &&
      (after === undefined || listSigns.has(after.tag)) &&
      (before !== undefined || after !== undefined)
    return listed ? { ...term, tag: 'unknown' } : term
  })
}

/** Pieces that were not used; neighbours for the same reason are one. */
function unreadOf(parts: readonly Part[], text: string): readonly Unread[] {
  const unread: Unread[] = []
  let before: Part | undefined
  for (const part of parts) {
    const last = unread.at(-1)
    if (part.as === 'unread') {
      if (last !== undefined && before?.as === 'unread' && before.reason === part.reason) {
        last.text = text.slice(last.at, part.at + part.text.length)
        if (part.tells !== undefined) last.tells = [...(last.tells ?? []), ...part.tells]
      } else {
        const { reason, tells } = part
        unread.push({
          text: part.text,
          at: part.at,
          ...(reason !== undefined && { reason }),
          ...(tells !== undefined && { tells }),
        })
      }
    }
    before = part
  }
  return unread
}
