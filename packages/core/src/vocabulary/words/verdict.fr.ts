import type { VerdictWords } from './verdict-shape.js'

/** The sentences that an answer begins with, in French. */
export const verdict = {
  verdict: {
    band: {
      emergency: { patient: 'Appelez à l’aide maintenant', clinician: 'Urgence' },
      contraindicated: { patient: 'Ne pas associer', clinician: 'Contre-indiqué' },
      major: { patient: 'Peut nuire gravement', clinician: 'Grave' },
      moderate: { patient: 'Prudence : peut rendre malade', clinician: 'Modéré' },
      'not-read': { patient: 'Pas lu, donc pas vérifié', clinician: 'Non lu' },
      'not-covered': { patient: 'Nous n’avons rien à ce sujet', clinician: 'Non couvert' },
      minor: { patient: 'Faible : bon à savoir', clinician: 'Mineur' },
      'nothing-listed': { patient: 'Rien trouvé dans ce que nous avons lu', clinician: 'Non répertorié' },
      'no-pair': { patient: 'Pas encore de couple à regarder', clinician: 'Aucun couple' },
    },
    notTaken: {
      band: 'À ne pas prendre ainsi',
      counts: ['{count} à ne pas prendre', '{count} à ne pas prendre'],
      countsWithPairs: ['{count} à ne pas prendre ou associer', '{count} à ne pas prendre ou associer'],
    },
    pair: {
      avoid: 'Mieux vaut ne pas prendre {a} avec {b}.',
      'avoid-unless-benefit': 'Demandez avant de prendre {a} avec {b}.',
      'adjust-or-monitor': '{a} avec {b} : demandez s’il faut un changement ou un examen.',
      'be-aware': '{a} avec {b} : bon à savoir.',
    },
    drink: {
      avoid: 'Mieux vaut ne pas boire d’alcool avec {b}.',
      'avoid-unless-benefit': 'Demandez avant de boire de l’alcool avec {b}.',
      'adjust-or-monitor': 'Alcool avec {b} : prudence.',
      'be-aware': 'Alcool avec {b} : bon à savoir.',
    },
    alone: {
      avoid: 'Mieux vaut ne pas prendre {a} ({b}).',
      'avoid-unless-benefit': 'Demandez avant de prendre {a} ({b}).',
      'adjust-or-monitor': '{a} : prudence. Demandez s’il faut un changement ou un examen ({b}).',
      'be-aware': '{a} : bon à savoir ({b}).',
    },
    twice: {
      avoid: 'Ne prenez pas {a} deux fois : la liste en contient plus d’une.',
      'avoid-unless-benefit': 'Demandez avant de prendre {a} deux fois : la liste en contient plus d’une.',
      'adjust-or-monitor': '{a} figure plus d’une fois dans la liste : demandez si c’est voulu.',
      'be-aware': '{a} figure plus d’une fois dans la liste.',
    },
    tooMuch: 'Trop de {a} : {b}.',
    together: {
      avoid: 'Mieux vaut ne pas les prendre ensemble : {names}.',
      'avoid-unless-benefit': 'Demandez avant de les prendre ensemble : {names}.',
      'adjust-or-monitor': 'Ensemble, prudence : {names}.',
      'be-aware': 'Leurs effets s’ajoutent : {names}.',
    },
    open: {
      'none-read': [
        'Rien ici n’a pu être lu : rien n’a été vérifié.',
        'Écrivez le nom comme sur la boîte. Quelqu’un va mal ? N’attendez pas : appelez.',
      ],
      'not-read': ['Rien n’a été vérifié entre ce qui n’a pas été lu et le reste.', 'Corrigez les lignes non lues.'],
      'not-covered': [
        'Nous n’avons rien à ce sujet. Cela peut nuire tout de même.',
        'Demandez à un pharmacien avant de les prendre ensemble.',
      ],
      'food-alone': [
        'Seulement des aliments : ajoutez les médicaments pris avec.',
        'Nous n’avons rien sur ceux-ci entre eux. Ce qui compte est ce que l’on prend d’autre, même de temps en temps.',
      ],
      'nothing-listed': [
        'Rien trouvé dans ce que nous avons lu. Ce n’est pas un feu vert.',
        'Cela peut poser problème quand même, et nous ne savons rien de vous. En cas de malaise, demandez à un pharmacien.',
      ],
      'nothing-listed-of-read': [
        'Rien trouvé sur la partie qui a été lue. Le reste n’a pas été vérifié.',
        'Corrigez ce qui n’a pas été lu avant de vous y fier.',
      ],
      'no-pair': [
        'Ajoutez ce qui est pris d’autre.',
        'Aussi l’alcool, les plantes et ce qui est pris de temps en temps : ce qui compte, c’est ce qui se rencontre dans un même corps.',
      ],
    },
    emergency: 'Appelez le numéro d’urgence maintenant.',
    unsaid: 'Une liste publiée met en garde contre ces deux. Elle ne dit pas ce qui peut arriver.',
    act: {
      avoid:
        'Ne prenez pas les deux ensemble, sauf si un médecin qui connaît les deux vous le dit. N’arrêtez aucun médicament de vous-même.',
      'avoid-unless-benefit':
        'Demandez à votre médecin ou pharmacien avant de prendre les deux. N’arrêtez aucun médicament de vous-même.',
      'adjust-or-monitor':
        'Dites à votre médecin ou pharmacien que vous prenez les deux. Un contrôle ou un changement peut être nécessaire.',
      'be-aware': 'Sachez que cela peut arriver, et parlez-en à la prochaine visite.',
    },
    counts: {
      'not-read': ['{count} non lu', '{count} non lus'],
      contraindicated: ['{count} à ne pas associer', '{count} à ne pas associer'],
      major: ['{count} grave', '{count} graves'],
      moderate: ['{count} prudence', '{count} prudence'],
      minor: ['{count} faible', '{count} faibles'],
      'not-covered': ['{count} sans rien chez nous', '{count} sans rien chez nous'],
      'nothing-listed': ['{count} rien trouvé', '{count} rien trouvé'],
    },
    decide: {
      'leave-out': 'Je pourrais me passer de ceci : {a}.',
      swap: 'Peut-on remplacer {a}{to} ?',
      local: 'Peut-on utiliser {a} en gel ou en crème sur la peau ?',
      pause: 'Peut-on suspendre {a} pour un temps ?',
      apart: 'Faut-il prendre {a} à un autre moment ?',
      dose: 'Faut-il changer la dose : {a} ?',
      protect: 'Me faut-il une protection{to} ?',
      'other-way': 'Peut-on faire autre chose à la place : {a} ?',
      test: 'Me faut-il un examen{tests} ?',
      stop: 'Faut-il arrêter {a}, et comment ?',
      watch: 'Que dois-je surveiller avec {a} ?',
      ask: 'Puis-je prendre {a} avec le reste ?',
    },
    tests: {
      level: 'le taux dans le sang',
      ecg: 'un ECG',
      kidney: 'la fonction des reins (créatinine)',
      liver: 'les valeurs du foie',
      'blood-count': 'une numération sanguine',
      tsh: 'la TSH (thyroïde)',
      'blood-pressure': 'la tension',
    },
  },
} satisfies VerdictWords
