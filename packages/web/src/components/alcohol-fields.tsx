import { middleOf, type Taking } from '@mixwise/core'
import type { Item } from '../state/list.js'
import { usePage } from '../state/page.js'
import { gramsText } from '../state/taking-words.js'
import { useText } from '../state/text.js'
import { NumberField } from './fields.js'
import { PersonField } from './person-fields.js'

/** How much and how: what a grade about alcohol turns on. An amount in words fills the field, and may be changed there. */
export function AlcoholFields({ item, taking }: { item: Item; taking: Taking }) {
  const { answer, change } = usePage()
  const { t } = useText()
  const { gramsEthanol: grams } = taking
  const each = answer?.gramsADrink
  const read =
    grams === undefined || each === undefined ? undefined : Math.round((10 * middleOf(grams)) / middleOf(each)) / 10
  const hint =
    grams === undefined
      ? t('alcohol.drinkHint')
      : item.drinks !== undefined
        ? t('alcohol.counted', { grams: gramsText(grams) })
        : t('alcohol.read', { grams: gramsText(grams), each: gramsText(each ?? grams) })
  return (
    <div class="fields">
      <PersonField of="alcoholPattern" />
      <NumberField
        label={t('alcohol.drinks')}
        value={item.drinks ?? read}
        max={60}
        hint={hint}
        onChange={(drinks) => change({ do: 'edit', key: item.key, change: { drinks } as Partial<Item> })}
      />
    </div>
  )
}
