import type { ToldWords } from './words.js'

export const portuguese: ToldWords = {
  id: 'pt',
  illness: {
    hypertension: 'hipertensão|hipertensão arterial|tensão alta|pressão alta',
    'heart-failure': 'insuficiência cardíaca',
    'atrial-fibrillation': 'fibrilhação auricular|fibrilação atrial',
    stroke: 'avc',
    'peptic-ulcer': 'úlcera gástrica|úlcera duodenal|úlcera péptica',
    diabetes: 'diabetes|diabetes tipo 2|diabetes tipo 1',
    asthma: 'asma',
    copd: 'dpoc',
    epilepsy: 'epilepsia',
    migraine: 'enxaqueca',
    'parkinsons-disease': 'parkinson|doença de parkinson',
    dementia: 'demência|alzheimer',
    depression: 'depressão',
    glaucoma: 'glaucoma',
  },
  person: {
    pregnant: 'grávida|gravidez',
    breastfeeding: 'amamentando|a amamentar|amamenta|amamento',
    'drinks-dependently alcohol-dependence': 'alcoólatra|alcoólico|alcoólica|etilista',
    'kidney-disease': 'insuficiência renal',
    dialysis: 'diálise',
    'liver-mild': 'insuficiência hepática',
    'liver-moderate cirrhosis': 'cirrose',
    asthma: 'asmático|asmática',
    diabetes: 'diabético|diabética',
    epilepsy: 'epiléptico|epiléptica',
  },
}
