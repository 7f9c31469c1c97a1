import {
  type CircumstanceKey,
  circumstance,
  type Gene,
  geneIds,
  genes,
  type LaboratoryTest,
  laboratoryTestIds,
  laboratoryTests,
  type Phenotype,
} from '@mixwise/core'
import { useText } from '../state/text.js'
import { usePerson } from '../state/use-person.js'
import { NumberField, SelectField, YesNoField } from './fields.js'

/** The field or fields of one circumstance, made from its row in the table. Conditions have ticks of their own. */
export function PersonField({ of: key }: { of: CircumstanceKey }) {
  const { person, put: putAnswers } = usePerson()
  const { t } = useText()
  const row = circumstance(key)
  const label = t(`person.${key}`)
  const put = (value: unknown): void => putAnswers({ [key]: value })
  const held: unknown = person[key]
  switch (row.kind) {
    case 'number':
      return (
        <>
          {row.stages !== undefined && (
            <SelectField
              label={t(`person.${key}.inWords`)}
              value={row.stages.find(([value]) => value === held)?.[1]}
              options={row.stages.map(([, name]) => [name, t(`person.${key}.${name}`)])}
              onChange={(name) => put(row.stages?.find(([, known]) => known === name)?.[0])}
            />
          )}
          <NumberField
            label={label}
            {...(row.unitShown === true && { unit: row.unit })}
            value={held as number | undefined}
            min={row.range[0]}
            max={row.range[1]}
            onChange={put}
          />
        </>
      )
    case 'one-of':
      return (
        <SelectField
          label={label}
          value={held as string | undefined}
          options={row.words.map((word) => [word, t(`person.${key}.${word}`)])}
          onChange={put}
        />
      )
    case 'yes-no':
      return <YesNoField label={label} value={held as boolean | undefined} onChange={put} />
    case 'genotype':
      return geneIds.map((gene) => <GeneField key={gene} gene={gene} />)
    case 'laboratory':
      return laboratoryTestIds.map((test) => <LaboratoryField key={test} test={test} />)
    case 'conditions':
    case 'country':
      return null
  }
}

function GeneField({ gene }: { gene: Gene }) {
  const {
    person: { genotype = {} },
    put: putAnswers,
  } = usePerson()
  const put = (type: Phenotype | undefined): void => {
    const { [gene]: _before, ...others } = genotype
    const after = type === undefined ? others : { ...others, [gene]: type }
    putAnswers({ genotype: Object.keys(after).length === 0 ? undefined : after })
  }
  return (
    <SelectField
      label={gene}
      value={genotype[gene]}
      options={(genes[gene] as readonly Phenotype[]).map((type) => [type, type])}
      onChange={put}
    />
  )
}

function LaboratoryField({ test }: { test: LaboratoryTest }) {
  const {
    person: { laboratory = [] },
    put,
  } = usePerson()
  const { t } = useText()
  const { unit, range } = laboratoryTests[test]
  return (
    <NumberField
      label={t(`laboratory.${test}`)}
      {...(unit !== '1' && { unit })}
      value={laboratory.find((one) => one.test === test)?.value}
      min={range[0]}
      max={range[1]}
      onChange={(value) => {
        const others = laboratory.filter((one) => one.test !== test)
        const after = value === undefined ? others : [...others, { test, value, unit }]
        put({ laboratory: after.length === 0 ? undefined : after })
      }}
    />
  )
}

/** What was said about a condition, and how to change it. */
function useCondition(condition: string): { value: boolean | undefined; say(answer: boolean | undefined): void } {
  const {
    person: { conditions: has = [], denied = [] },
    put: putAnswers,
  } = usePerson()
  const put = (names: readonly string[], wanted: boolean): readonly string[] | undefined => {
    const others = names.filter((name) => name !== condition)
    const after = wanted ? [...others, condition] : others
    return after.length === 0 ? undefined : after
  }
  return {
    value: has.includes(condition) ? true : denied.includes(condition) ? false : undefined,
    say: (answer) => putAnswers({ conditions: put(has, answer === true), denied: put(denied, answer === false) }),
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
