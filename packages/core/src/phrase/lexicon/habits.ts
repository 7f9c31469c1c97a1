import type { Language } from './meaning.js'

/**
 * Words of how people drink, smoke and use drugs: on which occasions, on nearly all days, and the heads of the line in
 * which a letter says so.
 */
export const habits: readonly Language[] = [
  {
    id: 'en',
    decimalComma: false,
    words: {
      'nothing else': [
        'nothing else|and nothing else|nothing more|no other drugs|no other medication|no other medications',
        'no other medicines|no other meds|otherwise nothing|nil else|nil other|none other|not on anything else',
        'nothing besides|no other substances|no other drug use|that is all|that s all|that s it|nothing other',
      ].join('|'),
      'weekday weekend':
        'every weekend|each weekend|most weekends|on the weekend|on the weekends|at the weekends|over weekends',
      occasional: [
        'on a night out|on nights out|on night out|night out|nights out|at a party|at parties|at house parties',
        'at a house party|at a festival|at festivals|at raves|at a rave|on a rave|clubbing|when clubbing',
        'when i go clubbing|out clubbing|when i go out|when going out|when out|at clubs|at the club|at weddings',
        'at a wedding|at christmas|on special occasions|special occasions|on occasion|on occasions|at a concert',
        'at concerts|at gigs|when partying|every so often|every once in a while|once in a blue moon|very rarely',
        'seldom|infrequently|hardly ever|a few times a year|few times a year|at celebrations|on birthdays',
        'at a barbecue|at barbecues|at social events|social events|very occasionally|very occasional|on a bender',
        'on a sesh|here and there|in social settings',
      ].join('|'),
      regular: [
        'most nights|most days|most evenings|most mornings|nearly every day|almost every day|almost daily',
        'nearly daily|almost every night|nearly every night|almost every evening|several times a week',
        'a few times a week|few times a week|on most days|on most nights|most days of the week',
        'most nights of the week|multiple times a week|most weekdays',
      ].join('|'),
      'interval 72': 'every third day|every 3rd day|every third night',
      'interval 96': 'every fourth day|every 4th day',
      'interval 120': 'every fifth day|every 5th day',
      'heading social':
        'sh|soc hx|shx|social hx|social|habits|lifestyle|substance use|substance use history|substances',
    },
  },
  {
    id: 'de',
    decimalComma: true,
    words: {
      'nothing else': [
        'sonst nichts|nichts weiter|nichts anderes|sonst keine|sonst keine medikamente|keine weiteren medikamente',
        'keine anderen medikamente|keine sonstigen medikamente|ansonsten nichts|ansonsten keine',
        'ansonsten keine medikamente|sonst nix|weiter nichts|keine weiteren drogen|sonst keine drogen',
      ].join('|'),
      'count-form dose oral': 'tasse|tassen',
      'when 1 9': 'letztes wochenende|am letzten wochenende|vergangenes wochenende|am vergangenen wochenende',
      occasional: [
        'beim feiern|auf partys|auf parties|auf einer party|auf der party|auf einer feier|auf feiern|bei partys',
        'bei parties|bei einer party|bei feiern|bei einer feier|beim ausgehen|wenn ich ausgehe|beim weggehen',
        'auf festivals|auf einem festival|im club|auf raves|auf einem rave|zu besonderen anlässen',
        'bei besonderen anlässen|bei gelegenheit|nur zu anlässen|an feiertagen|an silvester|zu silvester',
        'an weihnachten|sehr selten|nur selten|ganz selten|eher selten|dann und wann|zuweilen|von zeit zu zeit',
        'vereinzelt|in gesellschaft|sporadisch|gelegentlicher|gelegentliche|gelegentlichen|beim grillen',
        'auf hochzeiten|alle jubeljahre|ab und an|auf konzerten|beim tanzen',
      ].join('|'),
      regular: [
        'an den meisten tagen|die meisten tage|meistens täglich|fast täglich|fast jeden tag|beinahe täglich',
        'nahezu täglich|fast jeden abend|die meisten abende|an den meisten abenden|mehrmals pro woche',
        'mehrmals die woche|mehrmals wöchentlich|mehrmals in der woche|mehrfach pro woche|beinahe jeden tag',
        'nahezu jeden tag|ein paar mal die woche|ein paar mal pro woche',
      ].join('|'),
      'interval 72': 'jeden dritten tag|jeden 3 tag|an jedem dritten tag',
      'interval 96': 'jeden vierten tag|jeden 4 tag',
      'heading social':
        'sozialanamnese|suchtanamnese|genussmittel|genussmittelanamnese|noxen|konsumverhalten|lebensstil|noxenanamnese',
    },
  },
  {
    id: 'fr',
    decimalComma: true,
    words: {
      'nothing else': [
        'rien d autre|rien de plus|pas d autre traitement|aucun autre médicament|pas d autres médicaments',
        'sans autre traitement|aucun autre traitement|rien sinon|c est tout|rien à côté|pas d autre médicament',
        'aucune autre drogue|rien d autre à signaler',
      ].join('|'),
      'count-form dose oral': 'tasse|tasses|mug|mugs',
      'when 1 9': 'le week end dernier|week end dernier|ce week end passé|l autre soir|l autre jour',
      'weekday weekend':
        'les week end|chaque week end|tous les week ends|en week end|le weekend|weekend|les weekends|weekends',
      occasional: [
        'en soirée|en soirées|à une soirée|dans une soirée|à une fête|en fête|lors de soirées|lors des soirées',
        'lors d une soirée|pendant les soirées|lors de fêtes|lors des fêtes|aux fêtes|en festival|aux festivals',
        'en teuf|en rave|en boîte|en boîte de nuit|en club|quand je sors|quand on sort|pour les fêtes',
        'de façon occasionnelle|de manière occasionnelle|occasionnel|occasionnelle|occasionnels|à l occasion',
        'de temps à autre|festif|de façon festive|usage festif|quelquefois|de loin en loin|exceptionnellement',
        'très rarement|très occasionnellement|lors d occasions|pour les grandes occasions|un soir de fête',
        'en société|aux mariages|en concert',
      ].join('|'),
      regular: [
        'presque tous les jours|presque tous les soirs|la plupart des soirs|la plupart des jours',
        'presque chaque jour|presque chaque soir|presque quotidiennement|plusieurs fois par semaine',
        'quasi quotidien|quasi quotidiennement|plusieurs fois la semaine',
      ].join('|'),
      'interval 72': 'un jour sur trois|tous les trois jours|1 jour sur 3',
      'heading social':
        'mode de vie|habitus|habitudes|habitudes de vie|toxiques|addictions|conduites addictives|consommations|addictologie',
    },
  },
  {
    id: 'es',
    decimalComma: true,
    words: {
      'nothing else': [
        'nada más|ninguna otra cosa|ningún otro medicamento|ninguna otra medicación|sin otra medicación',
        'ningún otro fármaco|ningún otro tratamiento|eso es todo|y nada más|ninguna otra droga',
      ].join('|'),
      'count-form dose oral': 'taza|tazas|tacita|tacitas',
      'when 1 9': 'el fin de semana pasado|fin de semana pasado|el otro día|la otra noche',
      'weekday weekend': [
        'fin de semana|fines de semana|los fines de semana|el fin de semana|cada fin de semana|en fin de semana',
        'todos los fines de semana|en fines de semana|finde|findes|los findes',
      ].join('|'),
      occasional: [
        'de fiesta|en fiestas|en una fiesta|en las fiestas|cuando salgo|al salir de fiesta|saliendo de fiesta',
        'cuando salgo de fiesta|de marcha|en festivales|en un festival|en discotecas|en la discoteca|en ocasiones',
        'en ocasiones especiales|esporádicamente|esporádico|rara vez|raramente|muy rara vez|alguna vez',
        'algunas veces|de forma ocasional|de manera ocasional|ocasional|ocasionales|de tanto en tanto',
        'de cuando en cuando|en reuniones|en celebraciones|de copas|en bodas|en una boda|muy de vez en cuando',
        'socialmente|en reuniones sociales',
      ].join('|'),
      regular: [
        'casi todos los días|casi a diario|casi todas las noches|la mayoría de los días|la mayoría de las noches',
        'casi cada día|casi cada noche|casi diariamente|varias veces a la semana|varias veces por semana',
        'casi todas las tardes',
      ].join('|'),
      'interval 72': 'uno de cada tres días|cada tercer día',
      'heading social':
        'hábitos tóxicos|hábitos|tóxicos|antecedentes sociales|historia social|consumo de tóxicos|estilo de vida',
    },
  },
  {
    id: 'it',
    decimalComma: true,
    words: {
      'nothing else': [
        'nient altro|niente altro|nulla più|nessun altro farmaco|nessun altro medicinale|niente di più',
        'nessun altra terapia|null altro|nessun altra droga|basta così',
      ].join('|'),
      'count-form dose oral': 'tazza|tazze|tazzina|tazzine',
      'when 1 9': [
        'lo scorso fine settimana|il fine settimana scorso|scorso weekend|lo scorso weekend|weekend scorso',
        'l altra sera|l altro giorno',
      ].join('|'),
      'weekday weekend': [
        'fine settimana|nel fine settimana|il fine settimana|nei fine settimana|weekend|nel weekend|il weekend',
        'nei weekend|ogni fine settimana|ogni weekend',
      ].join('|'),
      occasional: [
        'alle feste|a una festa|ad una festa|alla festa|in discoteca|quando esco|quando si esce|nei locali',
        'raramente|occasionalmente|saltuariamente|saltuario|in occasioni speciali|nelle occasioni speciali',
        'nelle feste|a un festival|ai festival|di rado|qualche volta|occasionale|occasionali|in compagnia',
        'una tantum|ai matrimoni|molto raramente|solo in compagnia|sporadicamente|in occasioni sociali',
      ].join('|'),
      regular: [
        'quasi tutti i giorni|quasi ogni giorno|quasi tutte le sere|quasi ogni sera|la maggior parte dei giorni',
        'la maggior parte delle sere|più volte a settimana|più volte alla settimana|più volte la settimana',
        'diverse volte a settimana|quasi quotidianamente',
      ].join('|'),
      'interval 72': 'ogni terzo giorno|un giorno su tre',
      'heading social':
        'abitudini|abitudini di vita|abitudini voluttuarie|anamnesi fisiologica|anamnesi sociale|stile di vita',
    },
  },
  {
    id: 'pt',
    decimalComma: true,
    words: {
      'nothing else': [
        'mais nada|nada mais|nenhum outro medicamento|nenhuma outra medicação|nenhum outro fármaco|e mais nada',
        'nenhuma outra droga|só isso',
      ].join('|'),
      'count-form dose oral': 'chávena|chávenas|xícara|xícaras',
      'when 1 9': 'fim de semana passado|no fim de semana passado|o fim de semana passado|outro dia',
      'weekday weekend': [
        'fim de semana|fins de semana|aos fins de semana|no fim de semana|ao fim de semana|nos fins de semana',
        'finais de semana|aos finais de semana|nos finais de semana|final de semana|no final de semana',
      ].join('|'),
      occasional: [
        'em festas|numa festa|em uma festa|na festa|nas festas|na balada|em baladas|nas baladas|quando saio',
        'ao sair à noite|em festivais|num festival|em um festival|no festival|raramente|esporadicamente',
        'esporádico|em ocasiões especiais|ocasional|ocasionais|eventualmente|em eventos|em casamentos|socialmente',
        'de quando em vez|de vez em vez|muito raramente|em convívio|à noite quando saio|de forma ocasional',
      ].join('|'),
      regular: [
        'quase todos os dias|quase todo dia|quase todas as noites|quase toda noite|na maioria dos dias',
        'a maioria dos dias|na maioria das noites|a maioria das noites|várias vezes por semana',
        'várias vezes na semana|quase diariamente',
      ].join('|'),
      'interval 72': 'a cada terceiro dia|de três em três dias',
      'heading social':
        'hábitos tóxicos|hábitos|hábitos de vida|história social|estilo de vida|hábitos e vícios|tóxicos',
    },
  },
  {
    id: 'nl',
    decimalComma: true,
    words: {
      'nothing else': [
        'verder niets|niets anders|verder geen medicatie|geen andere medicatie|geen andere medicijnen|niks anders',
        'verder niks|anders niets|verder geen medicijnen|geen andere drugs|verder geen drugs|en verder niets',
      ].join('|'),
      'count-form dose oral': 'kopje|kopjes|kop|koppen|mok|mokken',
      'when 1 9': 'afgelopen weekend|vorig weekend',
      'weekday weekend': 'in de weekenden|weekenden|elk weekend|in het weekend|weekends|in weekends',
      occasional: [
        'op feestjes|op een feestje|op een feest|op feesten|bij feestjes|bij het uitgaan|tijdens het uitgaan',
        'als ik uitga|als ik uit ga|met uitgaan|uitgaan|op festivals|op een festival|in de club|bij gelegenheid',
        'bij speciale gelegenheden|af en toe|soms|zelden|incidenteel|nu en dan|zo nu en dan|sporadisch|heel soms',
        'een enkele keer|op een bruiloft|sociaal|met vrienden|in gezelschap|heel af en toe',
      ].join('|'),
      regular: [
        'bijna elke dag|bijna dagelijks|bijna elke avond|de meeste dagen|de meeste avonden',
        'meerdere keren per week|meermaals per week|vrijwel dagelijks|vrijwel elke dag|bijna iedere dag',
        'bijna iedere avond|een paar keer per week|paar keer per week|meestal dagelijks|vrijwel elke avond',
        'regelmatig',
      ].join('|'),
      'interval 72': 'om de drie dagen|elke derde dag|iedere derde dag',
      'heading social': 'intoxicaties|sociale anamnese|genotmiddelen|leefgewoonten|leefstijl|intox',
    },
  },
  {
    id: 'sv',
    decimalComma: true,
    words: {
      'nothing else': [
        'inget annat|ingenting annat|inga andra läkemedel|inget mer|annars inget|inga andra mediciner',
        'i övrigt inget|inget övrigt|annars ingenting|inga andra droger',
      ].join('|'),
      'count-form dose oral': 'kopp|koppar|mugg|muggar',
      'when 1 9': 'i helgen|förra helgen|häromdagen',
      'weekday weekend': 'helg|helger|på helgen|på helger|på helgerna|varje helg|helgerna|till helgen',
      occasional: [
        'på fest|på fester|på en fest|på krogen|vid festliga tillfällen|på festival|på festivaler|på en festival',
        'när jag går ut|ibland|sällan|då och då|någon gång|till fest|vid tillfälle|emellanåt|enstaka gånger',
        'sporadiskt|på klubb|vid enstaka tillfällen|vid speciella tillfällen|mycket sällan|någon enstaka gång',
        'socialt',
      ].join('|'),
      regular: [
        'nästan varje dag|nästan varje kväll|de flesta dagar|de flesta kvällar|de flesta dagarna',
        'de flesta kvällarna|flera gånger i veckan|flera gånger per vecka|så gott som dagligen|nästan dagligen',
        'nästan varje natt|regelbundet',
      ].join('|'),
      'interval 72': 'var tredje dag|vart tredje dygn',
      'heading social': 'levnadsvanor|vanor|sociala förhållanden|livsstil',
    },
  },
  {
    id: 'pl',
    decimalComma: true,
    words: {
      'nothing else': [
        'nic więcej|nic innego|żadnych innych leków|poza tym nic|nic poza tym|innych leków nie przyjmuje',
        'bez innych leków|i nic więcej|innych leków nie biorę|żadnych innych narkotyków',
      ].join('|'),
      'count-form dose oral': 'filiżanka|filiżanki|filiżankę|filiżanek|kubek|kubki|kubków',
      'when 1 9': 'w zeszły weekend|w ostatni weekend|w ubiegły weekend',
      'weekday weekend': 'weekend|weekendy|w weekend|w weekendy|w każdy weekend|co weekend',
      occasional: [
        'na imprezie|na imprezach|na imprezę|na festiwalu|na festiwalach|w klubie|w klubach|czasami|czasem',
        'od czasu do czasu|okazjonalnie|okazjonalny|rzadko|bardzo rzadko|sporadycznie|okazyjnie|na weselu',
        'na weselach|przy okazji|z okazji|towarzysko|raz na jakiś czas|na domówce|w towarzystwie',
        'przy specjalnych okazjach',
      ].join('|'),
      regular: [
        'prawie codziennie|prawie każdego dnia|niemal codziennie|prawie co wieczór|prawie każdego wieczoru',
        'większość dni|większość wieczorów|kilka razy w tygodniu|prawie co dzień|niemal każdego dnia',
        'kilka razy tygodniowo|regularnie',
      ].join('|'),
      'interval 72': 'co trzeci dzień|co 3 dzień',
      'heading social': 'używki|wywiad społeczny|nałogi|tryb życia|wywiad socjalny',
    },
  },
  {
    id: 'tr',
    decimalComma: true,
    words: {
      'nothing else': [
        'başka bir şey yok|başka ilaç yok|başka bir ilaç kullanmıyor|başka ilaç kullanmıyor',
        'başka bir şey kullanmıyorum|başka bir şey kullanmıyor|başka hiçbir şey|başka yok',
        'başka ilaç kullanmıyorum|başka bir şey almıyorum|başka bir şey değil',
      ].join('|'),
      'count-form dose oral': 'fincan|kupa',
      'when 1 9': 'geçen hafta sonu|geçtiğimiz hafta sonu',
      'weekday weekend': 'hafta sonu|hafta sonları|hafta sonlarında|haftasonu|haftasonları|her hafta sonu',
      occasional: [
        'partide|partilerde|bir partide|festivalde|festivallerde|düğünlerde|düğünde|ara sıra|bazen|arada bir',
        'nadiren|arada sırada|zaman zaman|dışarı çıkınca|dışarı çıktığımda|özel günlerde|kulüpte|eğlencelerde',
        'sosyal ortamlarda|çok nadir|seyrek|ara ara',
      ].join('|'),
      regular: [
        'neredeyse her gün|hemen hemen her gün|neredeyse her akşam|hemen her gün|hemen her akşam|çoğu gün',
        'çoğu akşam|haftada birkaç kez|haftada birkaç defa|neredeyse her gece|düzenli olarak',
      ].join('|'),
      'interval 72': 'her üç günde bir|üçüncü günde bir',
      'heading social': 'alışkanlıklar|alışkanlıkları|kötü alışkanlıklar|sosyal öykü|yaşam tarzı',
    },
  },
  {
    id: 'zh',
    decimalComma: false,
    words: {
      'nothing else': '没有其他|无其他药物|没有别的|无其他',
      occasional: '偶尔|有时|有时候|聚会时|聚会上|派对上|应酬时|偶爾',
      regular: '几乎每天|大多数日子|几乎每晚|一周几次|每周几次|幾乎每天',
      'heading social': '个人史|生活史|社会史',
    },
  },
  {
    id: 'ja',
    decimalComma: false,
    words: {
      'nothing else': '他にはなし|他はなし|他になし',
      occasional: '時々|たまに|パーティーで|飲み会で|まれに|ときどき',
      regular: 'ほぼ毎日|ほとんど毎日|ほぼ毎晩|週に数回',
      'heading social': '嗜好|生活歴|嗜好歴',
    },
  },
]
