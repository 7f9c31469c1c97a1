import type { Source } from './listed.js'

/** Where the lists come from and what their licences ask for, in the order they are shown. */
export const listSources: readonly Source[] = [
  {
    id: 'ansm-2023',
    name: 'Thesaurus des interactions médicamenteuses',
    publisher: 'Agence nationale de sécurité du médicament et des produits de santé (ANSM), France',
    edition: '15 September 2023',
    licence:
      'free reuse under articles L. 321-1 and following of the French code of relations between the public and the administration',
    attribution:
      'ANSM, Thesaurus des interactions médicamenteuses, edition of 15 September 2023. Classes expanded, levels coded and wording by Mixwise.',
    scope:
      'medicines on the French market, some foods and herbs, alcohol with sedatives; action levels, not grades of harm',
    citation: 'ansm-2023',
  },
  {
    id: 'ndfrt-2014',
    name: 'NDF-RT drug interactions',
    publisher: 'US Department of Veterans Affairs, Veterans Health Administration',
    edition: 'July 2014',
    licence: 'public domain (work of the US federal government)',
    attribution:
      'US Department of Veterans Affairs, National Drug File - Reference Terminology, release of 7 July 2014',
    scope: 'ingredient pairs in two bands, without mechanism or management; no longer maintained',
    citation: 'ndfrt-2014',
  },
  {
    id: 'onc-high-priority',
    name: 'High-priority drug-drug interactions',
    publisher: 'expert panel for the US Office of the National Coordinator for Health IT',
    edition: '2012',
    licence: 'facts restated from a published paper; no text copied',
    attribution: 'Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-743',
    scope: 'fifteen class pairs that should never be prescribed together',
    citation: 'onc-high-priority',
  },
  {
    id: 'niaaa',
    name: 'Harmful Interactions: Mixing Alcohol With Medicines',
    publisher: 'US National Institute on Alcohol Abuse and Alcoholism',
    edition: 'edition not stated in the transcription',
    licence: 'public domain (work of the US federal government)',
    attribution: 'NIAAA, Harmful Interactions: Mixing Alcohol With Medicines',
    scope: 'alcohol with about 125 medicines and herbs; reactions without a grade',
    citation: 'niaaa',
  },
  {
    id: 'alcohol-facts',
    name: 'Alcohol facts',
    publisher: 'the Mixwise project, from labels, agencies, trials and reviews',
    edition: '23 November 2026',
    licence: 'facts restated with their sources; no text copied',
    attribution: 'each fact cites its own source',
    scope: 'alcohol with medicines, herbs, foods and recreational substances; also where no interaction was found',
    citation: 'alcohol-facts',
  },
  {
    id: 'posamino-2017',
    name: 'POSAMINO criteria',
    publisher: 'Holton AE and colleagues',
    edition: '2017',
    licence: 'facts restated from a published paper; no text copied',
    attribution: 'Holton AE et al., BMJ Open 2017;7:e017453; criteria table as shown in BMJ Open 2020;10:e035212',
    scope: 'alcohol with medicines at 65 or older; the part of the criteria that was read',
    citation: 'posamino-2017',
  },
  {
    id: 'fda-ddi-table',
    name: 'Examples of drugs that interact with CYP enzymes and transporter systems',
    publisher: 'US Food and Drug Administration',
    edition: '29 May 2026',
    licence: 'public domain (work of the US federal government)',
    attribution:
      'US FDA, examples of drugs that interact with CYP enzymes and transporter systems, content of 29 May 2026',
    scope: 'roles in clearance of about 240 substances; it pairs nobody',
    citation: 'fda-ddi-table',
  },
  {
    id: 'metabolism-roles',
    name: 'Roles in clearance',
    publisher: 'the Mixwise project, from labels, agencies and journal tables',
    edition: '23 November 2026',
    licence: 'facts restated with their sources; no text copied',
    attribution: 'each role cites its own sources',
    scope: 'how about 1,600 substances leave the body; roles without a source are leads',
    citation: 'metabolism-roles',
  },
]
