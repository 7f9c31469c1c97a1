import { routes, type Taking } from '@mixwise/core'
import { howOften, howOftenOf, type Item } from '../state/list.js'
import { usePage } from '../state/page.js'
import { oneNumber } from '../state/taking-words.js'
import { useText } from '../state/text.js'
import { NumberField, SelectField } from './fields.js'

/** How much of a medicine, how often and which way: filled from the words, and changed here. */
export function HowTaken({ item, taking }: { item: Item; taking: Taking }) {
  const { change } = usePage()
  const { t } = useText()
  const edit = (values: Partial<Record<keyof Item, unknown>>): void =>
    change({ do: 'edit', key: item.key, change: values as Partial<Item> })
  return (
    <div class="fields">
      <NumberField
        label={t('item.dose')}
        unit="mg"
        value={item.doseMg ?? oneNumber(taking.doseMg)}
        max={100000}
        onChange={(doseMg) => edit({ doseMg })}
      />
      <SelectField
        label={t('item.howOften')}
        value={item.howOften ?? howOftenOf(taking)}
        options={howOften.map((value) => [value, t(`often.${value}`)])}
        onChange={(value) => edit({ howOften: value })}
      />
      <SelectField
        label={t('item.route')}
        value={item.route ?? taking.route}
        options={routes.map((value) => [value, t(`route.${value}`)])}
        onChange={(route) => edit({ route })}
      />
    </div>
  )
}
