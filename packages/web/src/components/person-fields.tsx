import type { Person } from '@mixwise/core'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { NumberField, SelectField, YesNoField } from './fields.js'

/** Conditions that some rule asks about. */
export const conditions = [
  'sleep-apnoea',
  'copd',
  'asthma',
  'epilepsy',
  'heart-disease',
  'heart-failure',
  'arrhythmia',
  'long-qt',
  'bradycardia',
  'heart-block',
  'hypertension',
  'stroke',
  'orthostatic-hypotension',
  'diabetes',
  'falls',
  'dementia',
  'head-injury',
  'psychosis',
  'schizophrenia',
  'bipolar-disorder',
  'eating-disorder',
  'alcohol-withdrawal',
  'glaucoma',
  'urinary-retention',
  'prostate-enlargement',
  'hypokalaemia',
  'hypomagnesaemia',
  'g6pd-deficiency',
  'cancer',
  'fever',
] as const

/** Stages of kidney function, and the value each is counted as: the weaker half of its range. */
const kidneyStages = [
  ['90', 'normal'],
  ['65', 'mild'],
  ['40', 'moderate'],
  ['20', 'severe'],
  ['10', 'failure'],
] as const

export function KidneyFields() {
  const { change, list } = usePage()
  const { t } = useText()
  const { egfrMlPerMin } = list.person
  const stage = kidneyStages.find(([value]) => Number(value) === egfrMlPerMin)?.[0]
  return (
    <>
      <SelectField
        label={t('person.kidneys')}
        value={stage}
        options={kidneyStages.map(([value, name]) => [value, t(`kidneys.${name}`)])}
        onChange={(value) =>
          change({ do: 'person', change: { egfrMlPerMin: value === undefined ? undefined : Number(value) } })
        }
      />
      <NumberField
        label={t('person.egfr')}
        unit="mL/min"
        value={egfrMlPerMin}
        max={250}
        onChange={(value) => change({ do: 'person', change: { egfrMlPerMin: value } })}
      />
    </>
  )
}

export function AgeField() {
  const { change, list } = usePage()
  const { t } = useText()
  return (
    <NumberField
      label={t('person.age')}
      value={list.person.ageYears}
      max={130}
      onChange={(ageYears) => change({ do: 'person', change: { ageYears } })}
    />
  )
}

export function WeightField() {
  const { change, list } = usePage()
  const { t } = useText()
  return (
    <NumberField
      label={t('person.weight')}
      unit="kg"
      value={list.person.weightKg}
      min={1}
      max={500}
      onChange={(weightKg) => change({ do: 'person', change: { weightKg } })}
    />
  )
}

export function SexField() {
  const { change, list } = usePage()
  const { t } = useText()
  return (
    <SelectField
      label={t('person.sex')}
      value={list.person.sex}
      options={(['female', 'male'] as const).map((sex) => [sex, t(`person.${sex}`)])}
      onChange={(sex) => change({ do: 'person', change: { sex } })}
    />
  )
}

export function LiverField() {
  const { change, list } = usePage()
  const { t } = useText()
  return (
    <SelectField
      label={t('person.liver')}
      value={list.person.liver}
      options={(['normal', 'mild', 'moderate', 'severe'] as const satisfies readonly Person['liver'][]).map((liver) => [
        liver,
        t(`liver.${liver}`),
      ])}
      onChange={(liver) => change({ do: 'person', change: { liver } })}
    />
  )
}

export function PregnancyFields() {
  const { change, list } = usePage()
  const { t } = useText()
  return (
    <>
      <YesNoField
        label={t('person.pregnant')}
        value={list.person.pregnant}
        onChange={(pregnant) => change({ do: 'person', change: { pregnant } })}
      />
      <YesNoField
        label={t('person.breastfeeding')}
        value={list.person.breastfeeding}
        onChange={(breastfeeding) => change({ do: 'person', change: { breastfeeding } })}
      />
    </>
  )
}

/** What was said about a condition, and how to change it. */
function useCondition(condition: string): { value: boolean | undefined; say(answer: boolean | undefined): void } {
  const { change, list } = usePage()
  const { conditions: has = [], denied = [] } = list.person
  const put = (names: readonly string[], wanted: boolean): readonly string[] | undefined => {
    const others = names.filter((name) => name !== condition)
    const after = wanted ? [...others, condition] : others
    return after.length === 0 ? undefined : after
  }
  return {
    value: has.includes(condition) ? true : denied.includes(condition) ? false : undefined,
    say: (answer) =>
      change({
        do: 'person',
        change: { conditions: put(has, answer === true), denied: put(denied, answer === false) },
      }),
  }
}

/** A condition the person has, does not have, or has not spoken about. */
export function ConditionField({ condition }: { condition: string }) {
  const { t } = useText()
  const { value, say } = useCondition(condition)
  return <YesNoField label={t(`condition.${condition}`)} value={value} onChange={say} />
}

/** A condition to tick, for the long list of them. */
export function ConditionTick({ condition }: { condition: string }) {
  const { t } = useText()
  const { value, say } = useCondition(condition)
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={value === true}
        onChange={(event) => say(event.currentTarget.checked ? true : undefined)}
      />
      {t(`condition.${condition}`)}
    </label>
  )
}
