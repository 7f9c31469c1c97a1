import type { Language } from './meaning.js'

const are =
  'isn t|isnt|aren t|arent|ain t|aint|wasn t|wasnt|weren t|werent|is not|are not|am not|was not|were not|i m not|he s not|she s not'
const doing = 'taking|on|using|having|getting'
const do_ = 'doesn t|doesnt|don t|dont|didn t|didnt|won t|wont|does not|do not|did not|will not'
const doVerbs = 'take|use|have|want|touch|need'
const may =
  'can t|cant|cannot|can not|couldn t|couldnt|could not|shouldn t|shouldnt|should not|must not|mustn t|mustnt|may not|not allowed to|unable to'
const mayVerbs = 'take|have|use|tolerate|be given|be on'
const have = 'hasn t|hasnt|haven t|havent|hadn t|hadnt|has not|have not|had not'
const done = 'used|been on|been taking|been using|been given'

/** "Isn't" by "taking": each with each. */
function each(first: string, second: string): string {
  return first
    .split('|')
    .flatMap((one) => second.split('|').map((other) => `${one} ${other}`))
    .join('|')
}

/** That somebody does not take what is named, in the many ways in which English and others say it. */
export const denials: readonly Language[] = [
  {
    id: 'en',
    decimalComma: false,
    words: {
      'when 30 400': 'last summer|last winter|last spring|last autumn|last fall',
      not: `${each(do_, doVerbs)}|refuses|refused|refusing|declines to take|declined to take|refuses to take|does not want to take|isn t prescribed|is not prescribed|not prescribed|wasn t given|was not given|not given|never given|never uses|never uses it|never takes|never takes it|never used it|never uses them|never takes them|never been on|never been given`,
      'not avoid': each(may, mayVerbs),
      past: `${each(are, doing)}|${each(have, done)}|not currently taking|not currently on|not now taking|no longer using|no longer needs|no longer prescribed`,
      'past advised': `suggest stopping|suggests stopping|suggested stopping|consider stopping|considering stopping|recommend stopping|recommends stopping|recommended stopping|advise stopping|advises stopping|advised stopping|could be stopped|can be stopped|might be stopped|should be stopped|may be stopped|query stop|suggest discontinuing|consider discontinuing|recommend discontinuing|${each(
        each(
          'asked|advised|told|instructed|recommended|counselled|suggested',
          'to|her to|him to|them to|me to|patient to|pt to|the patient to',
        ),
        'stop|stop taking|discontinue|cease|avoid|come off|hold|withhold|not take',
      )}`,
      'filler no-more': 'anymore|any more|any longer|these days',
    },
  },
  {
    id: 'de',
    decimalComma: true,
    words: {
      'when 30 400': 'letzten sommer|letzten winter|letzten herbst|letztes frühjahr|letzten frühling',

      'past advised': [
        'geraten abzusetzen|empfohlen abzusetzen|absetzen empfohlen|absetzen angeraten|zum absetzen geraten',
        'soll abgesetzt werden',
      ].join('|'),
      not: 'nimmt nicht|nehme nicht|nehmen nicht|bekommt nicht|verweigert|lehnt ab',
      'not avoid':
        'darf nicht|darf kein|darf keine|darf nicht nehmen|soll nicht nehmen|soll kein|verträgt kein|verträgt nicht',
    },
  },
  {
    id: 'fr',
    decimalComma: true,
    words: {
      'when 30 400': 'l été dernier|l hiver dernier|l automne dernier|le printemps dernier',
      'past advised':
        'conseillé d arrêter|demandé d arrêter|recommandé d arrêter|arrêt conseillé|arrêt recommandé|il faut arrêter',
      not: 'ne prend pas de|ne prends pas de|ne prend pas|ne prends pas|ne prend aucun|ne prend jamais|refuse de prendre|refuse',
      past: [
        'ne prend plus de|ne prends plus de|ne prend plus|ne prends plus|n en prend plus|plus sous',
        'n est plus sous|ne reçoit plus',
      ].join('|'),
      'not avoid': 'ne doit pas prendre|ne peut pas prendre|ne peux pas prendre|ne supporte pas',
    },
  },
  {
    id: 'es',
    decimalComma: true,
    words: {
      'when 30 400': 'el verano pasado|el invierno pasado|el otoño pasado|la primavera pasada',
      'past advised': [
        'recomiendo suspender|se recomienda suspender|se aconseja suspender|aconsejo suspender|le pedí que dejara',
        'se le pidió que dejara|recomendado suspender',
      ].join('|'),
      past: 'no está tomando|no estoy tomando|ya no está con|no usa|no está con',
      not: 'niega|niega consumo de|niega tomar|niega uso de|no consume|nunca ha tomado|nunca he tomado|se niega a tomar|rechaza',
      'not avoid': 'no puede tomar|no puedo tomar|no debe tomar|no tolera',
    },
  },
  {
    id: 'it',
    decimalComma: true,
    words: {
      'when 30 400':
        'la scorsa estate|l estate scorsa|lo scorso inverno|l inverno scorso|lo scorso autunno|la scorsa primavera',
      'past advised':
        'si consiglia di sospendere|consigliato di sospendere|consiglio di sospendere|si raccomanda di sospendere',
      past: 'non prende più|non prendo più|non assume più|non sta prendendo|non sto prendendo|non usa più',
      not: 'non prende|non prendo|non assume|non ha mai preso|rifiuta',
      'not avoid': 'non può prendere|non posso prendere|non deve prendere|non tollera',
    },
  },
  {
    id: 'pt',
    decimalComma: true,
    words: {
      'when 30 400': 'no verão passado|no inverno passado|o verão passado|o inverno passado',
      past: 'não toma mais|não tomo mais|não está tomando|não estou tomando|já não toma|não usa mais|não está a tomar',
      not: 'não toma|não tomo|não usa|nunca tomou|recusa',
      'not avoid': 'não pode tomar|não posso tomar|não deve tomar|não tolera',
    },
  },
  {
    id: 'nl',
    decimalComma: true,
    words: {
      'when 30 400': 'vorige zomer|afgelopen zomer|vorige winter|afgelopen winter',
      past: 'gebruikt niet meer|neemt niet meer|slikt niet meer|gebruikt geen|slikt geen',
      not: 'neemt geen|neemt niet|gebruikt niet|slikt niet|weigert',
      'not avoid': 'mag geen|mag niet|verdraagt geen',
    },
  },
  {
    id: 'sv',
    decimalComma: true,
    words: {
      'when 30 400': 'förra sommaren|förra vintern|i somras|i vintras',
      past: 'tar inte längre|använder inte längre|tar ej längre|tar inte nu',
      not: 'tar inte|tar ej|använder inte|äter inte|vägrar',
      'not avoid': 'får inte ta|ska inte ta|tål inte|tål ej',
    },
  },
  {
    id: 'pl',
    decimalComma: true,
    words: {
      'when 30 400': 'zeszłego lata|zeszłej zimy|ostatniego lata|ostatniej zimy',
      past: 'już nie bierze|już nie biorę|nie przyjmuje już|nie stosuje już|nie przyjmuje|nie stosuje',
      not: 'nigdy nie brał|nigdy nie brała|odmawia',
      'not avoid': 'nie może brać|nie mogę brać|nie wolno|nie toleruje',
    },
  },
  {
    id: 'tr',
    decimalComma: true,
    words: {
      'when 30 400': 'geçen yaz|geçen kış',
      past: 'artık kullanmıyor|artık almıyor|almıyor|almıyorum|kullanmıyorum',
      not: 'hiç kullanmadı|reddediyor',
      'not avoid': 'kullanamaz|alamaz',
    },
  },
]
