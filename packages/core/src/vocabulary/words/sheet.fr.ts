import type { SheetWords } from './sheet-shape.js'

/**
 * The words of the sheet, in French: a draft, not read by a native speaker. The AUDIT-C asks as the French translation of
 * WHO's AUDIT (WHO/MSD/MSB/01.6a) does, as apsss-consulting.fr and europe1.fr print it.
 */
export const sheet = {
  sheet: {
    language: 'fr',
    title: 'Pour mon médecin ou pharmacien',
    date: 'Date',
    pen: ['Nom', 'Né(e) le', 'Pourquoi je les prends'],
    sections: {
      first: 'À lire d’abord',
      take: 'Ce que je prends',
      about: 'Sur moi',
      allergies: 'Allergies',
      alcohol: 'Alcool (AUDIT-C)',
      others: 'Autres substances',
      decisions: 'À demander ou à faire',
      found: 'Ce qu’une vérification de la liste a trouvé',
      ask: 'Ce que je veux demander',
    },
    notChecked: 'La liste n’a pas été vérifiée.',
    none: 'Rien d’indiqué.',
    noneOfRead: 'Rien parmi ce qui a été lu.',
    notRecognised: 'non reconnu par la vérification',
    with: '{a} avec {b}',
    questions: [
      'Puis-je prendre tout cela ensemble ?',
      'Y en a-t-il un que je ne dois pas mélanger à l’alcool ?',
      'Que dois-je surveiller, et qui appeler la nuit ?',
      'Y en a-t-il un que je ne dois jamais arrêter d’un coup ?',
      'J’ai une maladie des reins ou du foie, une épilepsie, ou je suis peut-être enceinte. Cela change-t-il quelque chose ?',
    ],
    quiet: 'Résultats mineurs non écrits ici : {count}.',
    uncovered: 'Mixwise n’a rien sur {a} + {b}.',
    disclaimer: [
      'Information générale faite par un logiciel et ceux qui y contribuent. Ce n’est pas un avis médical.',
      'Elle ne vous connaît pas. Elle peut être fausse, ancienne ou incomplète.',
      'Ne commencez, n’arrêtez et ne changez aucun médicament à cause d’elle. Demandez d’abord à un médecin, un infirmier ou un pharmacien.',
      'Si quelqu’un se réveille mal, respire mal, fait une crise ou a trop pris, appelez maintenant le numéro d’urgence.',
    ],
    privacy: 'Fait sur cet appareil. Rien n’a été gardé ni envoyé.',
    notAnswered: 'Pas de réponse.',
    auditC: {
      frequency: {
        question: 'À quelle fréquence vous arrive-t-il de consommer des boissons contenant de l’alcool ?',
        answers: [
          'Jamais',
          '1 fois par mois ou moins',
          '2 à 4 fois par mois',
          '2 à 3 fois par semaine',
          'Au moins 4 fois par semaine',
        ],
      },
      'typical-drinks': {
        question: 'Combien de verres standard buvez-vous au cours d’une journée ordinaire où vous buvez de l’alcool ?',
        answers: ['1 ou 2', '3 ou 4', '5 ou 6', '7 à 9', '10 ou plus'],
      },
      'six-or-more': {
        question:
          'Au cours d’une même occasion, à quelle fréquence vous arrive-t-il de boire six verres standard ou plus ?',
        answers: [
          'Jamais',
          'Moins d’une fois par mois',
          'Une fois par mois',
          'Une fois par semaine',
          'Tous les jours ou presque',
        ],
      },
    },
    score: {
      below: '{total} sur 12, sous le repère de {mark}. Cela n’exclut pas un danger des mélanges.',
      onlyFrequency:
        '{total} sur 12, au repère de {mark} ou plus, par la seule fréquence. À regarder ensemble de plus près.',
      above: '{total} sur 12, au repère de {mark} ou plus. À discuter avec un médecin.',
    },
  },
} as const satisfies SheetWords
