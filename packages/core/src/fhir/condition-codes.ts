import { codingsOf, conceptText, systems } from './fields.js'

interface ConditionPattern {
  id: string
  /** Beginnings of ICD-10 codes. */
  icd10: readonly string[]
  snomed: readonly string[]
  text: RegExp
}

/** How a diagnosis in a record becomes a condition that rules know. Codes first, words where there is no code. */
const patterns: readonly ConditionPattern[] = [
  {
    id: 'hypertension',
    icd10: ['I10', 'I11', 'I12', 'I13', 'I15', 'I16'],
    snomed: ['38341003', '59621000'],
    text: /hypertensi(?:on|ve)(?! of pregnancy)/i,
  },
  {
    id: 'heart-disease',
    icd10: ['I20', 'I21', 'I22', 'I24', 'I25'],
    snomed: ['53741008', '414545008', '22298006'],
    text: /(?:isch(?:a)?emic|coronary) (?:heart|artery)|myocardial infarction|angina/i,
  },
  {
    id: 'acute-coronary-syndrome',
    icd10: ['I20.0', 'I21', 'I22'],
    snomed: ['394659003'],
    text: /acute coronary|unstable angina/i,
  },
  { id: 'heart-failure', icd10: ['I50'], snomed: ['84114007', '42343007'], text: /heart failure|cardiac failure/i },
  {
    id: 'arrhythmia',
    icd10: ['I47', 'I48', 'I49'],
    snomed: ['49436004', '698247007'],
    text: /arrhythmia|atrial fibrillation|tachycardia|atrial flutter/i,
  },
  { id: 'long-qt', icd10: ['I45.81'], snomed: ['9651007'], text: /long qt|qt prolong|prolonged qt/i },
  { id: 'heart-block', icd10: ['I44'], snomed: ['233916004'], text: /(?:heart|atrioventricular|av) block/i },
  { id: 'bradycardia', icd10: ['R00.1'], snomed: ['48867003'], text: /bradycardia/i },
  { id: 'hypokalaemia', icd10: ['E87.6'], snomed: ['43339004'], text: /hypokal(?:a)?emia|low potassium/i },
  { id: 'hypomagnesaemia', icd10: ['E83.42'], snomed: ['190855004'], text: /hypomagnes(?:a)?emia|low magnesium/i },
  {
    id: 'stroke',
    icd10: ['I60', 'I61', 'I62', 'I63', 'I64'],
    snomed: ['230690007'],
    text: /\bstroke\b|cerebral infarction|cerebrovascular accident/i,
  },
  { id: 'epilepsy', icd10: ['G40'], snomed: ['84757009', '128613002'], text: /epilep|seizure disorder/i },
  { id: 'schizophrenia', icd10: ['F20', 'F25'], snomed: ['58214004'], text: /schizo/i },
  {
    id: 'psychosis',
    icd10: ['F20', 'F22', 'F23', 'F25', 'F28', 'F29'],
    snomed: ['69322001'],
    text: /psychosis|psychotic/i,
  },
  { id: 'bipolar-disorder', icd10: ['F31', 'F30'], snomed: ['13746004'], text: /bipolar|\bmania\b/i },
  {
    id: 'dementia',
    icd10: ['F00', 'F01', 'F02', 'F03', 'G30'],
    snomed: ['52448006', '26929004'],
    text: /dementia|alzheimer/i,
  },
  { id: 'eating-disorder', icd10: ['F50'], snomed: ['72366004'], text: /anorexia nervosa|bulimia|eating disorder/i },
  { id: 'sleep-apnoea', icd10: ['G47.3'], snomed: ['78275009', '73430006'], text: /sleep apn(?:o)?ea/i },
  {
    id: 'copd',
    icd10: ['J44', 'J43'],
    snomed: ['13645005', '185086009'],
    text: /chronic obstructive|\bcopd\b|emphysema/i,
  },
  { id: 'asthma', icd10: ['J45', 'J46'], snomed: ['195967001'], text: /asthma/i },
  { id: 'falls', icd10: ['R29.6', 'W19', 'Z91.81'], snomed: ['129839007', '161898004'], text: /\bfalls?\b/i },
  {
    id: 'head-injury',
    icd10: ['S06', 'S09.9'],
    snomed: ['82271004'],
    text: /head injur|concussion|intracranial injury/i,
  },
  {
    id: 'peptic-ulcer',
    icd10: ['K25', 'K26', 'K27', 'K28', 'K92.0', 'K92.1', 'K92.2', 'Z87.11'],
    snomed: ['13200003', '397825006', '51868009', '74474003'],
    text: /(?:peptic|gastric|duodenal|stomach) ulcer|gastro-?intestinal (?:h(?:a)?emorrhage|bleed)|\bgi bleed/i,
  },
  {
    id: 'bleeding-history',
    icd10: ['K92.0', 'K92.1', 'K92.2', 'I61', 'I62', 'D68', 'D69', 'Z86.2'],
    snomed: ['74474003', '131148009', '64779008'],
    text: /h(?:a)?emorrhag|bleeding|h(?:a)?emophilia/i,
  },
  {
    id: 'diabetes',
    icd10: ['E10', 'E11', 'E13', 'E14'],
    snomed: ['73211009', '44054006', '46635009'],
    text: /diabetes(?! insipidus)/i,
  },
  { id: 'glaucoma', icd10: ['H40'], snomed: ['23986001'], text: /glaucoma/i },
  {
    id: 'prostate-enlargement',
    icd10: ['N40'],
    snomed: ['266569009'],
    text: /prostat(?:e|ic) (?:enlargement|hyperplasia|hypertrophy)/i,
  },
  { id: 'urinary-retention', icd10: ['R33'], snomed: ['267064002'], text: /urinary retention/i },
  { id: 'orthostatic-hypotension', icd10: ['I95.1'], snomed: ['28651003'], text: /orthostatic|postural hypotension/i },
  { id: 'sickle-cell-disease', icd10: ['D57'], snomed: ['417357006'], text: /sickle/i },
  {
    id: 'g6pd-deficiency',
    icd10: ['D55.0', 'D75.A'],
    snomed: ['62403005'],
    text: /g6pd|glucose-6-phosphate dehydrogenase def/i,
  },
  {
    id: 'cancer',
    icd10: ['C'],
    snomed: ['363346000'],
    text: /\bcancer\b|malignant|carcinoma|lymphoma|leuk(?:a)?emia/i,
  },
  { id: 'fever', icd10: ['R50'], snomed: ['386661006'], text: /\bfever\b|pyrexia/i },
  {
    id: 'alcohol-dependence',
    icd10: ['F10.2'],
    snomed: ['66590003', '7200002'],
    text: /alcohol(?:ism| dependence| use disorder)/i,
  },
  {
    id: 'alcohol-withdrawal',
    icd10: ['F10.23', 'F10.3', 'F10.4'],
    snomed: ['191480000', '8635005'],
    text: /alcohol withdrawal|delirium tremens/i,
  },
]

/**
 * The conditions a diagnosis stands for, by the names the rules use.
 *
 * @example
 * conditionsOf({ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'G47.33' }] }) // ['sleep-apnoea']
 */
export function conditionsOf(concept: unknown): readonly string[] {
  const codings = codingsOf(concept)
  const text = [conceptText(concept), ...codings.map(({ display }) => display)].join(' ')
  return patterns
    .filter(
      ({ icd10, snomed, text: words }) =>
        codings.some(
          ({ system, code }) =>
            (system === systems.snomed && snomed.includes(code)) ||
            (/icd-10/i.test(system) && icd10.some((start) => code.startsWith(start))),
        ) || words.test(text),
    )
    .map(({ id }) => id)
}

/**
 * How a liver diagnosis reads as a grade of liver function; undefined when it says nothing about it.
 *
 * @example
 * liverOf({ text: 'Cirrhosis, Child-Pugh B' }) // 'moderate'
 */
export function liverOf(concept: unknown): 'mild' | 'moderate' | 'severe' | undefined {
  const text = conceptText(concept) ?? ''
  const icd10 = codingsOf(concept).some(({ system, code }) => /icd-10/i.test(system) && /^K7[0-4]/.test(code))
  if (!icd10 && !/cirrhosis|liver (?:failure|disease|impairment)|hepatic (?:failure|impairment)/i.test(text))
    return undefined
  if (/child-?pugh (?:class )?c|severe|decompensated|liver failure|hepatic failure/i.test(text)) return 'severe'
  if (/child-?pugh (?:class )?b|moderate|cirrhosis/i.test(text)) return 'moderate'
  return 'mild'
}
