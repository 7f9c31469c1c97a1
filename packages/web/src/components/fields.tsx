import { useId, useState } from 'preact/hooks'
import { useText } from '../state/text.js'

interface FieldProps<T> {
  label: string
  value: T | undefined
  hint?: string
  onChange(value: T | undefined): void
}

/** A number, or nothing. A comma may stand for the point. */
export function NumberField({
  label,
  value,
  unit,
  hint,
  min = 0,
  max,
  onChange,
}: FieldProps<number> & { unit?: string; min?: number; max: number }) {
  const id = useId()
  const { t } = useText()
  const [refused, setRefused] = useState<string | undefined>()
  return (
    <div class="field">
      <label for={id}>
        {label}
        {unit === undefined ? '' : ` (${unit})`}
      </label>
      <input
        id={id}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        value={value ?? ''}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          const typed = event.currentTarget.value.trim()
          const read = Number(typed.replace(',', '.'))
          const given = typed !== '' && Number.isFinite(read) && read >= min && read <= max
          if (!given) event.currentTarget.value = ''
          setRefused(given || typed === '' ? undefined : typed)
          onChange(given ? read : undefined)
        }}
      />
      <span role="status">
        {refused !== undefined && <span class="hint">{t('field.refused', { typed: refused, min, max })}</span>}
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
    </div>
  )
}

/** One of several answers, or not said. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  hint,
  unset,
  onChange,
}: FieldProps<T> & { options: readonly (readonly [value: T, words: string])[]; unset?: string }) {
  const { t } = useText()
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : (event.currentTarget.value as T))}
      >
        <option value="">{unset ?? t('field.notSaid')}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
    </div>
  )
}

/** A clock time, or nothing. */
export function TimeField({ label, value, onChange }: FieldProps<string>) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="time"
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      />
    </div>
  )
}

/** Yes, no, or not said. */
export function YesNoField({ label, value, onChange }: FieldProps<boolean>) {
  const { t } = useText()
  return (
    <SelectField
      label={label}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      options={[
        ['yes', t('field.yes')],
        ['no', t('field.no')],
      ]}
      onChange={(answer) => onChange(answer === undefined ? undefined : answer === 'yes')}
    />
  )
}
