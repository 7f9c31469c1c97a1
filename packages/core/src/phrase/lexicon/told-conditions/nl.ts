import type { ToldWords } from './words.js'

export const dutch: ToldWords = {
  id: 'nl',
  illness: {
    hypertension: 'hypertensie|hoge bloeddruk',
    'heart-failure': 'hartfalen',
    'atrial-fibrillation': 'boezemfibrilleren|atriumfibrilleren',
    stroke: 'beroerte',
    'peptic-ulcer': 'maagzweer',
    diabetes: 'diabetes|suikerziekte|diabetes type 2|diabetes type 1',
    gout: 'jicht',
    asthma: 'astma',
    copd: 'copd',
    epilepsy: 'epilepsie',
    migraine: 'migraine',
    'parkinsons-disease': 'parkinson|ziekte van parkinson',
    dementia: 'dementie|alzheimer',
    depression: 'depressie',
    glaucoma: 'glaucoom',
  },
  person: {
    pregnant: 'zwanger|zwangerschap',
    breastfeeding: 'borstvoeding',
    'drinks-dependently alcohol-dependence': 'alcoholist|alcoholverslaafd',
    'kidney-disease': 'nierinsufficiëntie|nierfalen',
    dialysis: 'dialyse',
    'liver-mild': 'leverinsufficiëntie',
    'liver-moderate cirrhosis': 'levercirrose',
  },
}
