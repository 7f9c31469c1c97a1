import type { ReportedFinding } from '@mixwise/core'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { WatchList } from './watch-list.js'

/** What else could be done: questions for a patient, lines for a clinician. Part of a list of terms. */
export function OptionList({ of: { options = [] } }: { of: Pick<ReportedFinding, 'options'> }) {
  const { t, medicalLang } = useText()
  const { settings } = usePage()
  const reader = settings.reader ?? 'patient'
  if (options.length === 0) return null
  return (
    <>
      <dt>{t(reader === 'clinician' ? 'card.couldDo' : 'card.couldAsk')}</dt>
      <dd lang={medicalLang}>
        <WatchList signs={[...new Set(options.map((option) => option[reader]))]} />
      </dd>
    </>
  )
}
