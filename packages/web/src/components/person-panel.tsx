import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import {
  AgeField,
  ConditionTick,
  conditions,
  KidneyFields,
  LiverField,
  PregnancyFields,
  SexField,
  WeightField,
} from './person-fields.js'

/** About the person, closed until somebody wants it: everything in it changes some grade. */
export function PersonPanel() {
  const { list } = usePage()
  const { t } = useText()
  const said = Object.keys(list.person).length
  return (
    <details class="panel person">
      <summary>
        {t('person.title')} {said > 0 && <span class="count">{t('person.said', { count: said })}</span>}
      </summary>
      <p class="hint">{t('person.why')}</p>
      <div class="fields">
        <AgeField />
        <SexField />
        <WeightField />
        <KidneyFields />
        <LiverField />
        <PregnancyFields />
      </div>
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
