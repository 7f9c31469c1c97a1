import {
  actions,
  askedKeys,
  type CircumstanceKey,
  type Condition,
  circumstance,
  conditionIds,
  consequences,
  evidenceLevels,
  forms,
  frequencies,
  geneIds,
  genes,
  interruptions,
  laboratoryTestIds,
  parseSelector,
  pathways,
  roleKinds,
  roleStrengths,
  routes,
  severities,
  sidesToChange,
  testsToAsk,
  topics,
  waysToManage,
  waysTwice,
} from '@mixwise/core'
import { z } from 'zod'
import { listShape } from '../read/shape.js'
import { countryCode } from './country.js'

/**
 * The shape of every hand-written knowledge file. One schema a folder of `curated/`;
 * `docs/curating.md` explains them to a person, `curated/schemas/*.schema.json` to an editor.
 */

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower case letters, digits and dashes')
const cite = z.array(z.string().min(1)).min(1, 'every statement needs a citation')
const sentence = z.string().min(3)

/** A selector: substances and properties, joined with `&` (and) and `!` (not). A list is a union. */
export const selector = z
  .array(z.string().min(1).refine(isConjunction, 'write terms joined with &, as "a & b" or "a & !b"'))
  .min(1)

function isConjunction(entry: string): boolean {
  try {
    return parseSelector([entry]).length === 1
  } catch {
    return false
  }
}

/** curated/citations: what an id in a `cite` list resolves to. */
export const citation = z.strictObject({
  id: z.string().min(1),
  title: sentence,
  year: z.union([z.int(), z.null()]),
  locator: z.string().min(3).describe('DOI, PMID, PMCID, label set id, or address'),
  kind: z.enum([
    'label',
    'agency',
    'guideline',
    'trial',
    'review',
    'cohort',
    'case',
    'laboratory',
    'reference',
    'dataset',
  ]),
  seen: z.string().min(3).describe('what of it was really read, and when'),
})
export const citationShape = listShape('citations', 'citation', 'id', citation)

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
export const writtenStrengthShape = listShape('strengths', 'written strength', 'substance', writtenStrength)

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

const range = z.strictObject({ min: z.number().optional(), max: z.number().optional() })

/** What a rule may ask of a person, for each row of the table of circumstances. */
function askedOfPerson(key: CircumstanceKey): z.ZodType {
  const row = circumstance(key)
  switch (row.kind) {
    case 'number':
      return range
    case 'one-of':
      return z.union([z.enum(row.words), z.array(z.enum(row.words))])
    case 'yes-no':
      return z.boolean()
    case 'conditions':
      return z.array(z.enum(conditionIds)).describe('any of these')
    case 'country':
      return z.array(countryCode)
    case 'genotype':
      return z.strictObject(
        Object.fromEntries(geneIds.map((gene) => [gene, z.array(z.enum(genes[gene] as readonly string[])).optional()])),
      )
    case 'laboratory':
      return z.strictObject(Object.fromEntries(laboratoryTestIds.map((test) => [test, range.optional()])))
  }
}

/** What must hold for a modifier to apply. All named keys must hold; a list is "any of". */
export const condition: z.ZodType<Condition> = z.strictObject({
  leftRoute: z.array(z.enum(routes)).optional(),
  rightRoute: z.array(z.enum(routes)).optional(),
  leftForm: z.array(z.enum(forms)).optional(),
  rightForm: z.array(z.enum(forms)).optional(),
  leftDoseMg: range.optional().describe('one dose'),
  rightDoseMg: range.optional().describe('one dose'),
  leftDoseMgPerDay: range.optional(),
  rightDoseMgPerDay: range.optional(),
  leftFrequency: z.array(z.enum(frequencies)).optional(),
  rightFrequency: z.array(z.enum(frequencies)).optional(),
  hoursApart: range.optional(),
  leftTwice: z
    .array(z.enum(waysTwice))
    .optional()
    .describe(
      'left stands twice in the list: under other-names (three-names: three and more), the same-name, or in other-forms',
    ),
  ...Object.fromEntries(askedKeys.map((key) => [key, askedOfPerson(key).optional()])),
  withAny: selector.optional().describe('some third listed substance matches'),
  allergicToIt: z.literal(true).optional().describe('the person is allergic to the left substance itself'),
  allergicTo: selector.optional().describe('the person is allergic to one that matches'),
}) as z.ZodType<Condition>

/** A sentence that many rules share is named by its id, as `=ask-first`; the rules of `curated/rules` may do so. */
export const said = sentence
  .refine((text) => !text.startsWith('=') || /^=[a-z0-9][a-z0-9-]*$/.test(text), 'write a phrase as =its-id')
  .describe('words of your own, or =id of a sentence in curated/phrases')

const wordsOf = <T extends z.ZodType<string>>(text: T) =>
  z.strictObject({ happens: text, do: text, watch: z.array(text).optional() })

/** curated/phrases: sentences that several rules share. */
export const phrase = z.strictObject({
  id: id.describe('a rule names it as =id'),
  en: sentence.describe('may use {left} and {right}'),
})
export const phraseShape = listShape('phrases', 'phrase', 'id', phrase)

/** One grade that depends on the person or the form. */
export const modifier = z.strictObject({
  when: condition,
  severity: z.enum(severities).optional(),
  action: z.enum(actions).optional(),
  interruption: z.enum(interruptions).optional(),
  why: said,
  ask: said.optional().describe('the one question that would decide it'),
  cite,
})

const toManage = {
  do: z
    .enum(waysToManage)
    .describe('what can be done; what can be left out the engine says itself, and leave-out only adds a note to that'),
  swapTo: z
    .array(id)
    .min(1)
    .optional()
    .describe('purposes in curated/alternatives: what to take in its place, or for protection'),
  test: z.array(z.enum(testsToAsk)).min(1).optional().describe('level is that of what is changed'),
  withinDays: range.optional(),
  hours: z
    .strictObject({
      before: z.number().positive().optional(),
      after: z.number().positive().optional(),
      between: z.number().positive().optional(),
    })
    .optional()
    .describe('what is changed is taken so many hours before the other or so many after it; between: before or after'),
  doseTo: z.enum(['lower', 'higher']).optional(),
  capMgPerDay: z.number().positive().optional().describe('the most a label allows beside the other'),
  route: z.enum(routes).optional().describe('of do: local'),
  called: sentence.optional().describe('of do: other-way: what is no substance, as "a nerve block"'),
  note: sentence.optional().describe('what else a person has to know of it'),
  cite,
}

type ToManage = z.infer<z.ZodObject<typeof toManage>>

/** What a way cannot do without. */
function checkWay(way: ToManage, context: z.RefinementCtx): void {
  const amiss = (key: keyof ToManage, message: string): void =>
    context.addIssue({ code: 'custom', path: [key], message })
  if (way.do === 'protect' && way.swapTo === undefined) amiss('swapTo', 'say with what: swapTo names a purpose')
  if (way.do === 'test' && way.test === undefined) amiss('test', 'say what is measured')
  if (way.do === 'apart' && way.hours === undefined) amiss('hours', 'say how many hours before or after')
  if (way.do === 'other-way' && way.called === undefined) amiss('called', 'say which other way')
  if ((way.do === 'ask' || way.do === 'watch' || way.do === 'leave-out') && way.note === undefined)
    amiss('note', 'say what to ask, to watch for or to know')
}

/** In a rule: what can be done about it, beside what holds for its substances in general. */
export const manage = z
  .strictObject({
    ...toManage,
    change: z.enum(sidesToChange).optional().describe('with which side it is done; either when left out'),
  })
  .superRefine(checkWay)

/** curated/manage: what can be done about every finding of some substances, of a topic. */
export const way = z
  .strictObject({
    id: id.describe('what is done, and with what, as level-of-lithium'),
    of: selector.describe('with what it is done'),
    with: selector.optional().describe('what it then meets; with anything, or the person alone, when left out'),
    topics: z.array(z.enum(topics)).min(1).optional().describe('only findings of these topics'),
    when: condition.optional().describe('only where this is so; `left` is what it is done with'),
    ...toManage,
  })
  .superRefine(checkWay)
export const wayShape = listShape('manage', 'way', 'id', way)

/** curated/manage-by-topic: what is adjusted or followed where a rule of a topic asks for it and says no more itself. */
export const topicWay = z
  .strictObject({
    topic: z.enum(topics),
    do: z.enum(['dose', 'test', 'watch']).describe('what is adjusted or followed'),
    doseTo: z.enum(['lower', 'higher']).optional().describe('of what the other acts on'),
    test: z.array(z.enum(testsToAsk)).min(1).optional(),
    note: sentence.optional().describe('what to watch for'),
  })
  .superRefine(({ do: what, doseTo, test, note }, context) => {
    const wanted = { dose: doseTo, test, watch: note }[what]
    if (wanted === undefined)
      context.addIssue({
        code: 'custom',
        path: ['do'],
        message: `say of ${what} in which way, what is measured, or what to watch for`,
      })
  })
export const topicWayShape = listShape('manage-by-topic', 'topic', 'topic', topicWay)

/** curated/alternatives: what is used for one purpose, and what may take the place of it. */
export const purpose = z.strictObject({
  id,
  name: sentence.describe('as a part of a sentence, behind "for": pain'),
  used: selector.describe('what is used for it and may be replaced'),
  yields: z
    .int()
    .min(0)
    .max(4)
    .describe(
      'how readily it gives way: 4 nothing is lost, 3 easily replaced, 2 with thought, 1 only by who prescribes it, 0 never by itself',
    ),
  why: sentence.optional().describe('the reason for yields, where somebody could see it differently'),
  alone: z
    .literal(true)
    .optional()
    .describe('one medicine is enough for it: where two of them meet, it is asked whether both are needed'),
  when: condition.optional().describe('only where this is so; `left` is what is replaced'),
  indication: z
    .array(z.enum(conditionIds))
    .min(1)
    .optional()
    .describe('conditions for which it is used; whoever has one takes it for that, and not for another purpose'),
  routes: z
    .array(z.enum(routes))
    .min(1)
    .optional()
    .describe('how it is taken for this, where it is not by mouth, through the skin or injected'),
  to: z
    .array(
      z
        .strictObject({
          substances: z.array(z.string()).min(1).optional(),
          called: sentence.optional().describe('what is no substance, or how one is called in this form'),
          route: z.enum(routes).optional(),
          when: condition.optional().describe('only where this is so'),
          not: z.array(condition).min(1).optional().describe('not for a person of whom any of these is so'),
          pregnancy: cite
            .optional()
            .describe('says that it is used in pregnancy; without it nothing is proposed to somebody who is pregnant'),
          cite: cite.describe('says that it is used for this'),
        })
        .refine(({ substances, called }) => substances !== undefined || called !== undefined, {
          message: 'name substances, or say what it is called',
        }),
    )
    .min(1)
    .optional()
    .describe('the most usual first; left out where nothing takes its place'),
})
export const purposeShape = listShape('alternatives', 'purpose', 'id', purpose)

/** curated/rules: what happens when left meets right, or when left meets a person of whom `when` is true. */
const ruleFields = z.strictObject({
  id: id.describe(
    'what meets what, as opioid-with-benzodiazepine; never a grade, for grades change and ids are public',
  ),
  aliases: z.array(id).optional().describe('ids it had before: they were published, so they stay its own'),
  topic: z.enum(topics).describe('a pair shows at most one finding a topic: the gravest'),
  left: selector,
  right: selector.optional(),
  when: z
    .array(condition)
    .min(1)
    .optional()
    .describe('in place of right: the rule is about one substance and a person of whom any of these is true'),
  direction: z
    .enum(['mutual', 'left-affects-right'])
    .optional()
    .describe('left-affects-right: left is the precipitant, right the object'),
  except: z.array(z.strictObject({ left: selector, right: selector, why: sentence })).optional(),
  severity: z.enum(severities),
  action: z.enum(actions),
  interruption: z.enum(interruptions).optional(),
  seriousness: z
    .enum(['death', 'life-threatening', 'hospitalisation', 'disability', 'treatment-failure', 'not-serious'])
    .describe('the worst outcome the citations describe'),
  kind: z.enum(['pharmacodynamic', 'pharmacokinetic', 'mixed', 'unknown']),
  inferred: z.boolean().optional().describe('true: joined from roles or class, no source names the pair'),
  duplicate: z.boolean().optional().describe('true: this is duplicate therapy'),
  judges: z
    .boolean()
    .optional()
    .describe('true: this verdict stands over a graver grade in a listed source, which is still shown'),
  overrides: z.array(id).optional().describe('rules that stay silent where this one speaks'),
  mechanism: said.describe('for a clinician, one or two sentences, or =id of a phrase'),
  consequences: z.array(z.enum(consequences)).min(1).describe('what can happen to the person, the gravest first'),
  patient: wordsOf(said),
  clinician: wordsOf(said),
  why: said.describe('the reason for the grade, or =id of a phrase'),
  milder: said
    .optional()
    .describe(
      'why the grade is below what seriousness and evidence imply (docs/grading.md): what was measured, or whom the harm meets',
    ),
  evidence: z.strictObject({ level: z.enum(evidenceLevels), cite }),
  frequency: z.strictObject({ exposure: sentence.optional(), harm: sentence.optional(), cite }).optional(),
  modifiers: z.array(modifier).optional(),
  manage: z
    .array(manage)
    .min(1)
    .optional()
    .describe('what can be done; it speaks in place of what curated/manage says of the same kind'),
})
export const rule = ruleFields.superRefine(({ right, when, direction, except }, context) => {
  const amiss = (key: string, message: string): void => context.addIssue({ code: 'custom', path: [key], message })
  if (right === undefined && when === undefined) amiss('right', 'say whom left meets: right, or when for a person')
  if (right !== undefined && when !== undefined)
    amiss('when', 'a rule is about a pair or about a person: right or when')
  if (right !== undefined && direction === undefined) amiss('direction', 'a pair has a direction')
  if (right === undefined && direction !== undefined) amiss('direction', 'a rule about a person has no direction')
  if (right === undefined && except !== undefined) amiss('except', 'a rule about a person leaves out with & ! in left')
})
export const ruleShape = listShape('rules', 'rule', 'id', rule)

/** curated/quiet: pairs of classes that must never speak louder than this. */
export const quiet = z.strictObject({
  id,
  left: selector,
  right: selector,
  except: z.array(z.strictObject({ left: selector, right: selector, why: sentence })).optional(),
  severityAtMost: z.enum(severities),
  actionAtMost: z.enum(actions),
  interruptionAtMost: z.enum(interruptions),
  why: sentence,
  cite,
})
export const quietShape = listShape('quiet', 'quiet entry', 'id', quiet)

/** curated/burdens: what three or more substances add up to. */
export const burden = z.strictObject({
  id,
  name: sentence,
  topics: z.array(z.enum(topics)).min(1).describe('what it is about: findings of its pairs are said with it'),
  properties: z.record(id, z.number().positive()).describe('property and the points a member brings'),
  looked: z
    .array(
      z.strictObject({
        source: id.describe(
          'a list that has a class for this effect: whom it knows and leaves out of it, it looked at',
        ),
        as: z.array(sentence).min(1).describe('its classes of it, as it names them'),
      }),
    )
    .default([])
    .describe('who looked, so that a substance without points is told apart from an unknown one'),
  steps: z
    .array(
      z.strictObject({
        drivers: z.int().min(2).describe('at least so many substances bring points'),
        points: z.number().optional().describe('and together at least so many points'),
        needs: z
          .array(
            z.strictObject({
              of: selector,
              atLeast: z.int().min(1).optional().describe('so many of them; one when left out'),
            }),
          )
          .min(1)
          .optional()
          .describe('and its drivers are of these kinds: a pattern that points alone do not make'),
        when: z.array(condition).min(1).optional().describe('and any of these is so of the person'),
        severity: z.enum(severities),
        action: z.enum(actions),
        why: sentence,
        ask: sentence.optional().describe('the one question that would decide `when`'),
        cite,
      }),
    )
    .min(1),
  counts: z
    .array(
      z.strictObject({
        of: selector.describe('brings points'),
        when: z.array(condition).min(1).describe('only if any of these is so of it, as left, and of the person'),
        cite,
      }),
    )
    .min(1)
    .optional()
    .describe('what else brings none, as a low dose'),
  patient: wordsOf(sentence),
  clinician: wordsOf(sentence),
  also: z
    .array(
      z.strictObject({
        of: selector.describe('said only where a driver is of these'),
        patient: sentence.optional(),
        clinician: sentence.optional(),
      }),
    )
    .min(1)
    .optional()
    .describe('what to do that is of use for some drivers alone'),
})
export const burdenShape = listShape('burdens', 'burden', 'id', burden)

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

export type Citation = z.infer<typeof citation>
export type CuratedSubstance = z.infer<typeof substance>
export type Property = z.infer<typeof property>
export type Washout = z.infer<typeof washout>
export type TopicWay = z.infer<typeof topicWay>
export type LocalUse = z.infer<typeof localUse>
export type { Condition } from '@mixwise/core'
export type Modifier = z.infer<typeof modifier>
export type NothingFound = z.infer<typeof nothingFound>
export type WrittenStrength = z.infer<typeof writtenStrength>
export type ActsAs = z.infer<typeof actsAs>
export type ClassWord = z.infer<typeof classWord>
export type Phrase = z.infer<typeof phrase>
export type Rule = z.infer<typeof rule>
export type Quiet = z.infer<typeof quiet>
export type Purpose = z.infer<typeof purpose>
export type Way = z.infer<typeof way>
export type Manage = z.infer<typeof manage>
export type Burden = z.infer<typeof burden>
export type Clearance = z.infer<typeof clearance>
