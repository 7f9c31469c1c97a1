/**
 * Small words that mean something only beside another: each list is asked for where one rule reads it, as it is compared:
 * without accents and capitals. A word that means something by itself stands in the table of its language.
 */

export const afterWords = /^(?:after|nach|apres|despues de|tras|dopo|depois de|apos|na|efter|po)$/

export const aimWords =
  /^(?:target|goal|aim|keep|range|ziel|zielbereich|cible|objetivo|obiettivo|alvo|streef|streefwaarde|mål|hedef)$/

/** Words that put something before or behind an event, in ten languages; some of them mean other things elsewhere. */
export const besideEventWords =
  /^(?:before|prior to|prior|pre|ahead of|after|following|post|avant|apres|vor|nach|antes|despues|tras|prima|dopo|depois|apos|voor|na|fore|före|innan|efter|przed|po|once|önce|sonra)(?: (?:the|your|le|la|dem|der|den|de|del|do|da|di|della|dell|o|a|il|het))?$/

/** Between how much and of what. */
export const amountOfWords = /^(?:of|de|di|d|von|van|af|av|do|da)$/

export const besideWords = /^(?:bij|bei|vid|ved)$/

/** Behind the name of a product, what it is for. */
export const coldWords =
  /^(?:(?:cold|cough|flu|sinus|allergy)(?: ?(?:&|and|\+|\/) ?(?:cold|cough|flu|sinus|fever|congestion|allergy))+|cold|flu|grippe|rhume|erkaltung|grippal)$/

export const contrastWords =
  /^(?:but|however|instead|aber|sondern|mais|pero|sino|ma|bensi|invece|mas|maar|wel|men|utan|ale|lecz|ama|fakat)$/

/** Before these and a number with an s, somebody is that old. */
export const decadeWords = /^(?:in (?:his|her|their|my)|in|his|her|their|early|mid|late|aged?)$/

export const dayWords = /^(?:d|day|tag|j|jour|dia|giorno|dag)$/

/** Words that deny what they stand before, whatever else is listed behind them. */
export const denyingWords = /^(?:den|never|nunca|jamais|nie$|mai$|nooit|aldrig|nega|niega|nie )/

/** Of the words that deny, those behind which days are named on which something is not taken. */
export const notOnDaysWords =
  /^(?:except|except for|excluding|other than|not|not on|never|no|sauf|hors|pas|jamais|ausser|außer|nicht|nie|excepto|salvo|menos|nunca|tranne|eccetto|non|mai|exceto|não|nao|behalve|niet|nooit|utom|inte|ej|aldrig|oprocz|oprócz|nie|nigdy)$/

/** The same, said behind the days. */
export const notOnDaysBefore = /^(?:haric|hariç|nicht|nie|niet|nooit|ej|inte|degil|değil)$/

/** In what drugs are counted by those who do not say which. */
export const drugMeasures =
  /^(?:lines?|hits?|dabs?|dabbed|bumps?|rails?|keys?|points?|lines|tokes?|bong|bongs|nase|nasen|linie|rail|raya|rayas|trait|traits|lijn|lijntjes?)$/

/** Behind a name, that it is not taken. */
export const denyingVerbs = /^(?:denies taking|denies use of|denies using|verneint|nega|niega|neg|negative)$/

export const exceptWords =
  /^(?:except|except for|other than|excluding|sauf|hormis|ausser|außer|excepto|salvo|menos|tranne|eccetto|exceto|behalve|utom|oprocz|oprócz|haric|hariç)$/

export const exchangeWords = /^(?:for|by|with|auf|durch|gegen|par|pour|por|con|a|per|met|door|voor|mot|till|med)$/

export const formerAdjectives = /^(?:ex|former|ancien|ancienne|ehemalig|ehemalige|ehemaliger)$/

/** "De" may say by how much as well. */
export const fromDoseWords = /^(?:from|von|vom|da|van|från|fran|z|desde)$/

export const fromWords = /^(?:from|von|vom|de|du|da|dal|do|van|från|z)$/

export const giverWords = /^(?:from|von|vom|de|da|van|från|fran|od)$/

/** Behind a name, what it is breathed in from. */
export const inhalerNames = /^(?:puffers?|inhalers?|pumps?)$/

/** What is a small glass of a drink, and behind a medicine an injection. */
export const glasses = /^shots?$/

export const halfWords = /^(?:half|demi|halbe|halb|medio|media|mezzo|meio|halve|halv|pol|yarim)/

export const hasWords =
  /^(?:i have|have|has|had|with|ich habe|habe|hat|mit|j ai|ai|a|avec|tengo|tiene|con|ho|ha|tenho|tem|com|heb|heeft|met|har|med|mam|ma|z)$/

export const historyHeads =
  /^(?:pmh|pmhx|hx|dx|history|background|past medical history|medical history|comorbidit(?:y|ies)|diagnos[ei]s|diagnosen|problems|problem list|conditions|antecedentes|antecedents|antécédents|atcd|vorerkrankungen|voorgeschiedenis|anamnese|anamnesi)$/

export const inMonthWords = /^(?:in|im|en|em|au|le|el|am|nel|a|ad|w|i)$/

export const injectionNames = /^jabs?$/

/** Behind these stands what the clock says, in ten languages. */
export const itIsWords =
  /^(?:its|it is|it ['’] s|time is|es ist|ist es|il est|son las|es la|sono le|sao|het is|klockan ar|jest|saat|现在)$/

/** Words that join what is taken, in ten languages. */
const joining = 'and|und|et|y|e|en|och|i|ve|plus|with|mit|avec|con|com|met|med'

/** What may join the parts of one name: "calcium & vitamin D". */
export const joinsParts = /[&+,;/\n]|\b(?:and|plus|with)\b/i

/** What makes two things of two names. */
export const joinsNames = new RegExp(`[,;+&/\\n•]|(?<!\\p{L})(?:${joining})(?!\\p{L})`, 'iu')

/** What stands before an item of a list, and before no word of a sentence. */
export const beginsItems = new RegExp(`^(?:[,;+&•:–-]|${joining}|or|oder|ou|o|of)$`, 'i')

/** At whose end somebody takes what is named next: "after taking bacloffen". */
export const saysTaken =
  /(?:^| )(?:take|takes|taking|taken|took|swallowed|nehme|nimmt|nahm|genommen|prends|prend|prenant|pris|tomo|toma|tomando|tomé)$/i

/** Before a name, the last of it that was taken. */
export const lastWords = /^(?:last|latest|letzte[ns]?|dernier|derniere|ultim[oa]|laatste|sista|ostatni[aą]?|son)$/

/** Words for the last time that something was taken, by which alone nobody knows whether it still is. */
export const lastDoseWords =
  /^(?:last dose|last dosage|latest dose|most recent dose|current dose|zuletzt|letzte dosis|derniere dose|en dernier|ultima dosis|ultima dose|laatste dosis|laatst|senaste dos|senaste dosen|senast|ostatnia dawka|son doz)$/

/** "My husband's sildenafil, my isosorbide": only right before a name is it of oneself. */
export const mineWords =
  /^(?:my|mine|mein|meine|mon|ma|mes|mi|mis|mio|mia|miei|mie|meu|minha|mijn|min|mitt|mina|moj|mój|moja|moje|benim)$/

export const moreWords = /^(?:mehr|meer|längre|langre|plus|mas|piu|mais)$/

export const nicotineReplacements =
  /^(?:patch|patches|gum|gums|lozenge|lozenges|pflaster|kaugummi|kaugummis|lutschtablette|lutschtabletten|parche|parches|chicle|chicles|cerotto|cerotti|gomma|gomme|adesivo|adesivos|pastilha|pastilhas|pleister|pleisters|kauwgom|zuigtablet|zuigtabletten|plaster|plastry|plåster|tuggummi|sugtablett|sugtabletter|guma|gumy|pastylki|pastylka|bant|sakiz|bandi|timbre|timbres|gommes|pastilles|pastille)$/

/** Words for a time of day that brands carry in their names: Panadol Night, Tapsin Noche. */
export const nightsInBrands = /^(?:night|nacht|nuit|noche)$/

/** Before an event: "your elective surgery", "vor der geplanten OP", "dell'intervento". */
export const beforeEventWords =
  /^(?:d[aeo]s?|del|d[aeu]l|dell[aeo]?|degli|du|der|dem|den|dell|une?|eine[rm]?|l|d|la|el|o|a|e|het|en|et|ha[rs]|your|my|any|elective|planned|geplante[rn]?)$/

/** "10 in the morning" may be ten o'clock. */
export const ofTheClockWords = /^(?:in the|du|de la|del|da|di) /

/** Who speaks, or who is spoken of: behind these, what is named is of the one who is asked about. */
export const oneselfWords =
  /^(?:i|i m|im|i ve|i take|i use|i have|patient|pt|patient takes|pt takes|pt taking|patient taking|ich|je|j|j ai|je prends|yo|tomo|prendo|io|eu|ik|jag|jeg|biorę|ben|bana|alıyorum|kullanıyorum|我|私|for me|me|für mich|fur mich|mich|moi|pour moi|para mi|para mim|per me|voor mij|for mig|dla mnie|ja|ja biorę|ja biore)$/

/** Orders to leave something out for a time. */
export const orderWords = /^(?:hold|withhold|omit|pause|suspend)$/

export const outOfWords = /^(?:of|out of|out|von|de|di|da|su|sur|van|av|z|ze)$/

export const ownerWords =
  /^(?:my|his|her|their|mein|meine|meinen|sein|seine|ihr|ihre|mon|ma|mes|son|sa|ses|mi|mis|su|sus|il mio|la mia|mio|mia|suo|sua|meu|minha|seu|mijn|zijn|haar|min|mitt|mina|hans|hennes|mój|moja|moje|jego|jej|benim|the|les|seinen|ihren|den|las|i miei|le|meus|os|sina|moimi)$/

/** Of whom the sentence before spoke. */
export const pronounWords =
  /^(?:she|he|they|she s|he s|elle|il|sie|er|ella|él|lei|lui|ela|ele|zij|hij|ze|hon|han|ona|on|o)$/

/** Before a colon, that what is listed is over. */
export const pastHeads =
  /^(?:past|past meds|past medications?|previous|previously|failed|tried|prior|früher|fruher|vorher|antérieur|anterieur|anteriores|previos|precedenti|anteriormente|vroeger|tidigare|wczesniej|onceden)$/

export const rangeWords = /^(?:to|bis|a|al|tot|till|do|au)$/

/** Behind these stands when something is to happen. */
export const conditionWords = /^(?:once|when|after|as soon as|if|until)$/

/** Before nothing that is named, what was stopped is begun again. */
export const restartWords =
  /^(?:restart|to restart|restarting|resume|to resume|resuming|recommence|re start|re commence|reintroduce|reinstate)$/

/** Days are written with what stands before them. */
export const sinceDayWords = /^(?:seit|sedan) /

export const sinceWords = /^(?:da|dal|od|sedan|sen)$/

/** Names of things that head a list of what is taken for them. */
export const supplementHeads =
  /^(?:sugars?|blood sugar|vitamins?|vitamine|vitaminen|vitamines|vitaminas|vitaminer|witaminy|vitaminler|supplements?|complements|suplementos|integratori|supplementen|kosttillskott|suplementy|minerals|mineralstoffe|herbs|herbals|food supplements|dietary supplements)$/

/** "Wird auf B umgestellt", "soll auf B umgestellt werden", "auf B umgestellt werden geplant". */
export const toComeAuxiliaries = /(?:^|\s)(?:wird|soll|sollen|muss|wordt|moet|werden)$/

/** Right before the word of a change, with what it says still to be done. */
export const toComeBeforeDose =
  /(?:^|\s)(?:to be|will be|should be|will|soll|sollen|muss|wird|werden|wordt|moet|ska|skal|sera|sara|zostanie)$/

/** Right before the word of an exchange: "to be changed to", "à remplacer par", "do zamiany na". */
export const toComeBeforeExchange = /(?:^|\s)(?:to be|will be|will|be|soll|sollen|wird|à|a|da|te|ska|skal|do|zu)$/

/** A verb that says by itself that the exchange is still to come. */
export const toComeVerbs = /^(?:sera|sara|verra|se cambiara|se sustituira|zostanie|ska|wordt|zal|byts|ersatts)(?: |$)/

/** At what somebody gives up drinking, smoking or a drug. */
export const turningPoints =
  /^(?:admission|admitted|hospitalisation|hospitalization|admisión|aufnahme|einweisung|hospitalisation|ingreso|ricovero|internamento|opname|inläggning|przyjęcia|yatış|rehab|rehabilitation|detox|prison|jail|treatment center|pregnancy|pregnant|wedding|marriage|divorce|entzug|entgiftung|reha|entzugsklinik|gefangnis|haft|schwangerschaft|hochzeit|cure|desintoxication|sevrage|grossesse|mariage|rehabilitacion|desintoxicacion|carcel|embarazo|boda|disintossicazione|comunita|carcere|gravidanza|matrimonio|reabilitacao|desintoxicacao|prisao|gravidez|casamento|afkick|afkickkliniek|gevangenis|zwangerschap|bruiloft|avgiftning|avgiftningen|fangelse|graviditeten|brollopet|odwyku|detoksu|wiezienia|ciazy|slubu|rehabilitasyona|hapse|hamilelige|dugune)$/

export const usedToWords =
  /^(?:used to|fruher|jadis|autrefois|solia|antes|una volta|prima|costumava|vroeger|brukade|kiedys|eskiden)/

export const verbsAndForms = /^(?:toma|tomas)$/

export const wasWords =
  /^(?:was|was on|were on|war|etait|etait a|etait de|avant|era|era de|estaba en|prima|var|byl|byla|bylo|onceden)$/

export const withWords = /^(?:with|avec|mit|con|com|met|med|z)$/

/** Forms of which one speaks as of the thing itself: "cold and flu tablets". */
export const formsTakenAlone =
  /(?:tablets|pills|capsules|tabs|caps|patch|patches|gel|spray|cream|meds|medicines?|remedy|remedies|sachets|drops|syrup|tabletten|pillen|kapseln|tropfen|comprimés|gélules|pastillas|comprimidos|compresse|pastiglie|pillole|tabletter|tabletki)$/

/** The answer to a question that denies it. */
export const noWords = /^(?:no|non|nein|nee|não|nej|nie|hayir|hayır)$/

/** "Something for pain" */
export const somethingWords =
  /^(?:something|etwas|was|quelque chose|algo|qualcosa|alguma coisa|iets|något|coś|bir şey)$/

/** What is counted in days on which something is taken, and days on which it is not. */
export const cycleWords = /^(?:cycles?|zyklus|zyklen|ciclos?|cicli|cyclus|cyklus|cykel|cykl|cyklu)$/

/** A day or part of one at which an event is: "on the day of surgery". */
export const daysOfEvents =
  /^(?:(?:the )?(?:day|morning|evening|night)|tag|morgen|abend|jour|matin|soir|veille|dia|manana|noche|giorno|mattino|sera)$/

/** A course that is over: how long it was is said beside it. */
export const courseWords =
  /(?:^| )(?:completed|finished|course of|terminé|beendet|abgeschlossen|terminado|finito)(?: |$)/

/** Before a thing that is somebody's. */
export const determinerWords =
  /^(?:the|de|du|des|d|della|dello|del|my|his|her|their|our|your|any|some|all|mon|ma|mes|son|sa|ses|leur|leurs|meine?[nmrs]?|seine?[nmrs]?|ihre?[nmrs]?|mi|mis|su|sus|il mio|la mia|o meu|a minha|mijn|zijn|haar|min|mitt|mina)$/

/** Between who or what is spoken of and the verb. */
export const auxiliaryWords =
  /^(?:says|said|reports|reported|states|stated|thinks|dit|sagt|dice|was|were|is|are|has|have|had|been|be|being|got|wurde|wurden|ist|hat|a ete|ete|fue|ha sido)$/

/** "Stopped it": what was named before. */
export const itselfWords = /(?:^| )(?:it|them|this|that|these|those|es|sie|ihn|le|la|les|lo|los|las|li|het|den|det)$/

/** That somebody does not take what was named before. */
export const notTakenWords =
  /(?:do|does|did|has|have|had|never|not|dont|doesnt|t) (?:(?:ever|actually|really) )?(?:take|took|taken|taking|use|uses|used|using|started?|filled?|need|needs|like)(?: it| them)?$/

/** At the head of what somebody took before a stay in hospital, and of what is to be taken after it. */
export const admissionWords =
  /(?:^|[ -])(?:admission|preadmission|pre-admission|entree|aufnahme|ingreso|ricovero|admissao|opname)$/
export const dischargeWords = /(?:^|[ -])(?:discharge|sortie|entlassung|alta|dimissione|ontslag|tto|ttos|tta|ttas)$/

/** Words beside a verb that name nothing: when, why and how. */
export const adverbWords =
  /(?:ly|self|selves|wards|mente)$|^(?:the|and|for|now|too|yet|him|her|his|you|she|was|has|had|did|not|but|all|any|one|two|own|due|via|per|ago|last|next|days?|week|weeks|years?|months?|over|almost|nearly|below|above|because|since|when|while|after|before|again|then|also|just|still|already|never|ever|always|often|sometimes|soon|later|early|earlier|today|tonight|once|both|they|them|that|this|these|those|there|here|which|what|where|whom|whose|their|your|ours|mine|about|around|until|till|from|with|without|into|onto|over|under|some|many|much|more|most|less|other|others|another|such|very|only|even|though|although|however|therefore|thus|hence|instead|together|altogether|anyway|maybe|perhaps|please|cold|straight|away|back|completely|same|well|fine|good|thereafter|afterwards|ohne|weil|wegen|nach|seit|dann|auch|noch|schon|wieder|selbst|parce|pour|sans|avec|depuis|puis|encore|porque|desde|luego|sin|para|dopo|senza|perche|anche)$/

/** Behind these stands why something is so. */
export const reasonWords = /^(?:because|weil|parce que|porque|perche|omdat|eftersom|poniewaz)$/

/** What people do and go through beside taking medicines. */
export const lifeWords =
  /^(?:admission|hospital|appointment|discharge|transfer|baby|breakfast|lunch|dinner|meals?|work|job|school|clinic|visit|vaccine|transfusion|dialysis|review|reviewed|note|seen|triage|obs|observations|vitals|handover)$/

/** Which day of a stay it is. */
export const dayOfStayWords = /^(?:day|week|night|visit|tag|jour|dia|giorno|dag|pod|stage|phase)$/

/** Where somebody lies: the number behind is of that. */
export const placeWords =
  /^(?:seite|pagina|page|item|step|rm|room|bed|bay|ward|cubicle|bett|zimmer|station|lit|chambre|cama|habitacion|letto|kamer)$/
