import { alcoholPatterns, bingeDrinks, enginePerson, type Item } from '../state/list.js'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { NumberField, SelectField } from './fields.js'

/** How much and how: what a grade about alcohol turns on. */
export function AlcoholFields({ item }: { item: Item }) {
  const { change, list } = usePage()
  const { t } = useText()
  const counted = enginePerson(list).alcoholPattern
  return (
    <div class="fields">
      <AlcoholPatternField />
      <NumberField
        label={t('alcohol.drinks')}
        value={item.drinks}
        max={60}
        hint={
          counted === 'binge' && list.person.alcoholPattern !== 'binge'
            ? t('alcohol.countedBinge', { count: bingeDrinks })
            : t('alcohol.drinkHint')
        }
        onChange={(drinks) => change({ do: 'edit', key: item.key, change: { drinks } as Partial<Item> })}
      />
    </div>
  )
}

export function AlcoholPatternField() {
  const { change, list } = usePage()
  const { t } = useText()
  return (
    <SelectField
      label={t('alcohol.pattern')}
      value={list.person.alcoholPattern}
      options={alcoholPatterns.map((pattern) => [pattern, t(`alcohol.${pattern}`)])}
      onChange={(alcoholPattern) => change({ do: 'person', change: { alcoholPattern } })}
    />
  )
}
