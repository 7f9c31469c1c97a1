import { verdictOn } from '@mixwise/core'
import { type Item, requestOf } from '../state/list.js'
import { type ListAnswer, usePage } from '../state/page.js'
import { namesOf } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'
import { useCountry } from './country-field.js'
import { SeveritySign } from './severity-mark.js'

/** What is left of a list without one of its lines, on paper: before and after, and that it is no advice. */
export function Trial({ item, answer, putBack }: { item: Item; answer: ListAnswer; putBack(): void }) {
  const { list } = usePage()
  const { t } = useText()
  const country = useCountry()
  const rest = { ...list, items: list.items.filter(({ key }) => key !== item.key) }
  const without = useAsked('check', requestOf(rest, country))
  const nameOf = namesOf(answer.report)
  const slugs = answer.report.substances.flatMap((one) =>
    one.status === 'resolved' && answer.keys[one.item] === item.key ? [one.slug] : [],
  )
  const name = slugs.length === 0 ? item.text : slugs.map(nameOf).join(' + ')
  if (without === undefined) return <p class="trial">{t('answer.loading')}</p>
  const before = verdictOn(answer.report).counts
  const after = verdictOn(without.report).counts
  const countIn = (counts: typeof before, of: string): number => counts.find((one) => one.of === of)?.count ?? 0
  const marks = before.flatMap(({ of }) => (of === 'not-read' || of === 'nothing-listed' ? [] : [of]))
  const changed = marks.filter((of) => countIn(after, of) !== countIn(before, of))
  return (
    <div class="trial" role="status">
      <p>
        <strong>{t('trial.title', { name })}</strong>{' '}
        {changed.length === 0 ? t('trial.nothing', { name }) : t('trial.left')}
      </p>
      {changed.length > 0 && (
        <ul class="counts">
          {changed.map((of) => (
            <li key={of}>
              <SeveritySign mark={of} />
              <TrialCount of={of} before={countIn(before, of)} after={countIn(after, of)} />
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="button slim" onClick={putBack}>
        {t('trial.back')}
      </button>
      <p class="hint">{t('trial.warning')}</p>
    </div>
  )
}

function TrialCount({
  of,
  before,
  after,
}: {
  of: Parameters<ReturnType<typeof useText>['counted']>[0]
  before: number
  after: number
}) {
  const { t, counted } = useText()
  return <span>{t('trial.inPlace', { now: counted(of, after), before })}</span>
}
