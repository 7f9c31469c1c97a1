import type { Gene, Phenotype } from './genotype.js'
import { type LaboratoryTest, type LaboratoryValue, newestOf } from './laboratory.js'

interface ConditionFacts {
  /** Beginnings of ICD-10 codes. */
  icd10?: readonly string[]
  snomed?: readonly string[]
  /** How a record writes it where it gives no code. */
  text?: RegExp
  /** Wider conditions that somebody with this one has too. */
  kindOf?: readonly string[]
  /** Once it is over, or in remission, it says nothing about today. */
  whileItLasts?: true
  /** What it says about the person beside itself, where nothing else is said about that. */
  answers?: { alcoholPattern?: 'dependent'; liver?: 'moderate' | 'severe'; egfrMlPerMin?: number }
  /** What a measured value is below or above where somebody has it. */
  measured?: { test: LaboratoryTest; below?: number; above?: number }
  /** A genotype that stands for the same. */
  genotype?: { gene: Gene; phenotype: Phenotype }
}

interface KidneyStage<Answer extends number> {
  icd10: readonly string[]
  snomed: readonly string[]
  text: RegExp
  kindOf: readonly ['kidney-disease']
  answers: { egfrMlPerMin: Answer }
}

/** The stages of chronic kidney disease (KDIGO); each counts as `circumstances` counts the same words of the page. */
const kidneyStages = {
  'kidney-disease-stage-2': kidneyStage('2|ii', 65, ['N18.2'], ['431856006']),
  'kidney-disease-stage-3': kidneyStage('3|iii', 40, ['N18.3'], ['433144002']),
  'kidney-disease-stage-3a': kidneyStage('3a|iiia', 50, ['N18.31'], ['700378005']),
  'kidney-disease-stage-3b': kidneyStage('3b|iiib', 35, ['N18.32'], ['700379002']),
  'kidney-disease-stage-4': kidneyStage('4|iv', 20, ['N18.4'], ['431857002']),
  'kidney-disease-stage-5': kidneyStage('5|v', 10, ['N18.5', 'N18.6'], ['433146000', '46177005']),
} as const

function kidneyStage<Answer extends number>(
  numbers: string,
  egfrMlPerMin: Answer,
  icd10: readonly string[],
  snomed: readonly string[],
): KidneyStage<Answer> {
  const disease = '(?:\\bckd|(?:kidney|renal) (?:disease|failure|insufficiency))'
  const stage = `(?:${numbers})(?=\\b|a[1-3])`
  const text = new RegExp(
    `${disease}(?: \\(ckd\\))?[ ,-]*(?:stage |grade |g)?${stage}|\\bstage ${stage} (?:chronic )?${disease}`,
    'i',
  )
  return { icd10, snomed, text, kindOf: ['kidney-disease'], answers: { egfrMlPerMin } }
}

/** Every condition of a person that a rule may ask about, and how a record names it: codes first, then words. */
export const conditionTable = {
  hypertension: {
    icd10: ['I10', 'I11', 'I12', 'I13', 'I15', 'I16'],
    snomed: ['38341003', '59621000'],
    text: /hypertensi(?:on|ve)(?! of pregnancy)/i,
  },
  'heart-disease': {
    icd10: ['I20', 'I21', 'I22', 'I24', 'I25'],
    snomed: ['53741008', '414545008', '22298006'],
    text: /(?:isch(?:a)?emic|coronary) (?:heart|artery)|myocardial infarction|angina/i,
  },
  'acute-coronary-syndrome': {
    icd10: ['I20.0', 'I21', 'I22'],
    snomed: ['394659003'],
    text: /acute coronary|unstable angina/i,
  },
  'coronary-stent-recent': { kindOf: ['heart-disease'] },
  'heart-failure': { icd10: ['I50'], snomed: ['84114007', '42343007'], text: /heart failure|cardiac failure/i },
  'heart-failure-reduced-ef': {
    icd10: ['I50.2'],
    text: /heart failure with reduced|systolic heart failure|\bhfref\b/i,
    kindOf: ['heart-failure'],
  },
  arrhythmia: {
    icd10: ['I47', 'I48', 'I49'],
    snomed: ['49436004', '698247007'],
    text: /arrhythmia|atrial fibrillation|tachycardia|atrial flutter/i,
  },
  'atrial-fibrillation': {
    icd10: ['I48'],
    snomed: ['49436004'],
    text: /atrial fibrillation/i,
    kindOf: ['arrhythmia'],
  },
  'long-qt': { icd10: ['I45.81'], snomed: ['9651007'], text: /long qt|qt prolong|prolonged qt/i },
  'torsades-history': { text: /torsades?/i, kindOf: ['arrhythmia', 'long-qt'] },
  'heart-block': { icd10: ['I44'], snomed: ['233916004'], text: /(?:heart|atrioventricular|av) block/i },
  bradycardia: {
    icd10: ['R00.1'],
    snomed: ['48867003'],
    text: /bradycardia/i,
    measured: { test: 'pulse', below: 50 },
  },
  'orthostatic-hypotension': {
    icd10: ['I95.1'],
    snomed: ['28651003'],
    text: /orthostatic|postural hypotension/i,
  },
  stroke: {
    icd10: ['I60', 'I61', 'I62', 'I63', 'I64'],
    snomed: ['230690007'],
    text: /\bstroke\b|cerebral infarction|cerebrovascular accident/i,
  },
  'venous-thrombosis': {
    icd10: ['I26', 'I80', 'I82'],
    text: /deep vein thrombosis|pulmonary embol|venous thrombo/i,
  },
  'bleeding-history': {
    icd10: ['K92.0', 'K92.1', 'K92.2', 'I61', 'I62', 'D68', 'D69', 'Z86.2'],
    snomed: ['74474003', '131148009', '64779008'],
    text: /h(?:a)?emorrhag|bleeding|h(?:a)?emophilia/i,
  },
  'peptic-ulcer': {
    icd10: ['K25', 'K26', 'K27', 'K28', 'K92.0', 'K92.1', 'K92.2', 'Z87.11'],
    snomed: ['13200003', '397825006', '51868009', '74474003'],
    text: /(?:peptic|gastric|duodenal|stomach) ulcer|gastro-?intestinal (?:h(?:a)?emorrhage|bleed)|\bgi bleed/i,
  },
  cirrhosis: {
    icd10: ['K70.3', 'K71.7', 'K74.3', 'K74.4', 'K74.5', 'K74.6'],
    text: /cirrhosis/i,
    answers: { liver: 'moderate' },
  },
  ascites: { icd10: ['R18', 'K70.31'], text: /ascites/i },
  'hepatic-encephalopathy': { icd10: ['K76.82'], text: /hepatic encephalopathy/i, answers: { liver: 'severe' } },
  'kidney-disease': { icd10: ['N18', 'N19'], text: /chronic kidney|renal (?:failure|insufficiency)/i },
  ...kidneyStages,
  dialysis: {
    icd10: ['Z99.2', 'N18.6'],
    text: /dialysis/i,
    kindOf: ['kidney-disease'],
    // As the stage of failure counts where the number is not known.
    answers: { egfrMlPerMin: 10 },
  },
  diabetes: {
    icd10: ['E10', 'E11', 'E13', 'E14'],
    snomed: ['73211009', '44054006', '46635009'],
    text: /diabetes(?! insipidus)/i,
  },
  obesity: { icd10: ['E66'], text: /obesity|\bobese\b/i },
  gout: { icd10: ['M10'], text: /\bgout\b/i },
  hypothyroidism: { icd10: ['E02', 'E03'], text: /hypothyroid/i },
  hyperthyroidism: { icd10: ['E05'], text: /hyperthyroid|thyrotoxicosis/i },
  hypokalaemia: {
    icd10: ['E87.6'],
    snomed: ['43339004'],
    text: /hypokal(?:a)?emia|low potassium/i,
    measured: { test: 'potassium', below: 3.5 },
  },
  hyperkalaemia: {
    icd10: ['E87.5'],
    text: /hyperkal(?:a)?emia|high potassium/i,
    measured: { test: 'potassium', above: 5.5 },
  },
  hypomagnesaemia: {
    icd10: ['E83.42'],
    snomed: ['190855004'],
    text: /hypomagnes(?:a)?emia|low magnesium/i,
    measured: { test: 'magnesium', below: 0.7 },
  },
  hyponatraemia: { icd10: ['E87.1'], text: /hyponatr(?:a)?emia|low sodium/i, measured: { test: 'sodium', below: 130 } },
  asthma: { icd10: ['J45', 'J46'], snomed: ['195967001'], text: /asthma/i },
  angioedema: { icd10: ['D84.1', 'T78.3'], snomed: ['41291007', '82966003'], text: /angio-?(?:o)?edema|quincke/i },
  copd: {
    icd10: ['J44', 'J43'],
    snomed: ['13645005', '185086009'],
    text: /chronic obstructive|\bcopd\b|emphysema/i,
  },
  'sleep-apnoea': { icd10: ['G47.3'], snomed: ['78275009', '73430006'], text: /sleep apn(?:o)?ea/i },
  epilepsy: { icd10: ['G40'], snomed: ['84757009', '128613002'], text: /epilep|seizure disorder/i },
  'head-injury': {
    icd10: ['S06', 'S09.9'],
    snomed: ['82271004'],
    text: /head injur|concussion|intracranial injury/i,
  },
  migraine: { icd10: ['G43'], text: /migraine/i },
  'migraine-with-aura': {
    icd10: ['G43.1'],
    snomed: ['4473006'],
    text: /migraine with aura|classic(?:al)? migraine/i,
    kindOf: ['migraine'],
  },
  'parkinsons-disease': { icd10: ['G20'], text: /parkinson/i },
  'myasthenia-gravis': { icd10: ['G70.0'], text: /myasthenia/i },
  dementia: {
    icd10: ['F00', 'F01', 'F02', 'F03', 'G30'],
    snomed: ['52448006', '26929004'],
    text: /dementia|alzheimer/i,
  },
  delirium: { icd10: ['F05'], snomed: ['2776000'], text: /delirium(?! tremens)/i },
  falls: { icd10: ['R29.6', 'W19', 'Z91.81'], snomed: ['129839007', '161898004'], text: /\bfalls?\b/i },
  depression: { icd10: ['F32', 'F33'], text: /depressi(?:on|ve)/i },
  'bipolar-disorder': { icd10: ['F31', 'F30'], snomed: ['13746004'], text: /bipolar|\bmania\b/i },
  psychosis: {
    icd10: ['F20', 'F22', 'F23', 'F25', 'F28', 'F29'],
    snomed: ['69322001'],
    text: /psychosis|psychotic/i,
  },
  schizophrenia: { icd10: ['F20', 'F25'], snomed: ['58214004'], text: /schizo/i },
  'eating-disorder': {
    icd10: ['F50'],
    snomed: ['72366004'],
    text: /anorexia nervosa|bulimia|eating disorder/i,
  },
  'alcohol-dependence': {
    icd10: ['F10.2'],
    snomed: ['66590003', '7200002'],
    text: /alcohol(?:ism| dependence| use disorder)/i,
    whileItLasts: true,
    answers: { alcoholPattern: 'dependent' },
  },
  'alcohol-withdrawal': {
    icd10: ['F10.23', 'F10.3', 'F10.4'],
    snomed: ['191480000', '8635005'],
    text: /alcohol withdrawal|delirium tremens/i,
    whileItLasts: true,
  },
  'severe-withdrawal-before': {},
  'opioid-dependence': {
    icd10: ['F11.2'],
    snomed: ['75544000', '231477003'],
    text: /opioid (?:dependence|use disorder|addiction)/i,
    whileItLasts: true,
  },
  glaucoma: { icd10: ['H40'], snomed: ['23986001'], text: /glaucoma/i },
  'angle-closure-glaucoma': {
    icd10: ['H40.2'],
    text: /(?:angle|narrow).{0,10}closure glaucoma|narrow[- ]angle glaucoma/i,
    kindOf: ['glaucoma'],
  },
  'prostate-enlargement': {
    icd10: ['N40'],
    snomed: ['266569009'],
    text: /prostat(?:e|ic) (?:enlargement|hyperplasia|hypertrophy)/i,
  },
  'urinary-retention': { icd10: ['R33'], snomed: ['267064002'], text: /urinary retention/i },
  osteoporosis: { icd10: ['M80', 'M81'], text: /osteoporosis/i },
  'vitamin-b12-deficiency': {
    icd10: ['D51', 'E53.8'],
    snomed: ['190634004', '84027009'],
    text: /(?:vitamin )?\bb-?12 deficien|cobalamin deficien|deficiency of (?:vitamin )?b-?12|pernicious an(?:a)?emia/i,
  },
  'sickle-cell-disease': { icd10: ['D57'], snomed: ['417357006'], text: /sickle/i },
  'g6pd-deficiency': {
    icd10: ['D55.0', 'D75.A'],
    snomed: ['62403005'],
    text: /g6pd|glucose-6-phosphate dehydrogenase def/i,
    genotype: { gene: 'G6PD', phenotype: 'deficient' },
  },
  'acute-porphyria': { icd10: ['E80.2'], text: /porphyria/i },
  cancer: {
    icd10: ['C'],
    snomed: ['363346000'],
    text: /\bcancer\b|malignant|carcinoma|lymphoma|leuk(?:a)?emia/i,
  },
  'breast-cancer': {
    icd10: ['C50'],
    snomed: ['254837009'],
    text: /breast cancer|(?:carcinoma|neoplasm) of (?:the )?breast/i,
    kindOf: ['cancer'],
  },
  'medullary-thyroid-cancer': {
    icd10: ['E31.22', 'E31.23'],
    snomed: ['255032005'],
    text: /medullary (?:thyroid )?(?:cancer|carcinoma)|multiple endocrine neoplasia|\bmen ?-?2[ab]?\b/i,
  },
  hiv: { icd10: ['B20', 'Z21'], text: /\bhiv\b/i },
  phaeochromocytoma: { icd10: ['D35.0', 'C74.1'], snomed: ['302835009'], text: /pha?eochromocytoma|paraganglioma/i },
  'adrenal-insufficiency': {
    icd10: ['E27.1', 'E27.2', 'E27.4'],
    snomed: ['111563005'],
    text: /adrenal (?:insufficiency|failure|crisis)|addison/i,
  },
  'inflammatory-bowel-disease': {
    icd10: ['K50', 'K51'],
    snomed: ['24526004', '34000006', '64766004'],
    text: /inflammatory bowel|crohn|ulcerative colitis/i,
  },
  'ulcerative-colitis': {
    icd10: ['K51'],
    snomed: ['64766004'],
    text: /ulcerative colitis/i,
    kindOf: ['inflammatory-bowel-disease'],
  },
  'bowel-obstruction': {
    icd10: ['K56'],
    snomed: ['81060008', '55525008'],
    text: /(?:bowel|intestinal|gastrointestinal) obstruction|\bileus\b/i,
    whileItLasts: true,
  },
  gastroparesis: { icd10: ['K31.84'], snomed: ['235675006'], text: /gastroparesis|gastric retention/i },
  'oesophageal-stricture': {
    icd10: ['K22.0', 'K22.2'],
    snomed: ['63305008', '45564002'],
    text: /o?esophageal stricture|stricture of (?:the )?o?esophagus|achalasia/i,
  },
  pancreatitis: { icd10: ['K85', 'K86.0', 'K86.1'], snomed: ['75694006'], text: /pancreatitis/i },
  hypocalcaemia: {
    icd10: ['E83.51'],
    snomed: ['5291005'],
    text: /hypocalc(?:a)?emia|low calcium/i,
    measured: { test: 'calcium', below: 2.1 },
  },
  hypercalcaemia: {
    icd10: ['E83.52'],
    snomed: ['66931009'],
    text: /hypercalc(?:a)?emia|high calcium/i,
    measured: { test: 'calcium', above: 2.65 },
  },
  'multiple-sclerosis': { icd10: ['G35'], snomed: ['24700007'], text: /multiple sclerosis/i },
  tuberculosis: {
    icd10: ['A15', 'A17', 'A18', 'A19'],
    snomed: ['56717001'],
    text: /tuberculosis/i,
    whileItLasts: true,
  },
  'hepatitis-b': { icd10: ['B16', 'B18.0', 'B18.1'], snomed: ['66071002'], text: /hepatitis b\b/i },
  'heart-valve-disease': {
    icd10: ['I34', 'I35', 'I36', 'I37', 'I05', 'I06', 'I07', 'I08'],
    snomed: ['368009'],
    text: /valvular (?:heart )?disease|heart valve disease|(?:aortic|mitral) (?:stenosis|regurgitation)/i,
  },
  'wolff-parkinson-white': {
    icd10: ['I45.6'],
    snomed: ['74390002'],
    text: /wolff.parkinson|\bwpw\b|pre-?excitation/i,
    kindOf: ['arrhythmia'],
  },
  'interstitial-lung-disease': {
    icd10: ['J84'],
    snomed: ['233703007'],
    text: /interstitial (?:lung|pneumon)|pulmonary fibrosis/i,
  },
  meningioma: { icd10: ['D32'], snomed: ['302820008'], text: /meningioma/i },
  'tardive-dyskinesia': { icd10: ['G24.01'], snomed: ['102449007'], text: /tardive dyskinesia/i },
  neutropenia: {
    icd10: ['D70'],
    snomed: ['165517008', '303011007'],
    text: /neutropenia|agranulocytosis|bone marrow (?:failure|depression)/i,
    measured: { test: 'neutrophils', below: 1.5 },
  },
  'urea-cycle-disorder': { icd10: ['E72.2'], snomed: ['36444000'], text: /urea cycle|ornithine transcarbamylase/i },
  'mitochondrial-disease': {
    icd10: ['E88.4', 'G31.82', 'H49.81'],
    snomed: ['240096000'],
    text: /mitochondrial|\bpolg\b|\bmelas\b|alpers/i,
  },
  retinopathy: { icd10: ['H35', 'H36'], snomed: ['399625000'], text: /retinopathy|maculopathy|macular degeneration/i },
  narcolepsy: { icd10: ['G47.4'], snomed: ['60380001'], text: /narcolepsy/i },
  'malignant-hyperthermia': {
    icd10: ['T88.3', 'Z84.8'],
    snomed: ['405501007', '213026003'],
    text: /malignant hyper(?:thermia|pyrexia)/i,
    genotype: { gene: 'RYR1', phenotype: 'susceptible' },
  },
  'peripheral-artery-disease': {
    icd10: ['I70', 'I73'],
    snomed: ['399957001', '195295006'],
    text: /peripheral (?:arter|vascular)|claudication|raynaud/i,
  },
  'hypertrophic-cardiomyopathy': {
    icd10: ['I42.1', 'I42.2'],
    snomed: ['233873004'],
    text: /hypertrophic (?:obstructive )?cardiomyopathy/i,
  },
  'restless-legs': { icd10: ['G25.81'], snomed: ['32914008'], text: /restless legs/i },
  'kidney-stones': { icd10: ['N20'], snomed: ['95570007'], text: /kidney stones?|nephrolithiasis|urolithiasis/i },
  'diverticular-disease': { icd10: ['K57'], snomed: ['397881000', '307496006'], text: /diverticul/i },
  thrombophilia: {
    icd10: ['D68.5', 'D68.6'],
    snomed: ['234467004'],
    text: /thrombophilia|factor v leiden|antiphospholipid|protein [cs] deficiency/i,
  },
  haemophilia: {
    icd10: ['D66', 'D67', 'D68.0', 'D68.1'],
    snomed: ['90935002'],
    text: /h(?:a)?emophilia|von willebrand/i,
    kindOf: ['bleeding-history'],
  },
  fever: { icd10: ['R50'], snomed: ['386661006'], text: /\bfever\b|pyrexia/i },
  contraception: {},
  'integrase-resistance': {},
  'cyp2d6-poor-metaboliser': { genotype: { gene: 'CYP2D6', phenotype: 'poor' } },
} as const satisfies Readonly<Record<string, ConditionFacts>>

export type ConditionId = keyof typeof conditionTable
export const conditionIds = Object.keys(conditionTable) as readonly ConditionId[]

/**
 * What is known of a condition.
 *
 * @example
 * conditionFacts('copd').icd10 // ['J44', 'J43']
 */
export function conditionFacts(id: ConditionId): ConditionFacts {
  return conditionTable[id]
}

/**
 * Whether a word names a condition of the list.
 *
 * @example
 * isCondition('asthmaa') // false
 */
export function isCondition(word: string): word is ConditionId {
  return Object.hasOwn(conditionTable, word)
}

/**
 * Conditions with the wider ones they imply.
 *
 * @example
 * withWider(['angle-closure-glaucoma']) // ['angle-closure-glaucoma', 'glaucoma']
 */
export function withWider(conditions: readonly string[]): readonly string[] {
  return [...new Set(conditions.flatMap((id) => [id, ...(isCondition(id) ? (conditionFacts(id).kindOf ?? []) : [])]))]
}

/**
 * Conditions that the newest of measured values amount to. Low sodium is low here from where STOPP bars a thiazide, the
 * others from where a laboratory or a guideline names them.
 *
 * @example
 * measuredConditions([{ test: 'potassium', value: 2.9 }]) // ['hypokalaemia']
 */
export function measuredConditions(values: readonly LaboratoryValue[]): readonly ConditionId[] {
  if (values.length === 0) return []
  return conditionIds.filter((id) => {
    const { measured } = conditionFacts(id)
    const value = measured === undefined ? undefined : newestOf(values, measured.test)?.inUnit
    return value !== undefined && (value < (measured?.below ?? -Infinity) || value > (measured?.above ?? Infinity))
  })
}

/**
 * What conditions say about the person beside themselves; of two about the same the one further down the table, which
 * is the graver.
 *
 * @example
 * answersOfConditions(['alcohol-dependence']) // { alcoholPattern: 'dependent' }
 */
export function answersOfConditions(conditions: readonly string[]): NonNullable<ConditionFacts['answers']> {
  const said = conditionIds.filter((id) => conditions.includes(id))
  return Object.assign({}, ...said.map((id) => conditionFacts(id).answers))
}

/**
 * The condition that says an answer about the person, as dialysis says how well the kidneys work.
 *
 * @example
 * conditionSaying(['asthma', 'dialysis'], 'egfrMlPerMin', 10) // 'dialysis'
 */
export function conditionSaying(conditions: readonly string[], key: string, answer: unknown): ConditionId | undefined {
  return conditionIds.find((id) => {
    const said: Readonly<Record<string, unknown>> = conditionFacts(id).answers ?? {}
    return conditions.includes(id) && Object.hasOwn(said, key) && said[key] === answer
  })
}
