import { tagAt } from '../grammar/fold.js'
import type { Term } from '../terms.js'

/** Nobody is older, in years. */
export const oldest = 115
/** Bare marks of years, as "a" and "j", are units of other things where a child would be meant. */
const youngestMarked = 12
const longestLine = 11

const female =
  'f|w|mrs|ms|miss|mme|mlle|madame|sra|signora|female|woman|lady|girl|femme|fille|frau|patientin|patiente|mujer|nina|donna|ragazza|mulher|vrouw|mevrouw|kvinna|kobieta|weiblich|feminin|femenino|femminile'
const male =
  'm|mr|monsieur|male|man|gentleman|boy|homme|garcon|herr|mann|hombre|varon|nino|uomo|signore|ragazzo|homem|meneer|mezczyzna|masculin|masculino|maschio|mannlich'
const either = 'pt|pat|patient|paziente|paciente|person'
const years =
  '(?:y|yo|y o|y \\. o|y / o|yr|yrs|years?|years? old|years? of age|ans|anos|anni|aa|a|jaar|jaar oud|lat|jr|j|jahre?|jahre? alt|jahrige[rnms]?|ar|ar gammal)(?: \\.)?'
const number = '(?<years>\\d{1,3})'
const sexed = `(?:(?<f>${female})|(?<m>${male}))`
const sexedBehind = `(?:(?<f2>${female})|(?<m2>${male}))`

/** Where a form may stand: behind anything, where a note begins to speak of somebody, or as the first of a line. */
type Place = 'anywhere' | 'subject' | 'first'

const forms: readonly (readonly [place: Place, form: RegExp, youngest: number])[] = [
  // "Patientin, 78 J., w", "mujer de 81 años", "Pt 15 y/o M", "vrouw (83 jaar)"
  [
    'anywhere',
    form(
      `(?:${sexed}|${either})(?: [,:(/-])?(?: (?:de|di|von|van|aged?|agee?))? ${number}(?: -)? ${years}(?:(?: [,(/])? ${sexedBehind})?(?: \\))?`,
    ),
    1,
  ],
  // "6 yr old boy", "81-jährige Patientin", "84 y F", "78 J., m"
  ['subject', form(`${number}(?: -)? ${years}(?: [,(/])?(?: old)? (?:${sexed}|${either})`), 1],
  // "F/32"
  ['subject', form(`${sexed} / ${number}`), 1],
  // "male, 45", "Mr Smith, 67, on warfarin"; not "Mr Smith, 12 paracetamol"
  ['subject', form(`${sexed}(?: ,)? ${number}(?= ?(?: [,;.)]|$))`), youngestMarked],
  // "32 F", "32/F"
  ['subject', form(`${number}(?: /)? (?:(?<f>f|w)|(?<m>m))`), 1],
  // "81 J., Marcumar"
  ['first', form(`${number}(?: -)? ${years}`), youngestMarked],
]

const beforeSubject = new Set(['', 'heading', 'filler', 'colon', 'article', 'comma'])
const follows = new Set([
  '',
  'comma',
  'semicolon',
  'colon',
  'close',
  'open',
  'circumstance',
  'reason',
  'name',
  'heading',
])
const followsWord =
  /^(?:\.|on|with|who|takes|taking|started|c|known|admitted|presents|presented|mit|avec|con|sous|met)(?: |$)/

function form(written: string): RegExp {
  return new RegExp(`^${written}(?= |$)`)
}

interface Patient {
  length: number
  ageYears: number
  sex?: 'female' | 'male'
}

/**
 * Whom a line begins with, as notes of every country write it: "F/32", "81 J., Marcumar", "Patientin, 78 J., w".
 * Nothing where it begins with an amount of something.
 *
 * @example
 * patientAt([], 0) // undefined
 */
export function patientAt(terms: readonly Term[], at: number): Patient | undefined {
  const line = terms.slice(at, at + longestLine)
  const written = line.map(said).join(' ')
  for (const [place, shape, youngest] of forms) {
    const found = shape.exec(written)
    const { years: said, f, f2, m, m2 } = found?.groups ?? {}
    const ageYears = Number(said)
    if (found === null || ageYears > oldest || ageYears < youngest || !isPlace(terms, at, place)) continue
    const length = termsIn(line, found[0].length)
    if (length === undefined || !goesOn(terms[at + length])) continue
    const sex = (f ?? f2) !== undefined ? 'female' : (m ?? m2) !== undefined ? 'male' : undefined
    return { length, ageYears, ...(sex !== undefined && { sex }) }
  }
  return undefined
}

function isPlace(terms: readonly Term[], at: number, place: Place): boolean {
  const isFirst = at === 0 || terms[at]?.begins !== undefined
  return place === 'anywhere' || isFirst || (place === 'subject' && beforeSubject.has(tagAt(terms, at - 1)))
}

function goesOn(next: Term | undefined): boolean {
  return next === undefined || next.begins !== undefined || follows.has(next.tag) || followsWord.test(next.word)
}

/** Of "Frau Müller" the title alone says something. */
function said({ word, value }: Term): string {
  return (value === 'person-named' ? (word.split(' ')[0] ?? '') : word).normalize('NFD').replace(/\p{M}/gu, '')
}

/** How many terms so many letters of a line are, where they end with one. */
function termsIn(line: readonly Term[], letters: number): number | undefined {
  let written = -1
  for (const [index, term] of line.entries()) {
    written += said(term).length + 1
    if (written >= letters) return written === letters ? index + 1 : undefined
  }
  return undefined
}
