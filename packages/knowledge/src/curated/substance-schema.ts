import { actions, pathways, roleKinds, roleStrengths, routes, severities, topics } from '@mixwise/core'
import { z } from 'zod'
import { listShape } from '../read/shape.js'
import { cite, condition, id, selector, sentence } from './base-schema.js'

/** curated/substances: what no open list names, and corrections to what they say. */
export const substance = z.strictObject({
  slug: id,
  name: sentence.or(z.string().min(2)),
  kind: z.enum(['medicine', 'recreational', 'food', 'drink', 'herb', 'supplement', 'class']),
  names: z.array(z.string()).optional().describe('other sure names'),
  takes: z.array(z.string()).optional().describe('names of these that a source gives to another substance'),
  street: z.array(z.string()).optional().describe('street names: sure only if nothing else has the name'),
  offers: z.array(z.string()).optional().describe('ambiguous words: offered, never taken'),
  codes: z
    .strictObject({
      rxcui: z.string().optional(),
      legacyRxcui: z.array(z.string()).optional(),
      unii: z.string().optional(),
      drugbank: z.string().optional(),
      nui: z.string().optional(),
    })
    .optional(),
  note: z.string().optional(),
  cite,
})
export const substanceShape = listShape('substances', 'substance', 'slug', substance)

/** Where a property takes its members from in the open classes. */
const openClass = z.strictObject({
  ansm: z.string().optional().describe('class of the ANSM thesaurus, as printed'),
  epc: z.string().optional().describe('FDA established pharmacologic class (DrugCentral)'),
  moa: z.string().optional().describe('FDA mechanism of action (DrugCentral)'),
  pe: z.string().optional().describe('FDA physiologic effect (DrugCentral)'),
  mesh: z.string().optional().describe('MeSH pharmacological action (DrugCentral)'),
  chebi: z.string().optional().describe('ChEBI role (DrugCentral)'),
  stem: z.string().optional().describe('stem of the name (curated/names/classes-by-stem.yaml)'),
  inn: z
    .string()
    .regex(/^(?:-[a-z]{3,}|[a-z]{3,}-)$/, 'write the stem as -olol or cef-')
    .optional()
    .describe('stem of the international name of a medicine: -olol, cef-'),
  dea: z.string().optional().describe("what the DEA's list says of a scheduled substance: narcotic"),
  dod: z.string().optional().describe("what the US Department of Defense's list says: anabolic agent"),
})

/** curated/properties: what a substance does that matters for mixtures. */
export const property = z.strictObject({
  id,
  name: sentence,
  meaning: sentence,
  implies: z.array(id).optional().describe('every member also has these'),
  from: z.array(openClass).optional(),
  members: z
    .array(
      z.strictObject({
        substances: z.array(z.string()).min(1),
        cite,
        note: z.string().optional(),
        verified: z.boolean().optional().describe('false marks a lead: its findings say unverified'),
      }),
    )
    .optional(),
  except: z.array(z.strictObject({ substances: z.array(z.string()).min(1), why: sentence })).optional(),
})
export const propertyShape = listShape('properties', 'property', 'id', property)

/** curated/nothing-found: food, herbs, supplements and recent medicines that were looked up and of which nothing was found. */
export const nothingFound = z.strictObject({
  substances: z.array(z.string()).min(1),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as 2027-01-05'),
  cite: cite.describe('where was looked'),
  note: sentence.optional(),
})
export const nothingFoundShape = listShape('nothing-found', 'written nil', '', nothingFound)

export const writtenStrength = z.strictObject({
  substance: z.string().min(1),
  mg: z
    .array(z.number().positive())
    .min(1)
    .describe('milligrams in one piece, of strengths that no register of ours has'),
  cite,
})
export const writtenCombination = z
  .strictObject({
    substances: z.array(z.string().min(1)).min(2),
    mg: z
      .array(z.array(z.number().positive()))
      .min(1)
      .describe('milligrams of each substance in one piece or puff, in their order, a list a strength'),
    cite,
  })
  .refine(({ substances, mg }) => mg.every((one) => one.length === substances.length), {
    message: 'write one number a substance in each list of mg',
  })
export const writtenCombinationShape = listShape(
  'strengths/combinations.yaml',
  'written combination',
  '',
  writtenCombination,
)
export const writtenStrengthShape = listShape(
  'strengths',
  'written strength',
  'substance',
  writtenStrength,
  'combinations.yaml',
)

/** curated/acts-as.yaml: what becomes another substance in the body, or is its salt, ester or isomer, and acts as it does. */
export const actsAs = z.strictObject({
  substance: z.string(),
  as: z.string().describe('whose properties it has, and whose rules speak of it'),
  by: z.enum(['prodrug', 'salt', 'ester', 'metabolite', 'isomer', 'combination', 'relative']),
  cite,
})
export const actsAsShape = listShape('acts-as.yaml', 'relative', 'substance', actsAs)

/** curated/class-words: what a class word, as "blood thinners", stands for. */
export const classWord = z
  .strictObject({
    class: id.describe('slug of a substance of the kind "class"'),
    properties: z.array(id).min(1).optional().describe('what the class as a whole is judged by'),
    members: selector.optional().describe('who belongs to it; without it who has one of the properties'),
    broad: z.boolean().optional().describe('true: not every member has the property'),
  })
  .refine(({ properties, members }) => properties !== undefined || members !== undefined, {
    message: 'a class has properties or members',
  })
export const classWordShape = listShape('class-words', 'class word', 'class', classWord)

/** curated/washouts: how long what was stopped still counts. */
export const washout = z
  .strictObject({
    id: id.describe('what was stopped, and before what, as fluoxetine-before-maoi'),
    stopped: selector,
    before: selector.optional().describe('what it then meets; with anything when left out'),
    ofPerson: z.literal(true).optional().describe('of what it does to the person alone, as before a pregnancy'),
    topics: z.array(z.enum(topics)).min(1).optional().describe('only findings of these topics'),
    routes: z.array(z.enum(routes)).min(1).optional().describe('only when it was taken so, as a depot'),
    lastsDays: z
      .strictObject({ min: z.number().positive(), max: z.number().positive() })
      .refine(({ min, max }) => min <= max, { message: 'min is above max' })
      .describe('after the last dose; between min and max sources or people differ'),
    severity: z.enum(severities).optional().describe('while it lasts, where that is graver than the rule'),
    action: z.enum(actions).optional(),
    why: sentence.describe('what lasts, or what the source asks'),
    cite,
  })
  .describe('the longest of those that match a pair counts')
export const washoutShape = listShape('washouts', 'washout', 'id', washout)

/** curated/local-use: by which ways in so little of a substance reaches the blood that it hardly meets others there. */
export const localUse = z
  .strictObject({
    id,
    routes: z.array(z.enum(routes)).min(1).describe('taken so'),
    of: selector.optional().describe('of these; of everything when left out'),
    except: selector.optional().describe('what does reach the blood by these ways'),
    topics: z.array(z.enum(topics)).min(1).optional().describe('only findings and burdens of these topics'),
    why: sentence.describe('{left} is what is used so'),
    cite,
  })
  .describe('a rule that asks about the way in itself judges by itself')
export const localUseShape = listShape('local-use', 'local use', 'id', localUse)

/** curated/ways-in: brands that are made for one way in and no other. */
export const wayIn = z.strictObject({
  route: z.enum(routes),
  brands: z.array(z.string().min(1)).min(1).describe('whoever writes one of these has said the way in'),
})
export const wayInShape = listShape('ways-in', 'way in', 'route', wayIn)

/** curated/settings: what is meant, or watched over, where somebody is treated in a certain setting or for a certain reason. */
export const setting = z
  .strictObject({
    id,
    when: z.array(condition).min(1).describe('any of these is so of the person'),
    of: selector.optional().describe('all that it is about is one of these; everything when left out'),
    with: selector.optional().describe('one of these meets one of those'),
    topics: z.array(z.enum(topics)).min(1),
    severity: z
      .enum(severities)
      .optional()
      .describe('the most that it comes to there; of burdens nothing is said without it'),
    action: z.enum(actions).optional(),
    why: sentence.describe('what deals with it, as a part of a sentence: "given for comfort at the end of life"'),
    meant: z
      .strictObject({ patient: sentence, clinician: sentence })
      .optional()
      .describe('it is given on purpose: these stand in place of the advice, and nothing is exchanged'),
    cite,
  })
  .describe('nothing that is contraindicated is lowered; what holds here does not interrupt')
export const settingShape = listShape('settings', 'setting', 'id', setting)

/** curated/clearance: roles in clearance that no open table names, or where we know better. */
export const clearance = z.strictObject({
  substance: z.string(),
  roles: z.array(
    z
      .strictObject({
        pathway: z.enum(pathways),
        role: z.enum(roleKinds),
        strength: z.enum([...new Set(Object.values(roleStrengths).flat()), 'absent']),
        cite,
        note: z.string().optional(),
      })
      .superRefine(({ role, strength }, context) => {
        const known: readonly string[] = [...roleStrengths[role], 'absent']
        if (!known.includes(strength))
          context.addIssue({
            code: 'custom',
            path: ['strength'],
            message: `the strength of ${role === 'substrate' ? 'a' : 'an'} ${role} is one of ${known.join(', ')}`,
          })
      }),
  ),
  narrowTherapeuticIndex: z.boolean().optional(),
})
export const clearanceShape = listShape('clearance', 'clearance of', 'substance', clearance)

export type CuratedSubstance = z.infer<typeof substance>
export type Property = z.infer<typeof property>
export type Washout = z.infer<typeof washout>
export type LocalUse = z.infer<typeof localUse>
export type WayIn = z.infer<typeof wayIn>
export type Setting = z.infer<typeof setting>
export type NothingFound = z.infer<typeof nothingFound>
export type WrittenStrength = z.infer<typeof writtenStrength>
export type WrittenCombination = z.infer<typeof writtenCombination>
export type ActsAs = z.infer<typeof actsAs>
export type ClassWord = z.infer<typeof classWord>
export type Clearance = z.infer<typeof clearance>
