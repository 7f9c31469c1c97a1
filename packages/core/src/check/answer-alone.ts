import type { RuleFacts, SettingFacts } from '../knowledge/facts.js'
import { nothingAlone } from '../knowledge/format.js'
import type { Taking } from '../phrase/taking.js'
import { gradedAfterStopping } from './after-stopping.js'
import { type Asked, circumstancesIn, findingOf, gradingAfresh, type Place } from './asked.js'
import { type Circumstances, type Condition, evaluateCondition } from './condition.js'
import { type Given, givenIn } from './given.js'
import { circumstancesOf } from './modifiers.js'
import { nothingSaid } from './named-list.js'
import { foundOf, gradedInSetting, settingOf } from './setting.js'
import { type JudgementView, type RankedGrading, viewOf } from './verdict-view.js'
import { type Lasting, lastingIn } from './washout.js'

/**
 * What rules say of one substance and this person: of the rules of a topic that hold, the gravest. Of what is no longer
 * taken only what a source says to last.
 *
 * @example
 * const slugs = ['baclofen']
 * const numbers = slugs.map((slug) => knowledge.slugs.find(slug))
 * const list = { numbers, slugs, takings: [{}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * answerAlone({ knowledge, reader: readerOf(knowledge), ...list }, 0, () => {}) // undefined
 */
export function answerAlone(asked: Asked, index: number, put: Place): void {
  const { knowledge, reader, numbers, slugs, takings } = asked
  const position = knowledge.columns.alone[numbers[index] as number] as number
  if (position === nothingAlone) return
  const taking = takings[index] as Taking
  const isStopped = taking.state === 'past'
  // Where nothing was said, no circumstance can be so; of what stands twice something was.
  if (asked.personUnknown && taking === nothingSaid) return
  const circumstances = circumstancesOf(knowledge, circumstancesIn(asked, index, index))
  const ofTopic = new Map<string, Spoken>()
  for (const view of viewOf(knowledge, reader, position).judgements) {
    const lasting = isStopped ? lastingIn(asked, [index, index], view.topic) : []
    if (isStopped && lasting.length === 0) continue
    if (asked.asking !== undefined) for (const one of view.conditions) asked.asking.add(one)
    const when = holding(view, circumstances)
    if (when === undefined) continue
    const lasted = gradedAfterStopping(gradingAfresh(asked, view, index, index), lasting)
    if (lasted.severity === 'none') continue
    const setting = settingOf(asked, foundOf(view, lasted, [numbers[index] as number]))
    const grading = setting === undefined ? lasted : gradedInSetting(lasted, setting)
    const known = ofTopic.get(view.topic)
    if (known === undefined || grading.place > known.grading.place)
      ofTopic.set(view.topic, { view, grading, given: givenIn(when, circumstances), lasting, setting })
  }
  for (const { view, grading, given, ...met } of ofTopic.values())
    put({ ...findingOf(view, grading, [slugs[index] as string], false, met), given }, grading.place)
}

/** What a topic comes to. */
interface Spoken {
  view: JudgementView
  grading: RankedGrading
  given: readonly Given[]
  lasting: readonly Lasting[]
  setting: SettingFacts | undefined
}

/** The first of the circumstances a rule is about that is so. */
function holding({ rule }: JudgementView, circumstances: Circumstances): Condition | undefined {
  return (rule as RuleFacts).when?.find((when) => evaluateCondition(when, circumstances) === 'holds')
}
