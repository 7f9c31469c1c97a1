import type { Language } from './meaning.js'

/** What medicines are stopped before and begun again after. */
export const events: Language = {
  id: 'events',
  decimalComma: false,
  words: {
    event: [
      'pre op|preop|pre operatively|preoperatively|preoperative|pre procedure|pre surgery|post op|postop|post operatively|postoperatively|post surgery',
      'surgery|operation|procedure|endoscopy|colonoscopy|gastroscopy|bronchoscopy|cystoscopy|biopsy|extraction|tooth extraction|dental extraction|dental surgery|dental work|dental procedure|dentist|anaesthesia|anaesthetic|anesthesia|general anaesthetic|angiogram|angiography|catheterisation|catheterization|cardioversion|ablation|scan|ct scan|mri|mri scan|contrast scan|caesarean|cesarean|c section|hip replacement|knee replacement|transplant|theatre|injection day|allergy test|skin test|the procedure|elective surgery|cataract surgery|hernia repair|admission for surgery',
      'op|operation|eingriff|operativer eingriff|narkose|darmspiegelung|magenspiegelung|koloskopie|gastroskopie|zahnextraktion|zahnziehen|biopsie|punktion|herzkatheter|kontrastmittelgabe|untersuchung|zahn op|knie op|hüft op|allergietest|chirurgischer eingriff|zahnarzttermin',
      'opération|intervention|chirurgie|coloscopie|gastroscopie|anesthésie|extraction dentaire|biopsie|ponction|scanner|irm|examen|césarienne|coronarographie|acte chirurgical|geste chirurgical|soin dentaire|soins dentaires',
      'operación|cirugía|intervención|colonoscopia|gastroscopia|anestesia|extracción dental|extracción|biopsia|punción|cesárea|cateterismo|prueba|intervención quirúrgica|exodoncia',
      'intervento|operazione|chirurgia|colonscopia|gastroscopia|estrazione|estrazione dentaria|puntura|cesareo|coronarografia|esame|tac|intervento chirurgico|procedura',
      'cirurgia|operação|intervenção|endoscopia|extração dentária|extração|biópsia|punção|cesariana|exame|procedimento',
      'operatie|ingreep|chirurgie|coloscopie|narcose|tandextractie|biopt|punctie|onderzoek|scopie|kiesextractie|chirurgische ingreep',
      'operationen|operation|ingrepp|ingreppet|kirurgi|koloskopi|narkos|tandutdragning|biopsi|undersökningen|undersökning',
      'operacją|operacji|operacja|zabiegiem|zabiegu|zabieg|kolonoskopią|kolonoskopii|gastroskopią|narkozą|znieczuleniem|ekstrakcją|usunięciem zęba|biopsją|badaniem|badaniu',
      'ameliyattan|ameliyat|ameliyatı|operasyondan|operasyon|işlemden|girişimden|kolonoskopiden|endoskopiden|diş çekiminden|diş çekimi|anesteziden|biyopsiden|cerrahiden|cerrahi',
    ].join('|'),
  },
}
