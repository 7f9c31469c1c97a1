import type { Topic } from './topics.js'

interface ConsequenceFacts {
  /** The topics that speak of it; the first is its own, under which a finding stands that only sources make. */
  topics: readonly [Topic, ...Topic[]]
  /** Wider consequences that it is a kind of. */
  kindOf?: readonly string[]
}

/** What can happen to a person, in rules and in sources alike. */
export const consequenceTable = {
  'higher-exposure': { topics: ['exposure-up'], kindOf: ['variable-exposure', 'higher-effect'] },
  'lower-exposure': { topics: ['exposure-down'], kindOf: ['variable-exposure', 'lower-effect'] },
  'variable-exposure': { topics: ['exposure-up', 'exposure-down'] },
  absorption: { topics: ['exposure-down'], kindOf: ['lower-exposure'] },
  'higher-effect': { topics: ['exposure-up'] },
  toxicity: { topics: ['exposure-up', 'chemotherapy-toxicity'], kindOf: ['higher-effect'] },
  'lithium-toxicity': { topics: ['exposure-up'], kindOf: ['toxicity'] },
  'chemotherapy-toxicity': { topics: ['chemotherapy-toxicity', 'exposure-up'], kindOf: ['toxicity'] },
  'lower-effect': { topics: ['loss-of-effect', 'exposure-down', 'dopamine', 'antagonism'] },
  'treatment-failure': { topics: ['loss-of-effect', 'exposure-down'], kindOf: ['lower-effect'] },
  'viral-resistance': { topics: ['exposure-down', 'loss-of-effect'], kindOf: ['treatment-failure'] },
  'contraceptive-failure': { topics: ['exposure-down', 'loss-of-effect'], kindOf: ['treatment-failure'] },
  'less-blood-pressure-control': {
    topics: ['blood-pressure-control', 'hypertension', 'kidney-injury'],
    kindOf: ['lower-effect'],
  },
  antagonism: { topics: ['antagonism', 'loss-of-effect', 'dopamine', 'exposure-down'], kindOf: ['lower-effect'] },
  withdrawal: { topics: ['antagonism'] },
  'vitamin-b12-deficiency': { topics: ['exposure-down'], kindOf: ['lower-exposure'] },
  'none-expected': { topics: ['neutral'] },

  sedation: { topics: ['cns-depression'] },
  'respiratory-depression': { topics: ['cns-depression', 'neuromuscular-block'], kindOf: ['sedation'] },
  dizziness: { topics: ['cns-depression', 'hypotension'] },
  falls: { topics: ['cns-depression'] },
  'masked-effects': { topics: ['stimulant-masking'] },
  'serotonin-syndrome': { topics: ['serotonin'] },
  overheating: { topics: ['serotonin'] },
  'neuroleptic-malignant-syndrome': { topics: ['dopamine', 'neurotoxicity'] },
  parkinsonism: { topics: ['dopamine'] },
  seizure: { topics: ['seizure'] },
  psychiatric: { topics: ['mind'] },
  psychosis: { topics: ['mind'], kindOf: ['psychiatric'] },
  anxiety: { topics: ['mind'], kindOf: ['psychiatric'] },
  neurotoxicity: { topics: ['neurotoxicity'] },
  confusion: { topics: ['mind', 'neurotoxicity'], kindOf: ['neurotoxicity'] },
  neuropathy: { topics: ['neurotoxicity'], kindOf: ['neurotoxicity'] },
  ototoxicity: { topics: ['neurotoxicity'], kindOf: ['neurotoxicity'] },
  'neuromuscular-block': { topics: ['neuromuscular-block'] },
  'intracranial-hypertension': { topics: ['intracranial-pressure'] },
  'vision-uveitis': { topics: ['exposure-up'] },
  anticholinergic: { topics: ['acetylcholine'] },
  cholinergic: { topics: ['acetylcholine'] },

  bleeding: { topics: ['bleeding'] },
  'gastrointestinal-bleeding': { topics: ['bleeding'], kindOf: ['bleeding'] },
  'intracranial-bleeding': { topics: ['bleeding'], kindOf: ['bleeding'] },
  'inr-change': { topics: ['bleeding'], kindOf: ['bleeding'] },
  'gastrointestinal-ulcer': { topics: ['gut-injury', 'bleeding'], kindOf: ['gastrointestinal-bleeding'] },
  thrombosis: { topics: ['thrombosis'] },
  stroke: { topics: ['thrombosis'] },

  hypotension: { topics: ['hypotension'] },
  hypertension: { topics: ['hypertension', 'blood-pressure-control'] },
  'hypertensive-crisis': { topics: ['hypertension'], kindOf: ['hypertension'] },
  vasoconstriction: { topics: ['vessel-spasm', 'hypertension'] },
  'heart-attack': { topics: ['vessel-spasm'], kindOf: ['vasoconstriction'] },
  arrhythmia: { topics: ['arrhythmia', 'qt', 'bradycardia'] },
  torsades: { topics: ['qt'], kindOf: ['arrhythmia'] },
  bradycardia: { topics: ['bradycardia'], kindOf: ['arrhythmia'] },
  tachycardia: { topics: ['heart-strain'] },
  'sudden-death': { topics: ['arrhythmia'] },
  'heart-failure': { topics: ['heart-failure', 'bradycardia'] },
  angioedema: { topics: ['angioedema'] },
  bronchospasm: { topics: ['airways'] },
  methaemoglobinaemia: { topics: ['methaemoglobin'] },

  'kidney-injury': { topics: ['kidney-injury'] },
  precipitation: { topics: ['kidney-injury'] },
  hyperkalaemia: { topics: ['hyperkalaemia'] },
  hypokalaemia: { topics: ['hypokalaemia'] },
  hyponatraemia: { topics: ['hyponatraemia'] },
  hypercalcaemia: { topics: ['hypercalcaemia'] },
  hypocalcaemia: { topics: ['hypocalcaemia'] },
  dehydration: { topics: ['hypotension'] },
  'acid-base': { topics: ['acidosis'] },
  'lactic-acidosis': { topics: ['acidosis'], kindOf: ['acid-base'] },
  hypoglycaemia: { topics: ['hypoglycaemia'] },
  hyperglycaemia: { topics: ['hyperglycaemia'] },
  hypothyroidism: { topics: ['thyroid', 'exposure-down'] },
  'adrenal-insufficiency': { topics: ['exposure-up'] },

  hepatotoxicity: { topics: ['hepatotoxicity'] },
  vomiting: { topics: ['gut-injury'] },
  constipation: { topics: ['gut-injury', 'acetylcholine'] },
  'bowel-necrosis': { topics: ['gut-injury'] },
  pancreatitis: { topics: ['gut-injury'] },
  gallstones: { topics: ['gut-injury'] },
  rhabdomyolysis: { topics: ['muscle-injury', 'exposure-up'] },
  'tendon-injury': { topics: ['muscle-injury'] },
  'skin-reaction': { topics: ['skin-and-allergy'] },
  'gum-overgrowth': { topics: ['skin-and-allergy'] },
  allergy: { topics: ['skin-and-allergy'] },
  infection: { topics: ['infection'] },
  myelosuppression: { topics: ['myelosuppression'] },
  'pulmonary-toxicity': { topics: ['chemotherapy-toxicity'] },
  'harm-to-child': { topics: ['harm-to-child'] },
  'disulfiram-like': { topics: ['disulfiram-reaction'] },
} as const satisfies Readonly<Record<string, ConsequenceFacts>>

export type Consequence = keyof typeof consequenceTable

/** Every consequence, the closed list. */
export const consequences = Object.keys(consequenceTable) as readonly Consequence[]

/**
 * Whether a code is a consequence.
 *
 * @example
 * isConsequence('bleeding') // true
 */
export function isConsequence(code: string): code is Consequence {
  return Object.hasOwn(consequenceTable, code)
}

/**
 * The topics that speak of a consequence, its own first.
 *
 * @example
 * topicsOf('torsades') // ['qt']
 */
export function topicsOf(code: Consequence): readonly [Topic, ...Topic[]] {
  return consequenceTable[code].topics
}

/**
 * Whether one of two consequences is the other or, by any number of steps, a kind of it.
 *
 * @example
 * sameMatter('torsades', 'arrhythmia') // true
 * sameMatter('hypokalaemia', 'hyperkalaemia') // false
 */
export function sameMatter(one: Consequence, other: Consequence): boolean {
  return isKindOf(one, other) || isKindOf(other, one)
}

function isKindOf(code: Consequence, wider: Consequence): boolean {
  if (code === wider) return true
  const { kindOf = [] } = consequenceTable[code] as ConsequenceFacts
  return kindOf.some((parent) => isKindOf(parent as Consequence, wider))
}
