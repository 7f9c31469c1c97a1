import { editionShape } from '../compile/compile.js'
import { beverageShape, containerShape, drinkWordShape, standardDrinkShape } from '../compile/drinks-schema.js'
import {
  assumptionsShape,
  baclofenShape,
  ethanolShape,
  notDrawnShape,
  observedEthanolShape,
  observedOralShape,
  oralShape,
} from '../compile/kinetics-schema.js'
import {
  kindsShape,
  laterClassesShape,
  legacyCodesShape,
  letterAShape,
  mostUsedShape,
  namesShape,
  preferredShape,
  scheduledShape,
  stemClassesShape,
  twinsShape,
} from '../identity/curated-names.js'
import { alcoholClassesShape, alcoholFormsShape } from '../lists/alcohol-members.js'
import {
  codedRuleShape,
  consequenceShape,
  exceptionShape,
  headingShape,
  limitShape,
  notCarriedShape,
} from '../lists/ansm-levels.js'
import { crosswalkShapes } from '../lists/crosswalk.js'
import { guidelineMembersShape } from '../lists/guideline.js'
import { ndfrtNotCarriedShape } from '../lists/ndfrt.js'
import type { Shape } from '../read/shape.js'
import { homonymsShape } from '../registers/registers.js'
import { computedWordsShape, harmSignsShape } from './exposure-schema.js'
import { labelHarmShape, labelShape } from './label-schema.js'
import { purposeShape, topicWayShape, wayShape } from './manage-schema.js'
import {
  claimsShape,
  helpShape,
  monographShape,
  overdoseGuideShape,
  overdoseShape,
  stoppingRulesShape,
  stoppingShape,
} from './monograph-schema.js'
import { burdenShape, citationShape, phraseShape, quietShape, ruleShape } from './rule-schema.js'
import {
  actsAsShape,
  classWordShape,
  clearanceShape,
  localUseShape,
  nothingFoundShape,
  propertyShape,
  settingShape,
  substanceShape,
  washoutShape,
  wayInShape,
  writtenCombinationShape,
  writtenStrengthShape,
} from './substance-schema.js'

/** Every shape that a file of `curated/` can have. A file that has none of them is read by nobody. */
export const curatedShapes: readonly Shape<unknown>[] = [
  actsAsShape,
  codedRuleShape,
  computedWordsShape,
  exceptionShape,
  harmSignsShape,
  headingShape,
  limitShape,
  notCarriedShape,
  burdenShape,
  citationShape,
  claimsShape,
  classWordShape,
  clearanceShape,
  ...Object.values(crosswalkShapes),
  alcoholClassesShape,
  alcoholFormsShape,
  consequenceShape,
  guidelineMembersShape,
  ndfrtNotCarriedShape,
  beverageShape,
  containerShape,
  drinkWordShape,
  standardDrinkShape,
  editionShape,
  helpShape,
  assumptionsShape,
  baclofenShape,
  ethanolShape,
  notDrawnShape,
  observedEthanolShape,
  observedOralShape,
  oralShape,
  monographShape,
  namesShape,
  preferredShape,
  homonymsShape,
  scheduledShape,
  stemClassesShape,
  twinsShape,
  kindsShape,
  labelHarmShape,
  labelShape,
  laterClassesShape,
  legacyCodesShape,
  letterAShape,
  localUseShape,
  mostUsedShape,
  overdoseShape,
  overdoseGuideShape,
  nothingFoundShape,
  phraseShape,
  propertyShape,
  purposeShape,
  quietShape,
  ruleShape,
  settingShape,
  stoppingShape,
  stoppingRulesShape,
  substanceShape,
  topicWayShape,
  washoutShape,
  wayInShape,
  wayShape,
  writtenCombinationShape,
  writtenStrengthShape,
]
