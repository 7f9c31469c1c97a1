import type { ReportedFinding } from '@mixwise/core'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { WatchList } from './watch-list.js'

interface OptionListProps {
  of: Pick<ReportedFinding, 'options'>
  nameOf(slug: string): string
}

/** What else could be done: questions for a patient, lines for a clinician. Part of a list of terms. */
export function OptionList({ of: { options = [] }, nameOf }: OptionListProps) {
  const { t, medicalLang, option: asked } = useText()
  const { settings } = usePage()
  const isClinician = settings.reader === 'clinician'
  if (options.length === 0) return null
  const lines = options.map((option) => (isClinician ? option.clinician : asked(option, nameOf)))
  return (
    <>
      <dt>{t(isClinician ? 'card.couldDo' : 'card.couldAsk')}</dt>
      <dd lang={isClinician ? medicalLang : undefined}>
        <WatchList signs={[...new Set(lines)]} />
      </dd>
    </>
  )
}
