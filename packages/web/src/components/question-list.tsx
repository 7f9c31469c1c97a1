import { askedKeys, type Condition, type Form, gravestFirst, type ReportedFinding, routes } from '@mixwise/core'
import type { Question } from '../engine/messages.js'
import { type Item, timesPerDay } from '../state/list.js'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { NumberField, SelectField, TimeField } from './fields.js'
import { ConditionField, PersonField } from './person-fields.js'

interface QuestionListProps {
  finding: ReportedFinding
  questions: readonly Question[]
  nameOf(slug: string): string
}

/** What would change the grade, each answerable on the spot. */
export function QuestionList({ finding, questions, nameOf }: QuestionListProps) {
  const { t, medicalLang } = useText()
  if (questions.length === 0) return null
  const inOrder = gravestFirst(questions)
  return (
    <details class="more questions">
      <summary>{t('questions.title', { count: questions.length })}</summary>
      <p class="hint">{t('questions.hint')}</p>
      <ul>
        {inOrder.map((question) => (
          <li key={question.ask + question.why}>
            <p class="ask" lang={medicalLang}>
              {question.ask}
            </p>
            <p class="hint">
              <span lang={medicalLang}>{question.why}</span>{' '}
              {t('questions.then', {
                grade:
                  question.severity === finding.severity
                    ? t(`action.${question.action}`)
                    : t(`severity.${question.severity}`),
              })}
            </p>
            <div class="fields">
              <ConditionFields when={question.when} substances={finding.substances} nameOf={nameOf} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface ConditionFieldsProps {
  when: Condition
  substances: readonly [string, string]
  nameOf(slug: string): string
}

/** The fields that decide a condition. */
function ConditionFields({ when, substances, nameOf }: ConditionFieldsProps) {
  const [left, right] = substances
  return (
    <>
      {askedKeys.map((key) => when[key] !== undefined && <PersonField key={key} of={key} />)}
      {when.conditions?.map((condition) => (
        <ConditionField key={condition} condition={condition} />
      ))}
      {(when.leftDoseMgPerDay !== undefined || when.leftRoute !== undefined || when.leftForm !== undefined) && (
        <TakingFields
          slug={left}
          name={nameOf(left)}
          dose={when.leftDoseMgPerDay}
          route={when.leftRoute}
          form={when.leftForm}
        />
      )}
      {(when.rightDoseMgPerDay !== undefined || when.rightRoute !== undefined || when.rightForm !== undefined) && (
        <TakingFields
          slug={right}
          name={nameOf(right)}
          dose={when.rightDoseMgPerDay}
          route={when.rightRoute}
          form={when.rightForm}
        />
      )}
      {when.leftFrequency !== undefined && <FrequencyField slug={left} name={nameOf(left)} />}
      {when.rightFrequency !== undefined && <FrequencyField slug={right} name={nameOf(right)} />}
      {when.hoursApart !== undefined && (
        <>
          <ClockField slug={left} name={nameOf(left)} />
          <ClockField slug={right} name={nameOf(right)} />
        </>
      )}
    </>
  )
}

/** The line of the list that stands for a substance. */
function useItemOf(slug: string): { item: Item | undefined; edit(values: Partial<Record<keyof Item, unknown>>): void } {
  const { answer, change, list } = usePage()
  const input = answer?.report.substances.find((one) => one.status === 'resolved' && one.slug === slug)?.input
  const item = list.items.find(({ text }) => text === input)
  return {
    item,
    edit(values) {
      if (item !== undefined) change({ do: 'edit', key: item.key, change: values as Partial<Item> })
    },
  }
}

interface TakingFieldsProps {
  slug: string
  name: string
  dose: unknown
  route: unknown
  form: readonly Form[] | undefined
}

function TakingFields({ slug, name, dose, route, form }: TakingFieldsProps) {
  const { t } = useText()
  const { item, edit } = useItemOf(slug)
  if (item === undefined) return null
  return (
    <>
      {dose !== undefined && (
        <NumberField
          label={t('questions.doseADay', { name })}
          unit="mg"
          max={100000}
          value={item.doseMg === undefined ? undefined : item.doseMg * timesPerDay(item.howOften)}
          onChange={(doseMg) => edit({ doseMg, howOften: doseMg === undefined ? undefined : '1' })}
        />
      )}
      {route !== undefined && (
        <SelectField
          label={t('questions.route', { name })}
          value={item.route}
          options={routes.map((one) => [one, t(`route.${one}`)])}
          onChange={(one) => edit({ route: one })}
        />
      )}
      {form !== undefined && (
        <SelectField
          label={t('questions.form', { name })}
          value={item.form}
          options={[...new Set<Form>([...form, 'tablet', 'extended-release', 'liquid'])].map((one) => [
            one,
            t(`form.${one}`),
          ])}
          onChange={(one) => edit({ form: one })}
        />
      )}
    </>
  )
}

function FrequencyField({ slug, name }: { slug: string; name: string }) {
  const { t } = useText()
  const { item, edit } = useItemOf(slug)
  return (
    <SelectField
      label={t('questions.howOften', { name })}
      value={item?.howOften}
      options={(['1', 'occasional', 'single'] as const).map((one) => [
        one,
        t(one === '1' ? 'often.regular' : `often.${one}`),
      ])}
      onChange={(howOften) => edit({ howOften })}
    />
  )
}

function ClockField({ slug, name }: { slug: string; name: string }) {
  const { t } = useText()
  const { item, edit } = useItemOf(slug)
  return <TimeField label={t('questions.clock', { name })} value={item?.clock} onChange={(clock) => edit({ clock })} />
}
