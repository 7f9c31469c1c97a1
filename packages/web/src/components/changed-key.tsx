import type { TimelineAnswer } from '@mixwise/core/contract'
import { useText } from '../state/text.js'

/** What the dotted curves of a picture are; a change that may be none is marked as what is not known. */
export function ChangedKey({ drawn: { curves, names } }: { drawn: TimelineAnswer }) {
  const { t, list } = useText()
  const nameOf = (slug: string): string => names[slug] ?? slug
  return (
    <>
      {curves.map(
        ({ slug, changed }) =>
          changed !== undefined && (
            <span class="changed-key hint" key={slug}>
              <svg viewBox="0 0 32 8" width="32" height="8" aria-hidden="true" focusable="false">
                <path d="M2 4H30" />
              </svg>
              {t(changed.unsure === true ? 'timeline.perhapsChanged' : 'timeline.changed', {
                name: nameOf(slug),
                others: list(changed.by.map(nameOf)),
              })}
              {changed.unsure === true && <Unsure />}
            </span>
          ),
      )}
    </>
  )
}

/** The sign of a change that is computed and so small that there may be none. */
export function Unsure() {
  const { t } = useText()
  return <span class="unsure">{t('pro.unsure')}</span>
}
