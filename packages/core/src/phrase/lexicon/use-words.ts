import type { Language } from './meaning.js'

/**
 * Words for using: that somebody smokes, vapes, snorts, chews, with what is meant where nothing else is named
 * ("20 a day smoker", "kifft gelegentlich"); that somebody no longer does or never did; and what is smoked.
 */
export const useWords: readonly Language[] = [
  {
    id: 'en',
    decimalComma: false,
    words: {
      'uses tobacco inhaled': [
        'smokes|smoke|smoking|smoker|smokers|i smoke|current smoker|active smoker|heavy smoker|light smoker',
        'chain smoker|social smoker|is a smoker|cigarette smoker|tobacco smoker|smoking status|smoking history',
        'smoking hx|smoking habit|pack years|pack year|pack yrs|pack yr|packyears|packyear|pack year history',
        'pack year smoker|pack year smoking history|cigarettes|cigarette|cigs|ciggies|fags|roll ups|rollies',
        'rollups|roll up cigarettes',
      ].join('|'),
      'uses tobacco oral':
        'chewing tobacco|chews tobacco|chew tobacco|smokeless tobacco|dips tobacco|dipping tobacco|tobacco chewing|tobacco chew',
      'uses nicotine inhaled':
        'vapes|vape|vaping|vaper|vapes nicotine|e cigarettes|e cigarette|e cigs|e cig|ecigs|ecig|ecigarettes|ecigarette',
      'used-to tobacco inhaled': [
        'ex smoker|exsmoker|former smoker|previous smoker|past smoker|used to smoke|quit smoking',
        'quit smoking cigarettes|stopped smoking|has quit smoking|has stopped smoking|have stopped smoking',
        'gave up smoking|given up smoking|has given up smoking|no longer smokes|no longer smoke|packed in smoking',
        'smoke free|smokefree|stopped smoking cigarettes|reformed smoker',
      ].join('|'),
      'used-to nicotine inhaled': 'ex vaper|stopped vaping|quit vaping|gave up vaping|no longer vapes|used to vape',
      'uses-none tobacco inhaled': [
        'never smoked|has never smoked|have never smoked|i never smoked|non smoker|nonsmoker|non smoking',
        'does not smoke|doesn t smoke|do not smoke|don t smoke|dont smoke|never smoker|lifelong non smoker',
        'life long non smoker|lifelong never smoker|lifetime non smoker|not a smoker|never a smoker|never smokes',
      ].join('|'),
      'uses-none nicotine inhaled': 'never vaped|does not vape|doesn t vape|don t vape|non vaper|no vaping',
      'rolled cannabis inhaled': 'joint|joints|spliff|spliffs|blunt|blunts|doobie|doobies|reefer|reefers',
      'route nasal': 'snorts|sniffs|sniffed|sniff|sniffing|railing|insufflates|insufflated|insufflating|snuffs',
      'route injection': 'injects|shoots up|shooting up|shoots|slams|slammed|slamming|mainlines|mainlined|bangs up',
      'route oral': 'parachutes|parachuted|bombs|bombed|chews|chewing',
      filler: [
        'drops|dropping|microdoses|microdosing|microdose|microdosed|munches|eats|eating|eat|binges on|bingeing on',
        'swallows|swallowing|sips|sipping',
      ].join('|'),
    },
  },
  {
    id: 'de',
    decimalComma: true,
    words: {
      'uses tobacco inhaled': [
        'raucht|rauche|rauchen|raucher|raucherin|starker raucher|starke raucherin|kettenraucher|kettenraucherin',
        'aktiver raucher|aktive raucherin|nikotinabusus|nikotinkonsum|tabakkonsum|raucherstatus|zigaretten',
        'zigarette|zig|kippen|kippe|zigarren|zigarillos',
      ].join('|'),
      'uses nicotine inhaled': 'dampft|dampfe|dampfer|dampft nikotin|vapt|e zigarette|e zigaretten',
      'uses cannabis inhaled': 'kifft|kiffe|kiffen|kiffer|kifferin|kiffend|am kiffen',
      'uses cocaine nasal': 'kokst|kokse|koksen',
      'used-to tobacco inhaled': [
        'exraucher|ex raucher|exraucherin|ex raucherin|ehemaliger raucher|ehemalige raucherin|früherer raucher',
        'raucht nicht mehr|rauche nicht mehr|nicht mehr geraucht|früher geraucht|hat aufgehört zu rauchen',
        'habe aufgehört zu rauchen|aufgehört zu rauchen|mit dem rauchen aufgehört|mit rauchen aufgehört',
        'das rauchen aufgegeben|rauchen aufgegeben|rauchfrei|nikotinabusus beendet',
      ].join('|'),
      'used-to cannabis inhaled':
        'kifft nicht mehr|kiffe nicht mehr|aufgehört zu kiffen|hat aufgehört zu kiffen|früher gekifft|mit dem kiffen aufgehört',
      'uses-none tobacco inhaled': [
        'raucht nicht|rauche nicht|nichtraucher|nichtraucherin|nie geraucht|noch nie geraucht|hat nie geraucht',
        'habe nie geraucht|nieraucher|nie raucher|kein raucher|keine raucherin|rauchen verneint',
        'kein nikotinabusus|lebenslanger nichtraucher',
      ].join('|'),
      'uses-none cannabis inhaled': 'kifft nicht|kiffe nicht|nie gekifft',
      'rolled cannabis inhaled': 'joint|joints',
      'route nasal': 'schnupft|schnupfe|schnupfen von|snieft|sniefe|sniefen|sniffen|gesnieft',
      'route injection': 'fixt|drückt|spritzt sich',
      filler: 'konsumiert|konsumiere|kaut|kaue|isst|esse|schmeißt|wirft sich|schluckt|mikrodosiert|microdosing',
    },
  },
  {
    id: 'fr',
    decimalComma: true,
    words: {
      'uses tobacco inhaled': [
        'paquets années|paquets année|paquet années|paquet année|fume|fumes|fumer|fument|fumeur|fumeuse',
        'fumeur actif|fumeuse active|gros fumeur|grosse fumeuse|tabagisme|tabagisme actif|tabagique',
        'tabagisme chronique|cigarettes|cigarette|clopes|clope|cig|cigares|cigare',
      ].join('|'),
      'uses nicotine inhaled':
        'vapote|vapoter|vapoteur|vapoteuse|vapotage|cigarette électronique|cigarettes électroniques|e cigarette',
      'used-to tobacco inhaled': [
        'ne fume plus|ne fumes plus|fume plus|ex fumeur|ex fumeuse|ancien fumeur|ancienne fumeuse',
        'a arrêté de fumer|ai arrêté de fumer|arrêté de fumer|arrêt du tabac|tabagisme sevré|tabac sevré',
        'sevrage tabagique|a cessé de fumer|cessé de fumer|sevré du tabac|tabagisme ancien|fumeur sevré',
        'tabagisme arrêté',
      ].join('|'),
      'uses-none tobacco inhaled': [
        'ne fume pas|ne fume jamais|non fumeur|non fumeuse|jamais fumé|n a jamais fumé|n ai jamais fumé',
        'pas fumeur|pas fumeuse|pas de tabagisme|pas de tabac|jamais fumeur|non tabagique|absence de tabagisme',
      ].join('|'),
      'rolled cannabis inhaled': 'joint|joints|pétard|pétards|oinj|spliff|spliffs|bédo|bédos',
      'route nasal': 'sniffe|sniffer|sniffé|sniffée|sniffes',
      'route injection': 's injecte|injecte|shoote',
      filler: 'consomme|consommé|consommation de|consommation|mâche|gobe|avale|mange|microdose|boit',
    },
  },
  {
    id: 'es',
    decimalComma: true,
    words: {
      'uses tobacco inhaled': [
        'fuma|fumo|fumar|fumador|fumadora|fumador activo|fumadora activa|gran fumador|fumador de|fumadora de',
        'tabaquismo|tabaquismo activo|tabáquico|hábito tabáquico|cigarrillos|cigarrillo|cigarros|cigarro|pitillos',
        'pitillo',
      ].join('|'),
      'uses nicotine inhaled':
        'vapea|vapeo|vapear|vapeador|vapeadora|cigarrillo electrónico|cigarrillos electrónicos|vaper',
      'used-to tobacco inhaled': [
        'exfumador|ex fumador|exfumadora|ex fumadora|exfumador de|ya no fuma|ya no fumo|dejó de fumar',
        'ha dejado de fumar|dejé de fumar|he dejado de fumar|dejado de fumar|extabaquismo|ex tabaquismo|fumaba',
      ].join('|'),
      'uses-none tobacco inhaled': [
        'no fuma|no fumo|no fumador|no fumadora|nunca ha fumado|nunca fumó|nunca he fumado|nunca fumador',
        'niega tabaquismo|niega tabaco|niega hábito tabáquico|no tabaquismo|no es fumador|no es fumadora',
        'sin tabaquismo',
      ].join('|'),
      'rolled cannabis inhaled': 'porro|porros|canuto|canutos|peta|petas|churro de maría',
      'route nasal': 'esnifa|esnifo|esnifar|esnifada|esnifado|aspirada',
      'route injection': 'se inyecta|se pincha',
      filler:
        'mastica|masca|mascar|masticar|consume|consumo|consumo de|consumidor de|consumidora de|come|se mete|microdosis',
    },
  },
  {
    id: 'it',
    decimalComma: true,
    words: {
      'uses tobacco inhaled': [
        'fuma|fumo|fumare|fumatore|fumatrice|fumatore attivo|fumatrice attiva|forte fumatore|fumatore di',
        'fumatrice di|tabagismo|tabagista|sigarette|sigaretta|sigari|sigaro|abitudine tabagica|fumo attivo',
      ].join('|'),
      'uses nicotine inhaled': 'svapa|svapo|svapare|svapatore|sigaretta elettronica|sigarette elettroniche',
      'used-to tobacco inhaled': [
        'ex fumatore|ex fumatrice|exfumatore|exfumatrice|non fuma più|non fumo più|ha smesso di fumare',
        'ho smesso di fumare|smesso di fumare|ex tabagista|pregresso fumatore|pregresso tabagismo|fumava',
      ].join('|'),
      'uses-none tobacco inhaled': [
        'non fuma|non fumo|non fumatore|non fumatrice|mai fumato|non ha mai fumato|non ho mai fumato|nega fumo',
        'nega tabagismo|mai fumatore',
      ].join('|'),
      'rolled cannabis inhaled': 'canna|canne|spinello|spinelli|joint',
      'route nasal': 'sniffa|sniffo|sniffare|sniffata|pippa|pippare',
      'route injection': 'si inietta|si buca',
      filler: 'mastica|masticare|consuma|consumo|consumo di|mangia|microdose|si fa una|si fa',
    },
  },
  {
    id: 'pt',
    decimalComma: true,
    words: {
      'uses tobacco inhaled': [
        'fuma|fumo|fumar|fumador|fumadora|fumante|tabagista|tabagismo|tabagismo ativo|fumador de|fumante de',
        'cigarros|cigarro|carga tabágica|hábitos tabágicos|fumador ativo',
      ].join('|'),
      'uses nicotine inhaled':
        'vapa|vapeia|vapear|cigarro eletrônico|cigarro eletrónico|cigarros eletrônicos|cigarros eletrónicos',
      'used-to tobacco inhaled': [
        'ex fumador|ex fumadora|ex fumante|exfumador|ex tabagista|deixou de fumar|deixei de fumar|parou de fumar',
        'parei de fumar|já não fuma|já não fumo|não fuma mais|não fumo mais|fumava',
      ].join('|'),
      'uses-none tobacco inhaled': [
        'não fuma|não fumo|nunca fumou|nunca fumei|não fumador|não fumadora|não fumante|nega tabagismo',
        'nunca fumador|sem hábitos tabágicos|nega tabaco',
      ].join('|'),
      'rolled cannabis inhaled': 'baseado|baseados|charro|charros|ganza',
      'route nasal': 'cheira|cheirar|snifa|snifar|inala|cheirada',
      'route injection': 'injeta|injecta',
      filler: 'mastiga|mascar|consome|consumo|consumo de|come|microdose',
    },
  },
  {
    id: 'nl',
    decimalComma: true,
    words: {
      'uses tobacco inhaled': [
        'rookt|rook|roken|roker|rookster|kettingroker|actieve roker|zware roker|roker van|nicotineabusus',
        'sigaretten|sigaret|shag|shagjes|peuken|sigaren|sigaar|rookstatus',
      ].join('|'),
      'uses nicotine inhaled': 'vapet|vapen|vaper|e sigaret|e sigaretten|elektronische sigaret',
      'uses cannabis inhaled': 'blowt|blowen|blower',
      'used-to tobacco inhaled': [
        'ex roker|exroker|ex rookster|rookt niet meer|rook niet meer|gestopt met roken|is gestopt met roken',
        'ben gestopt met roken|voormalig roker|vroeger gerookt|gestaakt met roken|roken gestaakt|roken gestopt',
      ].join('|'),
      'used-to cannabis inhaled': 'blowt niet meer|gestopt met blowen',
      'uses-none tobacco inhaled': [
        'rookt niet|rook niet|niet roker|nietroker|nooit gerookt|nooit roker|geen roker|rookt nooit',
        'heeft nooit gerookt|heb nooit gerookt|niet rokend|roken ontkent|ontkent roken',
      ].join('|'),
      'uses-none cannabis inhaled': 'blowt niet|nooit geblowd',
      'rolled cannabis inhaled': 'joint|joints|jointje|jointjes|blowtje|blowtjes|stickie|stickies',
      'route nasal': 'snuift|snuiven|snuif|gesnoven',
      filler: 'kauwt|kauwen|eet|eten|consumeert|microdost|microdoseert|lijntje|lijntjes',
    },
  },
  {
    id: 'sv',
    decimalComma: true,
    words: {
      'uses tobacco inhaled': [
        'röker|röka|rökare|storrökare|rökning|aktiv rökare|dagligrökare|tobaksbruk|cigaretter|cigarett|cigg',
        'ciggen|cigarrer|feströkare',
      ].join('|'),
      'uses nicotine oral':
        'snusar|snusa|snusare|snusning|snus|en dosa snus|dosa snus|dosor snus|vitt snus|nikotinsnus|prillor|prilla',
      'uses nicotine inhaled': 'vejpar|vejpa|vapar|e cigarett|e cigaretter',
      'used-to tobacco inhaled': [
        'slutat röka|har slutat röka|slutade röka|röker inte längre|ex rökare|exrökare|f d rökare|fd rökare',
        'före detta rökare|tidigare rökare|rökstopp|rökte tidigare|rökfri',
      ].join('|'),
      'used-to nicotine oral': 'slutat snusa|har slutat snusa|slutade snusa|snusar inte längre',
      'uses-none tobacco inhaled': [
        'röker inte|röker ej|icke rökare|ickerökare|aldrig rökt|har aldrig rökt|aldrig rökare|röker aldrig',
        'ingen rökning|ej rökare',
      ].join('|'),
      'uses-none nicotine oral': 'snusar inte|snusar ej|snusar aldrig',
      'rolled cannabis inhaled': 'joint|jointar|holk|holkar',
      'route nasal': 'snortar|sniffar|snortade|sniffade',
      filler: 'tuggar|använder|microdosar|mikrodosar',
      container: 'dosa|dosor',
    },
  },
  {
    id: 'pl',
    decimalComma: true,
    words: {
      'uses tobacco inhaled': [
        'pali|palę|palić|palacz|palaczka|palący|paląca|palenie|nikotynizm|pali papierosy|palę papierosy',
        'palenie papierosów|papierosów|papierosy|papierosa|papieros|pali tytoń|cygara',
      ].join('|'),
      'uses nicotine inhaled':
        'vapuje|wapuje|e papierosy|e papierosa|e papieros|papierosy elektroniczne|podgrzewacz tytoniu',
      'uses cannabis inhaled':
        'jara|jaram|jarać|pali trawkę|palę trawkę|pali zioło|palę zioło|pali marihuanę|palę marihuanę',
      'used-to tobacco inhaled': [
        'były palacz|była palaczka|rzucił palenie|rzuciła palenie|rzuciłem palenie|rzuciłam palenie|już nie pali',
        'nie pali już|już nie palę|przestał palić|przestała palić|przestałem palić|przestałam palić|ex palacz',
        'palił w przeszłości|rzucił papierosy|rzuciła papierosy',
      ].join('|'),
      'uses-none tobacco inhaled': [
        'nie pali|nie palę|niepalący|niepaląca|nigdy nie palił|nigdy nie paliła|nigdy nie paliłem',
        'nigdy nie paliłam|nie pali papierosów|nie palę papierosów|neguje palenie|papierosów nie pali',
      ].join('|'),
      'rolled cannabis inhaled': 'joint|jointa|jointy|skręt|skręta|skręty|blant|blanta|blanty|lolek',
      'route nasal': 'wciąga|wciągam|wciągać|donosowo wciąga',
      filler: 'żuje|zażywa|zażywam|używa|używam|spożywa|spożywam|mikrodawkuje|mikrodawki|kreska|kreskę|kreski',
    },
  },
  {
    id: 'tr',
    decimalComma: true,
    words: {
      'uses tobacco inhaled': [
        'sigara|sigara içiyor|sigara içiyorum|sigara içer|sigara içicisi|sigara içen|sigara kullanıyor',
        'sigara kullanıyorum|sigara kullanımı|tiryaki|tütün kullanıyor|aktif içici',
      ].join('|'),
      'uses nicotine inhaled': 'elektronik sigara|elektronik sigara içiyor|elektronik sigara kullanıyor',
      'used-to tobacco inhaled': [
        'sigarayı bıraktı|sigarayı bıraktım|sigarayı bırakmış|sigara bırakmış|sigara bıraktı|artık sigara içmiyor',
        'artık sigara içmiyorum|eskiden sigara içiyordu|eski içici|eski sigara içicisi',
      ].join('|'),
      'uses-none tobacco inhaled': [
        'sigara içmiyor|sigara içmiyorum|sigara içmez|sigara kullanmıyor|sigara kullanmıyorum|hiç sigara içmedi',
        'hiç sigara içmedim|hiç sigara içmemiş|sigara yok|sigara öyküsü yok',
      ].join('|'),
      'rolled cannabis inhaled': 'cigaralık',
      'route nasal': 'burnuna çekiyor|burundan çekiyor|burnundan çekiyor',
      'filler takes': 'kullanıyor|kullanıyorum|içiyorum|içiyor|alıyorum|alıyor',
      filler: 'çiğniyor|çiğniyorum|yiyor|yiyorum|tüketiyor|tüketiyorum|çekiyor|adet',
    },
  },
  {
    id: 'zh',
    decimalComma: false,
    words: {
      'uses tobacco inhaled': '吸烟|抽烟|吸菸|抽菸|香烟|烟民',
      'used-to tobacco inhaled': '已戒烟|戒烟|已戒菸|戒菸',
      'uses-none tobacco inhaled': '不吸烟|不抽烟|从不吸烟|从不抽烟|无吸烟史|不吸菸|不抽菸',
      'uses nicotine inhaled': '电子烟',
    },
  },
  {
    id: 'ja',
    decimalComma: false,
    words: {
      'uses tobacco inhaled': '喫煙|喫煙者|喫煙中|タバコを吸う|タバコ|たばこ',
      'used-to tobacco inhaled': '禁煙|禁煙中|元喫煙者|以前喫煙|過去に喫煙',
      'uses-none tobacco inhaled': '非喫煙|非喫煙者|喫煙なし|タバコは吸わない|喫煙歴なし',
      'uses nicotine inhaled': '電子タバコ|加熱式タバコ',
    },
  },
]
