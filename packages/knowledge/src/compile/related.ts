import type { Rule } from './curated.js'

/**
 * What a source says happens, and the words in a rule's topic or consequences that speak of the same thing. Sources name
 * outcomes more coarsely than rules do; without this a rule and the source that supports it would stand as two findings.
 */
const sameThing: Readonly<Record<string, readonly string[]>> = {
  absorption: ['absorption', 'exposure-down', 'reduced', 'failure', 'loss'],
  antagonism: ['antagonism', 'opposition', 'reduced', 'failure', 'loss', 'dopamine'],
  arrhythmia: ['arrhythmia', 'rhythm', 'qt', 'torsades', 'bradycardia', 'slow-heart'],
  bleeding: ['bleeding', 'clotting', 'inr'],
  bradycardia: ['bradycardia', 'slow-heart', 'heart-block', 'heart-rate'],
  'contraceptive-failure': ['failure', 'exposure-down', 'contracept'],
  'disulfiram-like': ['disulfiram'],
  encephalopathy: ['encephalopathy', 'confusion', 'neurotoxicity'],
  'gastrointestinal-ulcer': ['bleeding', 'ulcer', 'gut'],
  'heart-failure': ['heart-failure', 'bradycardia', 'slow-heart'],
  hepatotoxicity: ['hepatotoxicity', 'liver'],
  'higher-effect': ['exposure-up', 'level', 'toxicity', 'raised', 'effect'],
  'higher-exposure': [
    'exposure-up',
    'level',
    'toxicity',
    'raised',
    'higher',
    'myopathy',
    'rhabdomyolysis',
    'muscle',
    'vessel-spasm',
    'ergotism',
  ],
  hyperglycaemia: ['glucose', 'sugar', 'glycaemia'],
  hyperkalaemia: ['potassium', 'kalaemia'],
  hypertension: ['hypertens', 'blood-pressure'],
  hypoglycaemia: ['sugar', 'glycaemia', 'glucose'],
  hypokalaemia: ['potassium', 'kalaemia'],
  hyponatraemia: ['sodium', 'natraemia'],
  hypotension: ['hypotension', 'blood-pressure'],
  'less-blood-pressure-control': ['blood-pressure', 'hypertens', 'kidney'],
  'lithium-toxicity': ['lithium', 'toxicity', 'exposure-up', 'level'],
  'lower-effect': [
    'exposure-down',
    'failure',
    'reduced',
    'loss',
    'antagonism',
    'opposition',
    'resistance',
    'absorption',
  ],
  'lower-exposure': ['exposure-down', 'failure', 'reduced', 'loss', 'lower', 'resistance', 'absorption'],
  myelosuppression: ['myelosuppression', 'marrow'],
  nephrotoxicity: ['kidney', 'nephrotoxicity'],
  'respiratory-depression': ['respiratory', 'cns-depression', 'sedation'],
  rhabdomyolysis: ['rhabdomyolysis', 'myopathy', 'muscle'],
  sedation: ['sedation', 'cns-depression', 'respiratory'],
  seizure: ['seizure'],
  'serotonin-syndrome': ['serotonin'],
  torsades: ['torsades', 'qt', 'rhythm'],
  'variable-exposure': ['exposure', 'level'],
  vasoconstriction: ['vessel-spasm', 'ergotism', 'ischaemia', 'vasoconstriction', 'hypertens'],
  withdrawal: ['withdrawal', 'opioid-antagonism'],
}

/**
 * Whether a source that names these consequences may mean what the rule says. One that names none may mean anything.
 *
 * @example
 * speaksOfTheSame(rule, ['torsades']) // true for a rule with the topic qt
 */
export function speaksOfTheSame(rule: Rule, consequences: readonly string[]): boolean {
  if (consequences.length === 0) return true
  const said = [rule.topic, ...rule.consequences]
  return consequences.some((code) =>
    (sameThing[code] ?? [code]).some((word) => said.some((part) => part.includes(word))),
  )
}
