import type { SheetWords } from './sheet-shape.js'

/**
 * The words of the sheet, in Spanish: a draft, not read by a native speaker. The AUDIT-C asks as the Spanish edition of
 * WHO's AUDIT (WHO/MSD/MSB/01.6a, Conselleria de Benestar Social) does, as asociacionaralba.es prints it.
 */
export const sheet = {
  sheet: {
    language: 'es',
    title: 'Para mi médico o farmacéutico',
    date: 'Fecha',
    pen: ['Nombre', 'Fecha de nacimiento', 'Por qué los tomo'],
    sections: {
      first: 'Lea esto primero',
      take: 'Lo que tomo',
      about: 'Sobre mí',
      allergies: 'Alergias',
      alcohol: 'Consumo de alcohol (AUDIT-C)',
      others: 'Otras sustancias',
      decisions: 'Qué preguntar o hacer',
      found: 'Lo que encontró una comprobación de la lista',
      ask: 'Lo que quiero preguntar',
    },
    notChecked: 'La lista no se comprobó.',
    none: 'Nada indicado.',
    noneOfRead: 'Nada entre lo leído.',
    notRecognised: 'no reconocido por la comprobación',
    with: '{a} con {b}',
    questions: [
      '¿Puedo tomar todo esto junto?',
      '¿Hay alguno que no deba mezclar con alcohol?',
      '¿Qué debo vigilar, y a quién llamo de noche?',
      '¿Hay alguno que no deba dejar nunca de golpe?',
      'Tengo una enfermedad del riñón o del hígado, epilepsia, o puedo estar embarazada. ¿Cambia algo?',
    ],
    quiet: 'Resultados leves no escritos aquí: {count}.',
    uncovered: 'Mixwise no tiene nada de {a} + {b}.',
    disclaimer: [
      'Información general hecha por un programa y quienes contribuyen a él. No es consejo médico.',
      'No le conoce. Puede ser errónea, antigua o estar incompleta.',
      'No empiece, deje ni cambie un medicamento por ella. Pregunte antes a un médico, enfermero o farmacéutico.',
      'Si alguien cuesta de despertar, respira mal, tiene una convulsión o ha tomado demasiado, llame ya al número de emergencias.',
    ],
    privacy: 'Hecho en este dispositivo. No se guardó ni envió nada.',
    notAnswered: 'Sin respuesta.',
    auditC: {
      frequency: {
        question: '¿Con qué frecuencia consume alguna bebida alcohólica?',
        answers: [
          'Nunca',
          'Una o menos veces al mes',
          'De 2 a 4 veces al mes',
          'De 2 a 3 veces a la semana',
          '4 o más veces a la semana',
        ],
      },
      'typical-drinks': {
        question: '¿Cuántas consumiciones de bebidas alcohólicas suele realizar en un día de consumo normal?',
        answers: ['1 o 2', '3 o 4', '5 o 6', 'De 7 a 9', '10 o más'],
      },
      'six-or-more': {
        question: '¿Con qué frecuencia toma 6 o más bebidas alcohólicas en un solo día?',
        answers: ['Nunca', 'Menos de una vez al mes', 'Mensualmente', 'Semanalmente', 'A diario o casi a diario'],
      },
    },
    score: {
      below: '{total} de 12, por debajo de la marca de {mark}. No descarta un daño por mezclar.',
      onlyFrequency: '{total} de 12, en la marca de {mark} o más, solo por la frecuencia. Conviene mirarlo juntos.',
      above: '{total} de 12, en la marca de {mark} o más. Conviene hablarlo con un médico.',
    },
  },
} as const satisfies SheetWords
