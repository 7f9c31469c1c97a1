import { useCountry } from '../components/country-field.js'
import { FindingCard } from '../components/finding-card.js'
import { Loading } from '../components/loading.js'
import { PageHead } from '../components/page-head.js'
import { Verdict } from '../components/verdict.js'
import { usePage } from '../state/page.js'
import { namesOf, pairsOf } from '../state/pairs.js'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'

/** Two things and what is known of them, at an address of its own. Whatever is a sure name leads here. */
export function PairPage({ names }: { names: readonly [string, string] }) {
  const { t } = useText()
  const { change, failure } = usePage()
  const country = useCountry()
  const asked = useAsked('check', {
    items: names.map((name) => ({ name })),
    person: {},
    ...(country !== undefined && { country }),
  })
  if (asked === undefined) {
    return (
      <>
        <PageHead title={names.join(' + ')} />
        {failure === undefined && <Loading />}
      </>
    )
  }
  const { report } = asked
  const nameOf = namesOf(report)
  const title = names
    .map(
      (name, item) =>
        report.substances
          .flatMap((one) => (one.item === item && one.status === 'resolved' ? [one.name] : []))
          .join(' + ') || name,
    )
    .join(' + ')
  const lead = report.findings.length > 1 ? pairsOf(report) : []
  return (
    <article class="text-page pair-page">
      <PageHead title={title} />
      <Verdict answer={{ ...asked, keys: [1, 2] }} />
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          onClick={() => {
            change({ do: 'add', texts: [...names] }, t('add.addedMany', { count: 2 }))
            location.hash = '#/'
          }}
        >
          {t('pair.add')}
        </button>
      </div>
      {lead.map((pair) => (
        <FindingCard key={pair.key} pair={pair} nameOf={nameOf} folded />
      ))}
    </article>
  )
}
