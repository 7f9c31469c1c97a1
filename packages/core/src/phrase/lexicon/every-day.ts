import { wordsOf } from '../tokens.js'

/** Words as tokens write them. */
function asWritten(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => wordsOf(word).join(' ')))
}

/** Parts of the day and days that say by themselves that it is every one of them. */
export const habitWords = asWritten([
  ...['fines de semana', 'fins de semana', 'finais de semana', 'nei fine settimana', 'les week ends', 'los findes'],
  ...['weekenden', 'wochenenden', 'helger', 'helgerna', 'weekendy', 'sonları', 'vormittags', 'kvällarna', 'wieczorami'],
  ...['abends', 'morgens', 'mittags', 'nachmittags', 'nachts', 'nocami'],
  ...['nightly', 'evenings', 'nights', 'soirs', 'noches', 'akşamları', 'geceleri', 'weekends'],
  ...['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'],
  ...['lundis', 'mardis', 'mercredis', 'jeudis', 'vendredis', 'samedis', 'dimanches'],
  ...['montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags', 'samstags', 'sonntags'],
  ...['sábados', 'domingos', 'segundas', 'terças', 'quartas', 'quintas', 'sextas', 'feiras', 'sabati', 'domeniche'],
  ...['maandagen', 'dinsdagen', 'woensdagen', 'donderdagen', 'vrijdagen', 'zaterdagen', 'zondagen'],
  ...['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar', 'lördagar', 'söndagar'],
  ...['måndagarna', 'tisdagarna', 'onsdagarna', 'torsdagarna', 'fredagarna', 'lördagarna', 'söndagarna'],
  ...['poniedziałki', 'wtorki', 'środy', 'czwartki', 'piątki', 'soboty', 'niedziele'],
  ...['pazartesileri', 'salıları', 'çarşambaları', 'perşembeleri', 'cumaları', 'cumartesileri', 'pazarları', 'günleri'],
])

/** Meals, as one says them of each. */
export const everyMeal = asWritten([
  ...['meals', 'mealtimes', 'mahlzeiten', 'comidas', 'pasti', 'refeições', 'maaltijden', 'måltider', 'posiłkami'],
  ...[
    'yemeklerle',
    'aux repas',
    'les repas',
    'des repas',
    'a pasto',
    'au repas',
    'zum essen',
    'beim essen',
    'la comida',
  ],
  ...['het eten', 'de maaltijd', 'till maten', 'till måltid', 'do posiłku', 'yemekte', 'yemekle'],
])

/** "Los lunes", "le samedi", "il sabato", "di domenica", "toda sexta": articles and words before a day of every week. */
export const habitArticles = new Set(['los', 'le', 'il', 'la', 'di', 'toda', 'todo'])

/** "Each", where it stands before a day or a weekend. */
export const everyWords =
  /^(?:elke?|iedere?|jede[nmrs]?|chaque|tous|toutes|cada|todos?|todas?|ogni|tutt[ie]|varje|varannan|ka[zż]d[yaąe]|co|her)$/

/** Within so long, and not so often. */
export const overWords = new Set(['over', 'within', 'during', 'pendant', 'uber', 'durante'])
