import type { ToldWords } from './words.js'

export const turkish: ToldWords = {
  id: 'tr',
  illness: {
    hypertension: 'hipertansiyon|yüksek tansiyon',
    'heart-failure': 'kalp yetmezliği',
    'atrial-fibrillation': 'atriyal fibrilasyon',
    'peptic-ulcer': 'mide ülseri',
    diabetes: 'diyabet|şeker hastalığı',
    asthma: 'astım',
    copd: 'koah',
    epilepsy: 'epilepsi|sara hastalığı',
    migraine: 'migren',
    'parkinsons-disease': 'parkinson hastalığı',
    depression: 'depresyon',
    glaucoma: 'glokom',
  },
  person: {
    pregnant: 'hamile|hamileyim|gebe|gebeyim|gebelik|hamilelik',
    breastfeeding: 'emziriyor|emziriyorum|emziren',
    'kidney-disease': 'böbrek yetmezliği',
    dialysis: 'diyaliz',
    'liver-severe': 'karaciğer yetmezliği',
    'liver-moderate cirrhosis': 'siroz',
  },
}
