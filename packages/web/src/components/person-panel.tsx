import { askedKeys, conditionIds } from '@mixwise/core'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'
import { usePerson } from '../state/use-person.js'
import { ConditionTick, PersonField } from './person-fields.js'

/** Asked elsewhere: how somebody drinks beside the drink, conditions as ticks. */
const elsewhere: readonly string[] = ['alcoholPattern', 'conditions']

const panelId = 'about-person'

/** Opens the panel about the person, and leads there. */
export function openPersonPanel(): void {
  const panel = document.getElementById(panelId)
  if (!(panel instanceof HTMLDetailsElement)) return
  panel.open = true
  panel.scrollIntoView({ block: 'start' })
  panel.querySelector('summary')?.focus({ preventScroll: true })
}

/** About the person, closed until somebody wants it: everything in it changes some grade. */
export function PersonPanel() {
  const { person } = usePerson()
  const { t } = useText()
  const asked = useAsked('knowledge', {})
  const said = Object.keys(person)
  const count = Object.values(person).flatMap((value: unknown) => value).length
  const shown = askedKeys.filter((key) => said.includes(key) || asked?.circumstances.includes(key) === true)
  const conditions = conditionIds.filter(
    (id) => person.conditions?.includes(id) === true || asked?.conditions.includes(id) === true,
  )
  return (
    <details class="panel person" id={panelId}>
      <summary>
        {t('person.title')} {count > 0 && <span class="count">{t('person.said', { count })}</span>}
      </summary>
      <p class="hint">{t('person.why')}</p>
      <div class="fields">{shown.map((key) => !elsewhere.includes(key) && <PersonField key={key} of={key} />)}</div>
      <details class="inner">
        <summary>{t('person.conditions')}</summary>
        <div class="ticks">
          {conditions.map((condition) => (
            <ConditionTick key={condition} condition={condition} />
          ))}
        </div>
      </details>
    </details>
  )
}
