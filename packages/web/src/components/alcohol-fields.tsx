import { bingeDrinks, enginePerson, type Item } from '../state/list.js'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { NumberField } from './fields.js'
import { PersonField } from './person-fields.js'

/** How much and how: what a grade about alcohol turns on. */
export function AlcoholFields({ item }: { item: Item }) {
  const { change, list } = usePage()
  const { t } = useText()
  const counted = enginePerson(list).alcoholPattern
  return (
    <div class="fields">
      <PersonField of="alcoholPattern" />
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
