import type { ListItem, Report } from '@mixwise/core'
import { requestOf } from '../state/list.js'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { useAsked } from '../state/use-asked.js'
import { usePerson } from '../state/use-person.js'
import { CitationList } from './citation-list.js'
import { Medical } from './medical.js'

/** What must not be stopped suddenly: one sentence each, and the rest behind it. */
export function StoppingBox({ report, nameOf }: { report: Report; nameOf(slug: string): string }) {
  const { t, list: joined, medical } = useText()
  const warnings = report.stopping ?? []
  if (warnings.length === 0) return null
  return (
    <details class="panel stopping">
      <summary>
        {t('stopping.title')}
        <span class="hint"> {joined([...new Set(warnings.flatMap(({ substances }) => substances))].map(nameOf))}</span>
      </summary>
      <ul>
        {warnings.map(({ id, substances: about, warning }) => (
          <li key={id}>
            <strong>{joined(about.map(nameOf))}:</strong>{' '}
            <span lang={medical(warning).lang}>{medical(warning).text}</span>
          </li>
        ))}
      </ul>
      <StoppingDetails items={[...new Set(warnings.flatMap(({ substances }) => substances))]} />
    </details>
  )
}

export function StoppingDetails({ items, open = false }: { items: readonly ListItem[]; open?: boolean }) {
  const { t } = useText()
  const { list } = usePage()
  const { person } = usePerson()
  const page = useAsked('stop', { items, person: requestOf({ ...list, person }).person })
  if (page === undefined || page.answers.length === 0) return null
  return (
    <details class="more" open={open}>
      <summary>{t('stopping.more')}</summary>
      <div class="details">
        <ul>
          {page.general.map((text) => (
            <li key={text}>
              <Medical text={text} />
            </li>
          ))}
        </ul>
        {page.referrals.map(({ id, say }) => (
          <p key={id}>
            <strong>
              <Medical text={say} />
            </strong>
          </p>
        ))}
        {page.answers.map((entry) => (
          <section key={entry.id}>
            <h3>
              <Medical text={entry.name} />
            </h3>
            <Statements title={t('stopping.happens')} texts={[...entry.happens, ...entry.onset]} />
            <Statements title={t('stopping.atRisk')} texts={entry.atRisk} />
            {entry.emergencySigns.length > 0 && (
              <Statements title={t('stopping.signs')} texts={entry.emergencySigns.map((text) => ({ text }))} />
            )}
            <Statements title={t('stopping.doThis')} texts={entry.doThis} />
            {entry.tapers.length > 0 && (
              <Statements
                title={t('stopping.tapers')}
                texts={entry.tapers.map(({ rate, population }) => ({ text: `${rate} (${population})` }))}
              />
            )}
          </section>
        ))}
        <CitationList citations={page.sources} />
      </div>
    </details>
  )
}

function Statements({ title, texts }: { title: string; texts: readonly { text: string }[] }) {
  if (texts.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {texts.map(({ text }) => (
          <li key={text}>
            <Medical text={text} />
          </li>
        ))}
      </ul>
    </>
  )
}
