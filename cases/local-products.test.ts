import { openEngine } from '@mixwise/core'
import { openInstalled, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { beforeAll, describe, expect, it } from 'vitest'

/** Products of which little reaches the blood, as people write them. */
const locals = [
  ...['ibuprofen gel', 'diclofenac gel', 'ketoprofen gel', 'piroxicam gel', 'felbinac gel', 'naproxen gel'],
  ...['diclofenac eye drops', 'ketorolac eye drops', 'hydrocortisone cream', 'betamethasone cream'],
  ...['mometasone nasal spray', 'fluticasone nasal spray', 'budesonide inhaler', 'beclometasone inhaler'],
  ...['ipratropium inhaler', 'tiotropium inhaler', 'ciprofloxacin ear drops', 'ciprofloxacin eye drops'],
  ...['ofloxacin eye drops', 'moxifloxacin eye drops', 'chloramphenicol eye drops', 'erythromycin gel'],
  ...['clindamycin gel', 'metronidazole gel', 'fusidic acid cream', 'clotrimazole cream', 'ketoconazole cream'],
  ...['terbinafine cream', 'aciclovir cream', 'tacrolimus ointment', 'lidocaine patch', 'capsaicin cream'],
  ...['latanoprost eye drops', 'dexamethasone eye drops', 'prednisolone eye drops', 'atropine eye drops'],
  ...['cyclopentolate eye drops', 'olopatadine eye drops', 'tretinoin cream', 'adapalene gel', 'calcipotriol ointment'],
  ...['diphenhydramine gel', 'fluorouracil cream', 'imiquimod cream', 'nystatin cream', 'mupirocin ointment'],
  ...['ciclosporin eye drops', 'dorzolamide eye drops', 'hyaluronic acid eye drops', 'diclofenac patch'],
]
const victims = [
  ...['warfarin', 'apixaban', 'ramipril', 'furosemide', 'lithium', 'methotrexate', 'simvastatin', 'digoxin'],
  ...['phenytoin', 'tacrolimus', 'sertraline', 'methadone', 'amiodarone', 'clozapine', 'insulin', 'levothyroxine'],
  ...['clopidogrel', 'aspirin 75 mg', 'prednisolone 10 mg', 'verapamil', 'spironolactone'],
]
/** Old, with a weak heart and weak kidneys, and two other medicines for the kidneys to bear: all that could raise a grade. */
const rest = ['furosemide', 'losartan']
const person = { ageYears: 81, conditions: ['heart-failure', 'peptic-ulcer'], egfrMlPerMin: 40 }

describe('a product of which little reaches the blood', () => {
  let engine: ReturnType<typeof openEngine>
  beforeAll(() => {
    engine = openEngine({ knowledge: openInstalled, words: readWords, library: readLibrary, kinetics: readKinetics })
  })

  it.each(locals)('%s interrupts with none of them, and adds to nothing', (local) => {
    const loud = victims.flatMap((victim) => {
      const items = [...new Set([local, victim, ...rest])]
      const { substances, findings, combined } = engine.check({ items, person, detail: 'compact' })
      const own = substances.flatMap((one) => (one.item === 0 && one.status === 'resolved' ? [one.slug] : []))
      expect(own, local).not.toEqual([])
      const others = substances.flatMap((one) => (one.item > 0 && one.status === 'resolved' ? [one.slug] : []))
      const isLocal = (slug: string): boolean => own.includes(slug) && !others.includes(slug)
      return [
        ...findings
          .filter(
            ({ interruption, substances: pair }) =>
              interruption === 'interrupt' && pair.length > 1 && pair.some(isLocal),
          )
          .map(({ id, substances: pair }) => `${id}: ${pair.join(' + ')}`),
        ...combined.filter(({ drivers }) => drivers.some(isLocal)).map(({ id }) => `${id} with ${victim}`),
      ]
    })
    expect(loud).toEqual([])
  })

  it.each([
    ['fluticasone inhaler', 'ritonavir'],
    ['timolol eye drops', 'verapamil'],
    ['GTN ointment', 'sildenafil'],
    ['miconazole oral gel', 'warfarin'],
    ['fentanyl patch', 'alprazolam'],
    ['testosterone gel', 'warfarin'],
  ])('%s does reach it, and speaks with %s', (local, victim) => {
    const { findings } = engine.check({ items: [local, victim], detail: 'compact' })
    expect(findings.some(({ severity }) => severity !== 'minor')).toBe(true)
  })
})
