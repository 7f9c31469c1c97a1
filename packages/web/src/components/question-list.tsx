import { type Form, isCircumstance, type Question, type ReportedFinding, routes } from '@mixwise/core'
import { type Item, timesPerDay } from '../state/list.js'
import { usePage } from '../state/page.js'
import { namesOf } from '../state/pairs.js'
import { placeOf, placesOf, questionsOf } from '../state/questions.js'
import { useText } from '../state/text.js'
import { usePerson } from '../state/use-person.js'
import { NumberField, SelectField, TimeField } from './fields.js'
import { Medical } from './medical.js'
import { ConditionField, PersonField } from './person-fields.js'

/** What would change the grade, each answerable on the spot. */
export function QuestionList({ finding }: { finding: ReportedFinding }) {
  const { t } = useText()
  const { answer } = usePage()
  const { person } = usePerson()
  const names = finding.substances.map(namesOf(answer?.report ?? { substances: [] }))
  const questions = questionsOf(finding, person.denied)
  if (questions.length === 0) return null
  return (
    <details class="more questions">
      <summary>{t('questions.title', { count: questions.length })}</summary>
      <p class="hint">{t('questions.hint')}</p>
      <ul>
        {questions.map(({ depends: { ask, why, severity, action }, asks }) => (
          <li key={ask + why}>
            <p class="ask">
              <Medical text={ask} names={names} />
            </p>
            <p class="hint">
              <Medical text={why} names={names} />{' '}
              {t('questions.then', {
                grade: severity === finding.severity ? t(`action.${action}`) : t(`severity.${severity}`),
              })}
            </p>
            <div class="fields">
              {asks.map((question) => (
                <QuestionField key={question.key} question={question} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The field that answers a question, found by its key. */
function QuestionField({ question }: { question: Question }) {
  const places = placesOf(question.key)
  // Two clock times say how many hours lie between, and a person knows them.
  if (places !== undefined) return places.map((item) => <TakingField key={item} item={item} field="atH" values={[]} />)
  const place = placeOf(question.key)
  if (place !== undefined) return <TakingField {...place} values={question.values ?? []} />
  const circumstance = question.key.split('.')[1] ?? ''
  if (circumstance === 'conditions')
    return (question.values ?? []).map((condition) => (
      <ConditionField key={String(condition)} condition={String(condition)} />
    ))
  return isCircumstance(circumstance) ? <PersonField of={circumstance} /> : null
}

interface TakingFieldProps {
  /** Place in the list that was asked about. */
  item: number
  field: string
  values: NonNullable<Question['values']>
}

/** How one entry of the list is taken. */
function TakingField({ item: place, field, values }: TakingFieldProps) {
  const { t } = useText()
  const { answer, change, list } = usePage()
  const line = answer?.keys[place]
  const item = list.items.find(({ key }) => key === line)
  if (item === undefined) return null
  const name = (answer?.report.substances ?? [])
    .flatMap((one) => (one.item === place && one.status === 'resolved' ? [one.name] : []))
    .join(' + ')
  const edit = (values: Partial<Record<keyof Item, unknown>>): void =>
    change({ do: 'edit', key: item.key, change: values as Partial<Item> })
  switch (field) {
    case 'doseMgPerDay':
      return (
        <NumberField
          label={t('questions.doseADay', { name })}
          unit="mg"
          max={100000}
          value={item.doseMg === undefined ? undefined : item.doseMg * timesPerDay(item.howOften)}
          onChange={(doseMg) => edit({ doseMg, howOften: doseMg === undefined ? undefined : '1' })}
        />
      )
    case 'route':
      return (
        <SelectField
          label={t('questions.route', { name })}
          value={item.route}
          options={routes.map((one) => [one, t(`route.${one}`)])}
          onChange={(route) => edit({ route })}
        />
      )
    case 'form':
      return (
        <SelectField
          label={t('questions.form', { name })}
          value={item.form}
          options={[...new Set([...(values as readonly Form[]), 'tablet', 'extended-release', 'liquid'] as const)].map(
            (one) => [one, t(`form.${one}`)],
          )}
          onChange={(form) => edit({ form })}
        />
      )
    case 'frequency':
      return (
        <SelectField
          label={t('questions.howOften', { name })}
          value={item.howOften}
          options={(['1', 'occasional', 'single'] as const).map((one) => [
            one,
            t(one === '1' ? 'often.regular' : `often.${one}`),
          ])}
          onChange={(howOften) => edit({ howOften })}
        />
      )
    case 'atH':
      return (
        <TimeField label={t('questions.clock', { name })} value={item.clock} onChange={(clock) => edit({ clock })} />
      )
    default:
      return null
  }
}
