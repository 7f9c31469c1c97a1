import type { Language, Words } from './meaning.js'

/** Sets of the days of a week, and what leaves some days out of all others: some say so before them, some behind. */
const tables: Readonly<Record<string, Words>> = {
  en: {
    'but-not': 'apart from|aside from|excepting|with the exception of|save for',
    'but-not behind': 'excluded|excepted',
    'weekday workdays': 'during the week|mondays to fridays|on week days|on workdays|week nights|weeknights',
  },
  de: {
    'but-not': 'ausgenommen|mit ausnahme von|bis auf',
    'but-not behind': 'ausgenommen|pause',
    'weekday workdays': 'an werktagen|an wochentagen|wochentage|werktage|mo bis fr',
  },
  fr: {
    'but-not': 'excepté|à part|hormis|à l exception du|à l exception de|à l exception des',
    'but-not behind': 'exclu|exclus|excepté|exceptés',
  },
  es: {
    'but-not': 'a excepción de|con excepción de|excepto los|excepto el|salvo los|menos los|menos el',
    'but-not behind': 'excluidos|excluido|no',
    'weekday workdays': 'entre semana|días laborables|los días laborables|de lunes a viernes|días hábiles',
    'weekday weekend': 'fin de semana|fines de semana|los fines de semana|el fin de semana',
  },
  it: {
    'but-not': 'escluso|esclusa|esclusi|ad eccezione di|ad eccezione della|ad eccezione del|a parte|salvo',
    'but-not behind': 'escluso|esclusa|esclusi',
    'weekday workdays': 'giorni feriali|nei giorni feriali',
  },
  pt: {
    'but-not': 'com exceção de|exceto aos|exceto no|menos aos|menos no|à exceção de|salvo',
    'weekday workdays': 'dias úteis|nos dias úteis|dias de semana',
    'weekday weekend': 'fim de semana|fins de semana|no fim de semana|aos fins de semana|finais de semana',
  },
  nl: {
    'but-not': 'uitgezonderd|met uitzondering van',
    'but-not behind': 'uitgezonderd',
    'weekday workdays': 'doordeweeks|op werkdagen|werkdagen|door de week|weekdagen|op weekdagen',
  },
  sv: {
    'but-not': 'utom|förutom|med undantag av|med undantag för|bortsett från',
    'weekday workdays': 'vardagar|på vardagar|vardag|på vardagarna',
  },
  pl: {
    'but-not': 'poza|prócz|z wyjątkiem|za wyjątkiem',
    'weekday workdays': 'w dni robocze|dni robocze|w dni powszednie',
    'weekday mo': 'poniedziałku|poniedziałków|poniedziałkiem|poniedziałkami',
    'weekday tu': 'wtorku|wtorków|wtorkiem|wtorkami',
    'weekday we': 'śród|środą|środami',
    'weekday th': 'czwartku|czwartków|czwartkiem|czwartkami',
    'weekday fr': 'piątku|piątków|piątkiem|piątkami',
    'weekday sa': 'sobót|sobotą|sobotami',
    'weekday su': 'niedzieli|niedziel|niedzielą|niedzielami',
    'weekday weekend': 'weekendów|weekendami|weekendu',
  },
  tr: {
    'but-not behind': 'dışında|haricinde|hariç olmak üzere',
    'weekday workdays': 'hafta içi|haftaiçi|hafta içleri|hafta içi her gün',
  },
}

/** Which days are meant together, and which are left out. */
export const setsOfDays: readonly Language[] = Object.entries(tables).map(([id, words]) => ({
  id,
  decimalComma: id !== 'en',
  words,
}))
