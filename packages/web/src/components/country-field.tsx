import { countryOf } from '../state/kept.js'
import { usePage } from '../state/page.js'
import { useText } from '../state/text.js'
import { SelectField } from './fields.js'

/** The country whose numbers and names are shown. */
export function useCountry(): string | undefined {
  return countryOf(usePage().settings)
}

export function CountryField({ countries }: { countries: readonly { code: string; name: string }[] }) {
  const { settings, choose } = usePage()
  const { t, language } = useText()
  const country = useCountry()
  const regions = new Intl.DisplayNames(language, { type: 'region' })
  const known = countries.some(({ code }) => code === country)
  const options = [
    ...countries.map(({ code }) => [code, regions.of(code) ?? code] as const),
    ...(country === undefined || known ? [] : [[country, regions.of(country) ?? country] as const]),
  ].sort(([, a], [, b]) => a.localeCompare(b, language))
  return (
    <SelectField
      label={t('country.label')}
      value={country}
      options={options}
      onChange={(chosen) => {
        const { country: _before, ...rest } = settings
        choose(chosen === undefined ? rest : { ...rest, country: chosen })
      }}
    />
  )
}
