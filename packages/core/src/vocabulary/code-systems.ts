/** The registers whose codes people and records write: how each is called, and what its codes look like. */

export const codeSystems = [
  'rxcui',
  'ndc',
  'unii',
  'din',
  'cip',
  'cis',
  'pzn',
  'aic',
  'cn',
  'artg',
  'atc',
  'cas',
  'snomed',
  'dmd',
  'gtin',
  'umls',
  'drugbank',
] as const
export type CodeSystem = (typeof codeSystems)[number]

export interface SystemFacts {
  /** What it is called in every language. */
  label: string
  /** Words before a code, in lower case. */
  prefixes: readonly string[]
  /** What FHIR calls it. */
  uris: readonly string[]
  /** A whole code, in capitals. */
  shape: RegExp
  /** Whether its check digit holds. */
  checks?(code: string): boolean
  /** No other register has codes like these, so they need no word before them. */
  speaksForItself?: RegExp
}

const digitsOf = (code: string): number[] => [...code].map(Number)

/** GTIN and EAN: weights 3 and 1 from the right. */
function gs1Checks(code: string): boolean {
  const sum = digitsOf(code)
    .reverse()
    .reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}

/** PZN: each digit by its place, modulo 11. */
function pznChecks(code: string): boolean {
  const digits = digitsOf(code.padStart(8, '0'))
  const sum = digits.slice(0, 7).reduce((total, digit, place) => total + digit * (place + 1), 0)
  return sum % 11 === digits[7]
}

/** AIC: every second digit doubled, its own digits added up. */
function aicChecks(code: string): boolean {
  const digits = digitsOf(code)
  const sum = digits.slice(0, 8).reduce((total, digit, place) => {
    const doubled = 2 * digit
    return total + (place % 2 === 0 ? digit : Math.floor(doubled / 10) + (doubled % 10))
  }, 0)
  return sum % 10 === digits[8]
}

/** CAS: each digit by its place from the right, modulo 10. */
function casChecks(code: string): boolean {
  const digits = digitsOf(code.replaceAll('-', ''))
  const sum = digits
    .slice(0, -1)
    .reverse()
    .reduce((total, digit, place) => total + digit * (place + 1), 0)
  return sum % 10 === digits.at(-1)
}

const uniiAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** UNII: the last character is the sum of the others in base 36. */
function uniiChecks(code: string): boolean {
  const sum = [...code.slice(0, 9)].reduce((total, letter) => total + uniiAlphabet.indexOf(letter), 0)
  return uniiAlphabet[sum % 36] === code[9]
}

// Verhoeff's scheme: multiplication in the dihedral group of order ten, and a permutation that is applied once more at
// each place from the right.
const verhoeffPermutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

function inDihedralGroup(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5
  return b < 5 ? ((a - b) % 5) + 5 : (a - b + 5) % 5
}

/** SNOMED CT: Verhoeff's check digit, after the two digits that say what kind of thing it names. */
function snomedChecks(code: string): boolean {
  const sum = digitsOf(code)
    .reverse()
    .reduce((total, digit, place) => {
      let moved = digit
      for (let turn = 0; turn < place % 8; turn++) moved = verhoeffPermutation[moved] as number
      return inDihedralGroup(total, moved)
    }, 0)
  return sum === 0
}

/** A concept of SNOMED CT, of its core or of a country: description and relationship ids name no medicine. */
const snomedShape = /^[1-9]\d{3,14}[01]0\d$/

const facts: Readonly<Record<CodeSystem, SystemFacts>> = {
  rxcui: {
    label: 'RxCUI',
    prefixes: ['rxcui', 'rxnorm'],
    uris: ['http://www.nlm.nih.gov/research/umls/rxnorm', 'urn:oid:2.16.840.1.113883.6.88'],
    shape: /^\d{1,8}$/,
  },
  ndc: {
    label: 'NDC',
    prefixes: ['ndc'],
    uris: ['http://hl7.org/fhir/sid/ndc', 'urn:oid:2.16.840.1.113883.6.69'],
    // Labeller, product and package; without a package; ten digits without their dashes; eleven in the form of claims.
    shape: /^(?:\d{4}-\d{4}(?:-\d{2})?|\d{5}-(?:\d{3}(?:-\d{2})?|\d{4}(?:-\d{1,2})?)|\d{10,11})$/,
    speaksForItself: /^(?:\d{4,5}-\d{3,4}(?:-\d{1,2})?|\d{10,11})$/,
  },
  unii: {
    label: 'UNII',
    prefixes: ['unii'],
    uris: ['http://fdasis.nlm.nih.gov', 'urn:oid:2.16.840.1.113883.4.9'],
    shape: /^[0-9A-Z]{10}$/,
    checks: uniiChecks,
    speaksForItself: /^(?=[0-9A-Z]*\d)(?=[0-9A-Z]*[A-Z])[0-9A-Z]{10}$/,
  },
  din: {
    label: 'DIN',
    prefixes: ['din', 'npn', 'din-hm'],
    uris: ['http://hl7.org/fhir/NamingSystem/ca-hc-din', 'urn:oid:2.16.840.1.113883.5.1105'],
    shape: /^\d{8}$/,
  },
  cip: {
    label: 'CIP',
    prefixes: ['cip', 'cip13', 'cip-13', 'cip 13', 'cip7', 'cip-7', 'cip 7'],
    uris: [],
    shape: /^(?:34009\d{8}|\d{7})$/,
    checks: (code) => code.length === 7 || gs1Checks(code),
  },
  cis: { label: 'CIS', prefixes: ['cis'], uris: [], shape: /^6\d{7}$/ },
  pzn: {
    label: 'PZN',
    prefixes: ['pzn'],
    uris: ['http://fhir.de/CodeSystem/ifa/pzn', 'urn:oid:1.2.276.0.76.4.6'],
    shape: /^\d{7,8}$/,
    checks: pznChecks,
  },
  aic: { label: 'AIC', prefixes: ['aic'], uris: [], shape: /^0\d{8}$/, checks: aicChecks },
  cn: { label: 'Código Nacional', prefixes: ['cn', 'codigo nacional'], uris: [], shape: /^\d{6}(?:\.?\d)?$/ },
  artg: {
    label: 'ARTG',
    prefixes: ['aust r', 'aust l', 'austr', 'austl', 'artg'],
    uris: [],
    shape: /^\d{4,6}$/,
  },
  atc: {
    label: 'ATC',
    prefixes: ['atc'],
    uris: ['http://www.whocc.no/atc', 'http://fhir.de/CodeSystem/bfarm/atc', 'http://fhir.de/CodeSystem/dimdi/atc'],
    shape: /^[ABCDGHJLMNPRSV]\d{2}(?:[A-Z](?:[A-Z](?:\d{2})?)?)?$/,
    speaksForItself: /^[ABCDGHJLMNPRSV]\d{2}[A-Z]{2}\d{2}$/i,
  },
  cas: {
    label: 'CAS',
    prefixes: ['cas', 'cas no', 'cas-no', 'casrn'],
    uris: ['urn:oid:2.16.840.1.113883.6.61'],
    shape: /^\d{2,7}-\d{2}-\d$/,
    checks: casChecks,
    speaksForItself: /^\d{2,7}-\d{2}-\d$/,
  },
  snomed: {
    label: 'SNOMED CT',
    prefixes: ['snomed', 'snomed ct', 'snomedct', 'sctid', 'sct'],
    uris: ['http://snomed.info/sct', 'urn:oid:2.16.840.1.113883.6.96'],
    shape: snomedShape,
    checks: snomedChecks,
    speaksForItself: /^\d{9,18}$/,
  },
  dmd: {
    label: 'dm+d',
    prefixes: ['dm+d', 'dmd'],
    uris: ['https://dmd.nhs.uk'],
    shape: snomedShape,
    checks: snomedChecks,
  },
  gtin: {
    label: 'GTIN',
    prefixes: [
      'gtin',
      'gtin-14',
      'gtin14',
      'gtin-13',
      'gtin13',
      'ntin',
      'ean',
      'ean-13',
      'ean13',
      'ean-14',
      'ean14',
      'upc',
    ],
    uris: ['https://www.gs1.org/gtin', 'urn:oid:1.3.160'],
    shape: /^\d{12,14}$/,
    checks: gs1Checks,
    speaksForItself: /^\d{12,14}$/,
  },
  umls: {
    label: 'UMLS CUI',
    prefixes: ['umls', 'cui'],
    uris: ['http://terminology.hl7.org/CodeSystem/umls', 'urn:oid:2.16.840.1.113883.6.86'],
    shape: /^C\d{7}$/,
    speaksForItself: /^C\d{7}$/,
  },
  drugbank: {
    label: 'DrugBank',
    prefixes: ['drugbank'],
    uris: ['http://www.drugbank.ca', 'https://go.drugbank.com'],
    shape: /^DB\d{5}$/,
    speaksForItself: /^DB\d{5}$/,
  },
}

/**
 * What is known of a register.
 *
 * @example
 * systemFacts('pzn').label // 'PZN'
 */
export function systemFacts(system: CodeSystem): SystemFacts {
  return facts[system]
}

const byWord = new Map(
  codeSystems.flatMap((system) => [...facts[system].prefixes, ...facts[system].uris].map((word) => [word, system])),
)

/**
 * The register that is called by a word, or by what FHIR calls it: with or without a version behind a bar, a slash at
 * its end, or the s of https.
 *
 * @example
 * systemCalled('http://fhir.de/CodeSystem/ifa/pzn') // 'pzn'
 */
export function systemCalled(word: string): CodeSystem | undefined {
  const plain = word.trim().replace(/\|.*$/, '').replace(/\/$/, '')
  return (
    byWord.get(plain) ??
    byWord.get(plain.replace(/^https:/, 'http:')) ??
    byWord.get(
      plain
        .toLowerCase()
        .replaceAll(/[\s.]+/g, ' ')
        .trim(),
    )
  )
}

/**
 * Whether a text may be a code of a register: it has its shape, and its check digit holds.
 *
 * @example
 * fitsSystem('pzn', '04877970') // true
 */
export function fitsSystem(system: CodeSystem, code: string): boolean {
  const { shape, checks } = facts[system]
  return shape.test(code) && (checks === undefined || checks(code))
}
