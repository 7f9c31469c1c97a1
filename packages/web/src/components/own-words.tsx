import type { ReportedCombination, ReportedFinding } from '@mixwise/core'
import { useText } from '../state/text.js'
import { OptionList } from './option-list.js'

/** The rule's own sentences, one step behind, where they are in another language than the page. */
export function OwnWords({ of: one }: { of: ReportedFinding | ReportedCombination }) {
  const { t, medicalLang } = useText()
  const words = one.patient
  if (words === undefined) return null
  return (
    <details class="more own-words">
      <summary>{t('verdict.ownWords')}</summary>
      <p lang={medicalLang}>{[words.happens, words.do, ...words.watch].join(' ')}</p>
      <dl>
        <OptionList of={one} />
      </dl>
    </details>
  )
}
