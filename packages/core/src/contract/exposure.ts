import { mostFigure } from '../exposure/exposure-text.js'
import { citation } from './parts.js'
import { listOf, number, type Of, object, oneOf, optional, text, yesOrNo } from './shape.js'

/** How a list changes how much of one of its substances is in the body. */
export const exposure = object({
  slug: text(),
  name: text(),
  species: oneOf(['parent', 'active', 'sum'], {
    description: 'The substance itself, what of it acts, or both together.',
  }),
  direction: oneOf(['up', 'down', 'none'], {
    description: 'none: it was measured and hardly changed, or what raises it and what lowers it come out even.',
  }),
  unsure: optional(yesOrNo(), {
    description: 'true: the change is computed and smaller than what the model misses by; there may as well be none.',
  }),
  ratio: optional(
    object({
      low90: number(),
      median: number(),
      high90: number(),
      beyond: optional(yesOrNo(), {
        description: `The figures end at ${mostFigure}-fold, as far as can be foreseen; the change may be greater.`,
      }),
    }),
    {
      description:
        'Exposure with over without, and the band that holds nine of ten studies. Absent where nobody studied it and only strength classes speak.',
    },
  ),
  basis: oneOf(['observed', 'fit', 'class'], {
    description:
      'observed: studies of just this. fit: computed from studies of its parts. class: from strength classes alone.',
  }),
  by: listOf(
    object({
      slug: text({ description: 'A substance of the list, or what is so of the person, as `CYP2D6 poor`.' }),
      name: text(),
      pathway: optional(text()),
      effect: optional(oneOf(['inhibits', 'induces', 'inherits'])),
      share: number({ description: 'Its part of the change, from 0 to 1.' }),
    }),
    { description: 'What does it, the greatest part first.' },
  ),
  observed: listOf(
    object({
      perpetrators: listOf(text()),
      ratio: number(),
      doseText: optional(text({ description: 'How the perpetrator was given in the study.' })),
      people: optional(number({ whole: true })),
      cite: listOf(text()),
    }),
    { description: 'What was measured, alone or together.' },
  ),
  thresholds: optional(
    object({
      crossed: oneOf(['monitor', 'adjust', 'avoid', 'contraindicated']),
      at: number({ description: 'From this ratio on a source asks for it.' }),
      probability: number({ description: 'That the exposure lies beyond it; below 0.5 it is possible.' }),
      asks: text(),
      consequence: text(),
      cite: listOf(text()),
    }),
    { description: 'What a source asks for at such a change of this substance, the gravest that is likely.' },
  ),
  wanted: optional(yesOrNo(), { description: 'true: the partner is there to raise it, as a booster is.' }),
  context: listOf(text(), { description: 'What else has to be known to read the figure.' }),
  text: text({ description: 'The change as the end of a sentence. Never a dose.' }),
  citations: listOf(citation),
})
export type ReportedExposure = Of<typeof exposure>
