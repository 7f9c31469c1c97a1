import type { ReportedCombination, ReportedFinding } from '@mixwise/core'
import { useText } from '../state/text.js'

interface OwnWordsProps {
  of: ReportedFinding | ReportedCombination
  nameOf(slug: string): string
}

/** The rule's own sentences, one step behind, where nobody has put them into the language of the page. */
export function OwnWords({ of: one, nameOf }: OwnWordsProps) {
  const { t, medicalLang, isOwn } = useText()
  const words = one.patient
  if (medicalLang === undefined || words === undefined || isOwn(one, nameOf)) return null
  return (
    <details class="more own-words">
      <summary>{t('verdict.ownWords')}</summary>
      <p lang={medicalLang}>{[words.happens, words.do, ...words.watch].join(' ')}</p>
    </details>
  )
}
