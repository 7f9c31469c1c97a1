import type { Language, Words } from './meaning.js'

/** Days of one language from Monday to Sunday, with all words for each, and what says that it is the last or the next one. */
interface DaysOf {
  id: string
  days: readonly string[]
  last: readonly string[]
  next: readonly string[]
}

const order = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const

const german = 'montag|dienstag|mittwoch|donnerstag|freitag|samstag,sonnabend|sonntag'.split('|')
const portuguese = [
  'segunda,segunda feira',
  'terça,terça feira',
  'quarta,quarta feira',
  'quinta,quinta feira',
  'sexta,sexta feira',
  'sábado',
  'domingo',
]

const tables: readonly DaysOf[] = [
  {
    id: 'en',
    days: [
      'monday,mon',
      'tuesday,tue,tues',
      'wednesday,wed',
      'thursday,thu,thur,thurs',
      'friday,fri',
      'saturday,sat',
      'sunday,sun',
    ],
    last: ['last *', 'this past *', 'past *', 'on last *', 'a week last *', 'the previous *'],
    next: ['next *', 'this coming *', 'coming *', 'the coming *'],
  },
  {
    id: 'de',
    days: german,
    last: ['letzten *', 'letzter *', 'am letzten *', 'vergangenen *', 'am vergangenen *', 'vorigen *', 'am vorigen *'],
    next: ['nächsten *', 'am nächsten *', 'kommenden *', 'am kommenden *', 'nächster *', 'diesen *'],
  },
  {
    id: 'fr',
    days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    last: ['* dernier', 'le * dernier', '* passé'],
    next: ['* prochain', 'le * prochain', '* qui vient'],
  },
  {
    id: 'es',
    days: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    last: ['* pasado', 'el * pasado', 'el pasado *', 'pasado *', 'el último *'],
    next: ['próximo *', 'el próximo *', '* que viene', 'el * que viene', '* próximo', 'el * próximo'],
  },
  {
    id: 'it',
    days: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
    last: ['* scorso', '* scorsa', 'lo scorso *', 'la scorsa *', 'scorso *', 'scorsa *', '* passato', '* passata'],
    next: ['* prossimo', '* prossima', 'il prossimo *', 'la prossima *', 'prossimo *', 'prossima *'],
  },
  {
    id: 'pt',
    days: portuguese,
    last: [
      '* passado',
      '* passada',
      'no * passado',
      'na * passada',
      'no último *',
      'na última *',
      'último *',
      'última *',
    ],
    next: ['próximo *', 'próxima *', 'no próximo *', 'na próxima *', '* que vem', 'na * que vem', 'no * que vem'],
  },
  {
    id: 'nl',
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    last: ['afgelopen *', 'vorige *', 'op afgelopen *', '* jongstleden', '* jl'],
    next: ['komende *', 'aanstaande *', 'volgende *', 'eerstvolgende *'],
  },
  {
    id: 'sv',
    days: [
      'måndag,måndagen',
      'tisdag,tisdagen',
      'onsdag,onsdagen',
      'torsdag,torsdagen',
      'fredag,fredagen',
      'lördag,lördagen',
      'söndag,söndagen',
    ],
    last: ['i *s', 'förra *', 'senaste *', 'i förra *'],
    next: ['nästa *', 'nu på *', 'kommande *'],
  },
  {
    id: 'pl',
    days: ['poniedziałek', 'wtorek', 'środę,środa', 'czwartek', 'piątek', 'sobotę,sobota', 'niedzielę,niedziela'],
    last: [
      'w zeszły *',
      'w zeszłą *',
      'zeszły *',
      'w ubiegły *',
      'w ubiegłą *',
      'w ostatni *',
      'w ostatnią *',
      'w miniony *',
      'w minioną *',
      'zeszła *',
      'ostatnia *',
    ],
    next: [
      'w przyszły *',
      'w przyszłą *',
      'w następny *',
      'w następną *',
      'w najbliższy *',
      'w najbliższą *',
      'w nadchodzący *',
      'w nadchodzącą *',
    ],
  },
  {
    id: 'tr',
    days: [
      'pazartesi,pazartesi günü',
      'salı,salı günü',
      'çarşamba,çarşamba günü',
      'perşembe,perşembe günü',
      'cuma,cuma günü',
      'cumartesi,cumartesi günü',
      'pazar,pazar günü',
    ],
    last: ['geçen *', 'geçtiğimiz *', 'geçen hafta *'],
    next: ['gelecek *', 'önümüzdeki *', 'haftaya *'],
  },
  {
    id: 'zh',
    days: ['一', '二', '三', '四', '五', '六', '日,天'],
    last: ['上周*', '上星期*', '上个周*', '上个星期*', '上週*'],
    next: ['下周*', '下星期*', '下个周*', '下个星期*', '下週*'],
  },
  {
    id: 'ja',
    days: ['月曜,月曜日', '火曜,火曜日', '水曜,水曜日', '木曜,木曜日', '金曜,金曜日', '土曜,土曜日', '日曜,日曜日'],
    last: ['先週の*', '先週*', '前の*', 'この前の*'],
    next: ['来週の*', '来週*', '次の*', '今度の*'],
  },
]

const written = (days: string, patterns: readonly string[]): string =>
  days
    .split(',')
    .flatMap((day) => patterns.map((pattern) => pattern.replace('*', day)))
    .join('|')

/** "Last Saturday" and "next Monday" are one day each, and none of every week. */
export const singleDays: readonly Language[] = tables.map(({ id, days, last, next }) => ({
  id,
  decimalComma: id !== 'en' && id !== 'zh' && id !== 'ja',
  words: Object.fromEntries(
    order.flatMap((day, index) => [
      [`last-weekday ${day}`, written(days[index] as string, last)],
      [`next-weekday ${day}`, written(days[index] as string, next)],
    ]),
  ) as Words,
}))
