import { type FhirResource, listOf, textOf } from './fields.js'

/** Three-letter codes of countries with measures of drinks of their own. */
const threeLetters: Readonly<Record<string, string>> = {
  ...{ ARG: 'AR', AUT: 'AT', AUS: 'AU', BEL: 'BE', BRA: 'BR', CAN: 'CA', CHE: 'CH', CHL: 'CL', CHN: 'CN', CZE: 'CZ' },
  ...{ DEU: 'DE', DNK: 'DK', ESP: 'ES', FIN: 'FI', FRA: 'FR', GBR: 'GB', IRL: 'IE', IND: 'IN', ISL: 'IS', ITA: 'IT' },
  ...{ JPN: 'JP', KOR: 'KR', MEX: 'MX', NLD: 'NL', NZL: 'NZ', POL: 'PL', PRT: 'PT', RUS: 'RU', SWE: 'SE', SGP: 'SG' },
  ...{ SVK: 'SK', TUR: 'TR', UKR: 'UA', USA: 'US', VNM: 'VN', ZAF: 'ZA', UK: 'GB' },
}

let codesByName: ReadonlyMap<string, string> | undefined

/** English names of all countries, as the platform knows them. */
function codeByName(name: string): string | undefined {
  if (codesByName === undefined) {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    codesByName = new Map(
      letters
        .flatMap((first) => letters.map((second) => first + second))
        .filter((code) => code !== 'UK')
        .flatMap((code) => {
          const known = names.of(code)
          return known === undefined ? [] : [[known.toUpperCase(), code] as const]
        }),
    )
  }
  return codesByName.get(name)
}

/**
 * The two-letter code of the country in which the patient lives, from the address: a code or an English name. Nothing when
 * it is not there or not known; an old address does not count.
 *
 * @example
 * countryOf([{ resourceType: 'Patient', address: [{ country: 'Ireland' }] }]) // 'IE'
 */
export function countryOf(resources: readonly FhirResource[]): string | undefined {
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient')
  for (const address of listOf(patient, 'address')) {
    const written = (textOf(address, 'country') ?? '').trim().toUpperCase()
    if (textOf(address, 'use') === 'old' || written === '') continue
    const code = threeLetters[written] ?? (/^[A-Z]{2}$/.test(written) ? written : codeByName(written))
    if (code !== undefined) return code
  }
  return undefined
}
