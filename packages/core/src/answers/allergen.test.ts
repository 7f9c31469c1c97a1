import { describe, expect, it } from 'vitest'
import { allergenIn, isNoMedicine } from './allergen.js'

describe('an allergen', () => {
  it.each([
    ['Allergy to penicillin', 'penicillin'],
    ['Penicillin allergy (disorder)', 'Penicillin'],
    ['Drug allergy to penicillin', 'penicillin'],
    ['Propensity to adverse reactions to codeine', 'codeine'],
    ['Ibuprofen hypersensitivity', 'Ibuprofen'],
    ['Penicillinallergie', 'Penicillin'],
    ['Penicillin-Allergie', 'Penicillin'],
    ['Allergie gegen Ibuprofen', 'Ibuprofen'],
    ['Allergie à la pénicilline', 'penicillin'],
    ["Intolérance à l'aspirine", 'aspirine'],
    ['Alergia a la penicilina', 'penicillin'],
    ['allergia alla penicillina', 'penicillin'],
    ['Allergie voor penicilline', 'penicillin'],
    ['Penicillin G (substance)', 'Penicillin G'],
    ['Allergies\nTrimethoprim', 'Trimethoprim'],
    ['ALLERGIES AND ADVERSE REACTIONS\nTrimethoprim', 'Trimethoprim'],
    ['Drug allergies: codeine', 'codeine'],
    ['allergy', 'allergy'],
    ['No known drug allergies', 'No known drug allergies'],
    ['penicillin', 'penicillin'],
  ])('of "%s" is "%s"', (words, allergen) => {
    expect(allergenIn(words)).toBe(allergen)
  })

  it.each(['Animal dander', 'House dust mite', 'Grass pollen', 'Shellfish', 'Bee venom', 'peanut', 'Latex', 'Mold'])(
    'is no medicine: %s',
    (allergen) => {
      expect(isNoMedicine(allergen)).toBe(true)
    },
  )

  it.each(['egg', 'soy', 'penicillin', 'fish oil', 'iodine', 'bees wax cream with aspirin'])(
    'may be one: %s',
    (allergen) => {
      expect(isNoMedicine(allergen)).toBe(false)
    },
  )
})
