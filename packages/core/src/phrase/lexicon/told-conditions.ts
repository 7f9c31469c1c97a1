import type { Language, Words } from './meaning.js'
import { german } from './told-conditions/de.js'
import { english } from './told-conditions/en.js'
import { spanish } from './told-conditions/es.js'
import { french } from './told-conditions/fr.js'
import { italian } from './told-conditions/it.js'
import { dutch } from './told-conditions/nl.js'
import { polish } from './told-conditions/pl.js'
import { portuguese } from './told-conditions/pt.js'
import { swedish } from './told-conditions/sv.js'
import { turkish } from './told-conditions/tr.js'

const tables = [english, french, german, spanish, italian, portuguese, dutch, swedish, polish, turkish]

/**
 * Illnesses and states of a person in ten languages, and what each counts as. A word for an illness is also what
 * something may be taken for; a word for a person, as "asthmatic", is not.
 */
export const toldConditions: readonly Language[] = tables.map(({ id, illness, person }) => ({
  id,
  decimalComma: false,
  words: Object.fromEntries([
    ...Object.entries(illness).map(([told, words]) => [`reason ${told}`, words]),
    ...Object.entries(person).map(([told, words]) => [`circumstance ${told}`, words]),
  ]) as Words,
}))
