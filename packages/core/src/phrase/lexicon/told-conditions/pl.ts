import type { ToldWords } from './words.js'

export const polish: ToldWords = {
  id: 'pl',
  illness: {
    hypertension: 'nadciśnienie|nadciśnienie tętnicze',
    'heart-failure': 'niewydolność serca',
    'atrial-fibrillation': 'migotanie przedsionków',
    stroke: 'udar',
    'peptic-ulcer': 'wrzody żołądka|wrzód żołądka|choroba wrzodowa',
    diabetes: 'cukrzyca|cukrzyca typu 2|cukrzyca typu 1',
    asthma: 'astma',
    copd: 'pochp',
    epilepsy: 'padaczka',
    migraine: 'migrena',
    'parkinsons-disease': 'choroba parkinsona',
    dementia: 'demencja|choroba alzheimera',
    depression: 'depresja',
    glaucoma: 'jaskra',
  },
  person: {
    pregnant: 'w ciąży|ciąża|ciąży',
    breastfeeding: 'karmi piersią|karmiąca|karmienie piersią',
    'kidney-disease': 'niewydolność nerek',
    dialysis: 'dializy|dializowany|dializowana',
    'liver-severe': 'niewydolność wątroby',
    'liver-moderate cirrhosis': 'marskość wątroby',
  },
}
