import { z } from 'zod'

/**
 * A country of a hand-written file, by its two-letter code. One that was given up, or never was one, is a misfit: what is
 * written for it would hold nowhere.
 *
 * @example
 * countryCode.safeParse('UK').error?.issues[0]?.message // 'no country has the code UK; it is GB'
 */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'a country is two capital letters')
  .refine((code) => !/^[A-Z]{2}$/.test(code) || inUse(code) === code, {
    error: ({ input }) => {
      const now = inUse(String(input))
      return `no country has the code ${input}${now === undefined ? '' : `; it is ${now}`}`
    },
  })

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** The code that is used today for what this code means; nothing when it means no country. */
function inUse(code: string): string | undefined {
  const { region = '' } = new Intl.Locale(`und-${code}`)
  return region === 'ZZ' || names.of(region) === undefined ? undefined : region
}
