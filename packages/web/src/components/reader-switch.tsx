import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'

/** Whose words are used. The facts and the grades stay the same. */
export function ReaderSwitch() {
  const { settings, choose } = usePage()
  const { t } = useText()
  const reader = settings.reader ?? 'patient'
  return (
    <fieldset class="switch">
      <legend class="visually-hidden">{t('reader.title')}</legend>
      {(['patient', 'clinician'] as const).map((one) => (
        <label key={one} class={one === reader ? 'switch-on' : ''}>
          <input
            type="radio"
            name="reader"
            checked={one === reader}
            onChange={() => choose({ ...settings, reader: one })}
          />
          {t(`reader.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}
