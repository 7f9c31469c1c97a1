import type { VerdictWords } from './verdict-shape.js'

/** The sentences that an answer begins with, in Spanish. */
export const verdict = {
  verdict: {
    band: {
      emergency: { patient: 'Pida ayuda ahora', clinician: 'Emergencia' },
      contraindicated: { patient: 'No combinar', clinician: 'Contraindicado' },
      major: { patient: 'Puede hacer daño grave', clinician: 'Grave' },
      moderate: { patient: 'Cuidado: puede sentarle mal', clinician: 'Moderado' },
      'not-read': { patient: 'No leído, por tanto no comprobado', clinician: 'No leído' },
      'not-covered': { patient: 'No tenemos nada sobre esto', clinician: 'Sin datos' },
      minor: { patient: 'Leve: conviene saberlo', clinician: 'Leve' },
      'nothing-listed': { patient: 'Nada encontrado en lo leído', clinician: 'No registrada' },
      'no-pair': { patient: 'Todavía no hay pareja que mirar', clinician: 'Ninguna pareja' },
    },
    notTaken: {
      band: 'No debe tomarse así',
      counts: ['{count} que no tomar', '{count} que no tomar'],
      countsWithPairs: ['{count} que no tomar o combinar', '{count} que no tomar o combinar'],
    },
    pair: {
      avoid: 'Mejor no tomar {a} junto con {b}.',
      'avoid-unless-benefit': 'Pregunte antes de tomar {a} con {b}.',
      'adjust-or-monitor': '{a} con {b}: pregunte si hace falta un cambio o una prueba.',
      'be-aware': '{a} con {b}: conviene saberlo.',
    },
    drink: {
      avoid: 'Mejor no beber alcohol con {b}.',
      'avoid-unless-benefit': 'Pregunte antes de beber alcohol con {b}.',
      'adjust-or-monitor': 'El alcohol con {b} pide cuidado.',
      'be-aware': 'Alcohol con {b}: conviene saberlo.',
    },
    alone: {
      avoid: 'Mejor no tomar {a} ({b}).',
      'avoid-unless-benefit': 'Pregunte antes de tomar {a} ({b}).',
      'adjust-or-monitor': '{a} pide cuidado: pregunte si hace falta un cambio o una prueba ({b}).',
      'be-aware': '{a}: conviene saberlo ({b}).',
    },
    twice: {
      avoid: 'No tome {a} dos veces: está más de una vez en esta lista.',
      'avoid-unless-benefit': 'Pregunte antes de tomar {a} dos veces: está más de una vez en esta lista.',
      'adjust-or-monitor': '{a} está más de una vez en esta lista: pregunte si es lo que se quiere.',
      'be-aware': '{a} está más de una vez en esta lista.',
    },
    tooMuch: 'Demasiado {a}: {b}.',
    together: {
      avoid: 'Mejor no tomarlos juntos: {names}.',
      'avoid-unless-benefit': 'Pregunte antes de tomarlos juntos: {names}.',
      'adjust-or-monitor': 'Juntos piden cuidado: {names}.',
      'be-aware': 'Se suman: {names}.',
    },
    open: {
      'none-read': [
        'No se pudo leer nada de esto: no se ha comprobado nada.',
        'Escriba el nombre como está en la caja. ¿Alguien se encuentra mal? No espere: llame.',
      ],
      'not-read': ['No se comprobó nada entre lo que no se pudo leer y el resto.', 'Corrija las líneas no leídas.'],
      'not-covered': [
        'No tenemos nada sobre esto. Puede hacer daño igualmente.',
        'Pregunte a un farmacéutico antes de tomarlos juntos.',
      ],
      'food-alone': [
        'Solo alimentos: añada las medicinas que se toman con ellos.',
        'No tenemos nada de estos entre sí. Lo que importa es qué más se toma, también de vez en cuando.',
      ],
      'nothing-listed': [
        'Nada encontrado en lo leído. Eso no es luz verde.',
        'Puede dar problemas igualmente, y no sabemos nada de usted. Si se encuentra mal, pregunte a un farmacéutico.',
      ],
      'nothing-listed-of-read': [
        'Nada encontrado sobre la parte que se leyó. El resto no se comprobó.',
        'Corrija lo que no se leyó antes de fiarse de esto.',
      ],
      'no-pair': [
        'Añada qué más se toma.',
        'También alcohol, plantas y lo que se toma de vez en cuando: lo que importa es lo que se junta en un mismo cuerpo.',
      ],
    },
    emergency: 'Llame ahora al número de emergencias.',
    unsaid: 'Una lista publicada advierte sobre estos dos. No dice qué puede pasar.',
    act: {
      avoid:
        'No tome los dos juntos salvo que se lo diga un médico que conozca ambos. No deje ningún medicamento por su cuenta.',
      'avoid-unless-benefit':
        'Pregunte a su médico o farmacéutico antes de tomar los dos. No deje ningún medicamento por su cuenta.',
      'adjust-or-monitor':
        'Diga a su médico o farmacéutico que toma los dos. Puede hacer falta un control o un cambio.',
      'be-aware': 'Sepa que esto puede pasar y coméntelo en la próxima visita.',
    },
    counts: {
      'not-read': ['{count} sin leer', '{count} sin leer'],
      contraindicated: ['{count} que no combinar', '{count} que no combinar'],
      major: ['{count} grave', '{count} graves'],
      moderate: ['{count} cuidado', '{count} cuidado'],
      minor: ['{count} leve', '{count} leves'],
      'not-covered': ['{count} sin nada nuestro', '{count} sin nada nuestro'],
      'nothing-listed': ['{count} nada encontrado', '{count} nada encontrado'],
    },
    decide: {
      'leave-out': 'Podría prescindir de esto: {a}.',
      swap: '¿Se puede cambiar {a}{to}?',
      local: '¿Se puede usar {a} en gel o crema sobre la piel?',
      pause: '¿Se puede suspender {a} por un tiempo?',
      apart: '¿Hay que tomar {a} a otra hora?',
      dose: '¿Hay que cambiar la dosis: {a}?',
      protect: '¿Necesito protección{to}?',
      'other-way': '¿Se puede hacer otra cosa en lugar de esto: {a}?',
      test: '¿Necesito una prueba{tests}?',
      stop: '¿Hay que dejar {a}, y cómo?',
      watch: '¿Qué debo vigilar con {a}?',
      ask: '¿Puedo tomar {a} con lo demás?',
    },
    tests: {
      level: 'el nivel en la sangre',
      ecg: 'un ECG',
      kidney: 'la función de los riñones (creatinina)',
      liver: 'los valores del hígado',
      'blood-count': 'un hemograma',
      tsh: 'la TSH (tiroides)',
      'blood-pressure': 'la tensión',
    },
  },
} satisfies VerdictWords
