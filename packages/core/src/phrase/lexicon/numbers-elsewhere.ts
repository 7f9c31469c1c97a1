import type { Language } from './meaning.js'

/** Number words of further languages, for what people count: drinks, tablets. */
export const numbersElsewhere: Language = {
  id: 'numbers',
  decimalComma: true,
  words: {
    'number 1': 'yksi|один|одна|одну|jeden|jedno|ένα|μια|一|하나|한|um copo|jedną',
    'number 2': 'kaksi|два|две|dva|dvě|δύο|δυο|二|两|二つ|두|둘',
    'number 3': 'kolme|три|tři|τρία|τρεις|三|三つ|세|셋',
    'number 4': 'neljä|четыре|čtyři|τέσσερα|四|네|넷',
    'number 5': 'viisi|пять|pět|πέντε|五|다섯',
    'number 6': 'kuusi|шесть|šest|έξι|六|여섯',
    'number 10': 'kymmenen|десять|deset|δέκα|十|열',
    'number 100': 'сто|sto|sata',
    'number 200': 'двести|dvě stě',
    'number 150': 'сто пятьдесят',
    'number 0.5': 'puoli|пол|půl|μισό|半|반|половина',
    vague: 'muutama|несколько|několik|μερικά|几|몇',
    'mass 1000': 'грамм|граммов|г|гр',
    'mass 1': 'мг|миллиграмм',
    'volume 1': 'мл',
    'volume 1000': 'литр|литра|л',
    and: 'и|και|a také|和|와|과',
    filler: 'я|выпил|выпила|и|我|喝了|喝|개|조금',
  },
}
