import { codingsOf, conceptText, type FhirResource } from './fields.js'
import { icd9Of, icd10Of, icd11Of, isNoUse, namesNoDisorder, snomedOf, standingOf } from './standing.js'

/** A substance or class whose use records write down, and how. */
interface UseRow {
  /** As it is looked up; undefined where the record does not say what is used. */
  name: string | undefined
  /** Beginnings of codes of ICD-9-CM, ICD-10 and ICD-11, without the dot. */
  icd9?: readonly string[]
  icd10?: readonly string[]
  icd11?: readonly string[]
  snomed?: readonly string[]
  /** How words name it. */
  words: RegExp
}

/**
 * What diagnoses and social history say is used: codes first, then words. A class stands for what the record leaves
 * open. Where several rows fit the words, all count; the narrower stand first.
 */
const rows: readonly UseRow[] = [
  {
    name: 'alcohol',
    icd9: ['303', '3050', '291'],
    icd11: ['6C40'],
    icd10: ['F10'],
    snomed: ['7200002', '66590003', '15167005', '284591009', '25702006', '8635005', '191480000', '228281002'],
    words: /\balcohol\w*|\balkohol\w*|\balcool\w*|[ée]thylisme|\betilismo\b|\bethanol\b|\bdrinker\b|\baud\b/i,
  },
  { name: 'heroin', snomed: ['231477003'], words: /\bheroin\w*|\bh[ée]ro[ïí]n|\beroina\b|\bdiamorphine\b/i },
  { name: 'fentanyl', words: /\bfentanyl\b/i },
  { name: 'methadone', words: /\bmethadone\b/i },
  { name: 'oxycodone', words: /\boxycodone\b/i },
  { name: 'tramadol', words: /\btramadol\b/i },
  { name: 'kratom', words: /\bkratom\b/i },
  {
    name: 'opioids',
    icd9: ['3040', '3047', '3055'],
    icd11: ['6C43'],
    icd10: ['F11'],
    snomed: ['75544000', '5602001', '87132004'],
    words:
      /\bopi(?:oid|ate)s?\b|\bopioid\w*|\bopiat\w*|\bopi(?:acés?|oïdes?|oides?|áceos?|oidi|acei)|\bopium\b|\boud\b/i,
  },
  {
    name: 'cannabis',
    icd9: ['3043', '3052'],
    icd11: ['6C41'],
    icd10: ['F12'],
    snomed: ['85005007', '37344009'],
    words: /\b(?:cannabis\w*|cannabino[iï]d\w*|marijuana|marihuana|hashish|haschisch|thc)\b/i,
  },
  { name: 'benzodiazepines', words: /\bbenzodia[zc][eé]pin\w*/i },
  { name: 'barbiturates', words: /\bbarbiturates?\b/i },
  { name: 'ghb', words: /\bghb\b|\bgbl\b/i },
  {
    name: 'sedatives',
    icd9: ['3041', '3054'],
    icd11: ['6C44'],
    icd10: ['F13'],
    snomed: ['64386003'],
    words:
      /\b(?:sedativ\w*|sédatifs?|sedantes?|hypnoti\w+|hipnótic\w+|anxiolyti\w+|ansiolític\w+|tranquil\w+|sleeping pills?|schlafmittel\w*|beruhigungsmittel\w*|somnifères?)\b/i,
  },
  {
    name: 'cocaine',
    icd9: ['3042', '3056'],
    icd10: ['F14'],
    icd11: ['6C45'],
    snomed: ['31956009', '78267003'],
    words: /\bcocaine\b|\bkokain\w*|\bcocaïne\b|\bcocaína\b|\bcocaina\b|\bcrack\b/i,
  },
  { name: 'methamphetamine', words: /\bmeth(?:yl)?amphetamine\b|\bmeth\b/i },
  { name: 'mdma', icd11: ['6C4C'], words: /\bmdma\b|\becstasy\b/i },
  { name: 'khat', words: /\bkhat\b/i },
  {
    name: 'amphetamine',
    icd9: ['3044', '3057'],
    snomed: ['21647008', '84758004'],
    words: /\bamphetamin\w*|\bamphétamines?\b|\banfetamin\w*/i,
  },
  { name: 'stimulants', icd10: ['F15'], icd11: ['6C46', '6C47'], words: /\b(?:psycho)?stimulants?\b/i },
  { name: 'lsd', words: /\blsd\b|\blysergide\b/i },
  { name: 'psilocybin', words: /\bpsilocybin\b|\bmagic mushrooms?\b/i },
  { name: 'phencyclidine', snomed: ['7071007'], words: /\bphencyclidine\b|\bpcp\b/i },
  { name: 'ketamine', words: /\bketamine\b/i },
  {
    name: 'hallucinogens',
    icd9: ['3045', '3053'],
    icd10: ['F16'],
    icd11: ['6C49', '6C4D'],
    snomed: ['38247002', '74851005'],
    words: /\bhallucinogens?\b|\bpsychedelics?\b/i,
  },
  {
    name: 'tobacco',
    icd9: ['3051'],
    icd10: ['F17', 'Z720'],
    icd11: ['6C4A'],
    snomed: ['56294008', '89765005', '77176002', '449868002', '65568007', '110483000'],
    words:
      /\b(?:tobacco|tabak\w*|tabac|tabaco|nicotine?|nikotin\w*|cigarettes?|smok(?:er|es)(?! (?:of )?(?:marijuana|cannabis|crack|heroin|hash)))\b/i,
  },
  {
    name: 'inhalants',
    icd10: ['F18'],
    icd11: ['6C4B'],
    snomed: ['70340006'],
    words: /\b(?:inhalants?|solvents?|glue|volatile substances?)\b/i,
  },
  { name: 'anabolic steroids', words: /\banabolic\b/i },
  {
    name: undefined,
    icd9: ['3046', '3048', '3049', '3059', '292'],
    icd11: ['6C4E', '6C4F', '6C4G'],
    icd10: [
      'F19',
      'F55',
      'O9932',
      'Z722',
      'R781',
      'R782',
      'R783',
      'R784',
      'R785',
      'T400',
      'T401',
      'T402',
      'T403',
      'T404',
      'T405',
      'T406',
      'T407',
      'T408',
      'T409',
      'T436',
    ],
    snomed: ['26416006', '191816009', '6525002', '66214007', '361055000', '307052004'],
    words:
      /\b(?:poly)?(?:drugs?|(?:psychoactive )?substances?)\b|\bdrogen\w*|\bdrogues?\b|\bdrogas?\b|\b(?:poly)?toxicoman\w*|\bdrogodependenc\w*|\bpolytoxikoman\w*|\bdroghe\b|\bstupéfiants?\b|\bintravenous drug|\bivdu\b|\bpwid\b|\bsud\b|\bchemsex\b|\billicit\b|\brecreational\b|\bnarcotics?\b|\bpain ?killers?\b|\bpain (?:pills?|medic\w+)\b|\bprescription (?:pills?|medic\w+)\b/i,
  },
]

/** Words that make a name one of something used. */
const useWords =
  /\b(?:use|used|uses|user|users|using|usage|misuses?|misused|misusing|abus(?:e|er|es|ed|ing)|dependen(?:ce|cy|t)|addict(?:ion|ed|s)?|intake|drinks|drinking|drinker|drunk|smok(?:er|es|ing)|vap(?:es|ing|er)|sniff(?:s|ing|er)|snort(?:s|ing)|consum(?:ption|es)|habit|habituation|inject(?:s|ing|ion)|intoxicat(?:ion|ed)|overdose|poisoning|toxic effect|withdrawal|hyperemesis|maintenance|seeking|alcoholism|alcoholic|ivdu|pwid|oud|aud|sud|chemsex|use disorder|harmful)\b|-induced (?:mood|psychotic|anxiety|sleep|persisting|delirium)/i
/** The same in German, French, Spanish, Italian, Portuguese and Dutch, also at the end of a longer word. */
const useWordsAbroad =
  /abhängig|abhaengig|mi(?:ss|ß)brauch|sucht(?!\p{L})|süchtig|konsum|alkoholi(?:ker|smus)|raucher|dépendan[ct]|toxicoman|toxikoman|h[ée]roïnoman|cocaïnoman|(?<!\p{L})abus(?!\p{L})|consommat|alcoolis|alcoolique|[ée]thylisme|fumeu(?:r|se)|dependenci|drogodependenc|abuso|adicci[óo]n|adict[oa]|consumo|alcoholismo|alcohólic[oa]|fumador|dipendenz|alcolis|etilismo|dependênci|verslav|afhankelijk|misbruik/iu
/** Words of conditions that name a substance and not its use. */
const noUseWords =
  /\b(?:induced (?!(?:mood|psychotic|anxiety|sleep|persisting|delirium))|allerg\w*|adverse (?:effect|reaction)|intolerance|non-?alcoholic|long[- ]term \(current\)|medication overuse|alcohol[- ]free|drug[- ]resistant|resistance|level of|monitoring)/i

/** What one diagnosis or observation says is used. */
export interface NamedUse {
  names: readonly string[]
  /** It speaks of use and does not say of what. */
  open: boolean
}

const nothing: NamedUse = { names: [], open: false }

/**
 * What a diagnosis says is used now. What is refuted, over, about somebody else, or no disorder says nothing.
 *
 * @example
 * const coding = [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'F11.20' }]
 * useOfCondition({ resourceType: 'Condition', code: { coding } }) // { names: ['opioids'], open: false }
 */
export function useOfCondition(resource: FhirResource): NamedUse {
  const { code } = resource
  if (standingOf(resource) !== 'current') return nothing
  const plain = (codes: readonly string[]): readonly string[] => codes.map((one) => one.replace('.', '').toUpperCase())
  const [icd9, icd10, icd11] = [plain(icd9Of(code)), plain(icd10Of(code)), plain(icd11Of(code))]
  const begins = (codes: readonly string[], starts: readonly string[] = []): boolean =>
    starts.some((start) => codes.some((one) => one.startsWith(start)))
  const snomed = snomedOf(code)
  const coded = rows.filter(
    (row) =>
      begins(icd9, row.icd9) ||
      begins(icd10, row.icd10) ||
      begins(icd11, row.icd11) ||
      row.snomed?.some((one) => snomed.includes(one)) === true,
  )
  const words = [conceptText(code), ...codingsOf(code).map(({ display }) => display)].join(' ')
  const named = namesNoDisorder(code) && coded.length === 0 ? nothing : useInWords(words)
  // A code for what is left open is told more by words that name it.
  const names = [...new Set([...coded.flatMap(({ name }) => name ?? []), ...named.names])]
  return { names: narrowest(names), open: names.length === 0 && (coded.length > 0 || named.open) }
}

/**
 * What words say is used. Denials, former use and somebody else's say nothing.
 *
 * @example
 * useInWords('Kratom use disorder').names // ['kratom']
 */
export function useInWords(words: string): NamedUse {
  if (!(useWords.test(words) || useWordsAbroad.test(words)) || isNoUse(words) || noUseWords.test(words)) return nothing
  const fitting = rows.filter((row) => row.words.test(words))
  const names = fitting.flatMap(({ name }) => name ?? [])
  return { names: narrowest(names), open: names.length === 0 && fitting.length > 0 }
}

/**
 * What words name of what is used, whether or not they speak of use.
 *
 * @example
 * namedIn('Cocaine in urine') // ['cocaine']
 */
export function namedIn(words: string): readonly string[] {
  return narrowest(rows.filter((row) => row.words.test(words)).flatMap(({ name }) => name ?? []))
}

/** Classes whose members say more than they do. */
const membersOf: Readonly<Record<string, readonly string[]>> = {
  opioids: ['heroin', 'fentanyl', 'methadone', 'oxycodone', 'tramadol', 'kratom'],
  sedatives: ['benzodiazepines', 'barbiturates', 'ghb'],
  stimulants: ['cocaine', 'methamphetamine', 'mdma', 'khat', 'amphetamine'],
  hallucinogens: ['lsd', 'psilocybin', 'phencyclidine', 'ketamine', 'mdma'],
  inhalants: [],
}

/**
 * Whether a name of use is only a class, so that which of its members is used was left open.
 *
 * @example
 * isClassOfUse('opioids') // true
 */
export function isClassOfUse(name: string): boolean {
  return Object.hasOwn(membersOf, name)
}

/** Without the class where one of its members is named. */
function narrowest(names: readonly string[]): readonly string[] {
  return names.filter((name) => membersOf[name]?.some((member) => names.includes(member)) !== true)
}

/**
 * Every SNOMED CT code of the table, to check that each can be one.
 *
 * @example
 * useCodes().includes('5602001') // true
 */
export function useCodes(): readonly string[] {
  return rows.flatMap(({ snomed = [] }) => snomed)
}
