import type { ToldWords } from './words.js'

export const swedish: ToldWords = {
  id: 'sv',
  illness: {
    hypertension: 'hypertoni|högt blodtryck',
    'heart-failure': 'hjärtsvikt',
    'atrial-fibrillation': 'förmaksflimmer',
    stroke: 'stroke',
    'peptic-ulcer': 'magsår',
    diabetes: 'diabetes|diabetes typ 2|diabetes typ 1',
    gout: 'gikt',
    asthma: 'astma',
    epilepsy: 'epilepsi',
    migraine: 'migrän',
    'parkinsons-disease': 'parkinson|parkinsons sjukdom',
    dementia: 'demens|alzheimer',
    depression: 'depression',
    glaucoma: 'glaukom',
  },
  person: {
    pregnant: 'gravid|graviditet',
    breastfeeding: 'ammar|amning',
    'kidney-disease': 'njursvikt',
    dialysis: 'dialys',
    'liver-severe': 'leversvikt',
    'liver-moderate cirrhosis': 'levercirros',
  },
}
