import type { Language } from './meaning.js'

/** What is so of the person who takes something. */
export const circumstances: Language = {
  id: 'circumstances',
  decimalComma: false,
  words: {
    circumstance: [
      'pregnant|pregnancy|breastfeeding|breast feeding|lactating|nursing mother|trying to conceive|trying for a baby|first trimester|second trimester|third trimester|gravid|kidney failure|renal failure|kidney disease|renal impairment|kidney problems|ckd|liver failure|liver disease|liver cirrhosis|cirrhosis|hepatic impairment|on dialysis|dialysis',
      'schwanger|schwangere|schwangerschaft|stillend|stille|stillt|stillzeit|kinderwunsch|nierenschwäche|niereninsuffizienz|leberzirrhose|leberinsuffizienz|dialysepflichtig|dialyse',
      'enceinte|grossesse|allaite|allaitement|allaitante|désir de grossesse|insuffisance rénale|insuffisant rénal|insuffisante rénale|insuffisance hépatique|cirrhose|dialysé|dialysée|dialyse',
      'embarazada|embarazo|lactancia|dando el pecho|dando pecho|insuficiencia renal|insuficiencia hepática|cirrosis|diálisis',
      'incinta|gravidanza|allattamento|allatto|allatta|insufficienza renale|insufficienza epatica|cirrosi|dialisi',
      'grávida|gravidez|amamentando|a amamentar|amamenta|insuficiência renal|insuficiência hepática|cirrose|diálise',
      'zwanger|zwangerschap|borstvoeding|nierinsufficiëntie|nierfalen|leverinsufficiëntie|levercirrose|dialyse',
      'gravid|graviditet|ammar|amning|njursvikt|leversvikt|levercirros|dialys',
      'w ciąży|ciąża|ciąży|karmi piersią|karmiąca|karmienie piersią|niewydolność nerek|niewydolność wątroby|marskość wątroby|dializy|dializowany|dializowana',
      'hamile|hamileyim|gebe|gebeyim|gebelik|hamilelik|emziriyor|emziriyorum|emziren|böbrek yetmezliği|karaciğer yetmezliği|siroz|diyaliz',
    ].join('|'),
  },
}
