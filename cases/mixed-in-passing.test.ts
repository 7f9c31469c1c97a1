import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'
import { check } from '../packages/core/src/check/check.js'

/** What people write in passing of what they drink, smoke and take beside a medicine, and what of it is taken. */

const knowledge = installed()

/** Each thing with its state, where one is said. */
function takenIn(text: string): readonly string[] {
  return check(knowledge, [text]).substances.flatMap((one) => {
    if (one.status !== 'resolved') return []
    const state = one.taking?.state
    return [state === undefined ? one.slug : `${one.slug} ${state}`]
  })
}

describe('what is mixed in passing', () => {
  it.each([
    ['forgot my warfarin so took two apixaban', ['warfarin skipped', 'apixaban']],
    ['grapefruit but not while on felodipine', ['grapefruit', 'felodipine']],
    ['2 large proseccos, lustral', ['ethanol', 'sertraline']],
    ['2 large pinot grigios, lustral', ['ethanol', 'sertraline']],
    ['two sauvignon blancs, lustral', ['ethanol', 'sertraline']],
    ['three gin and tonics, lustral', ['ethanol', 'sertraline']],
    ['took my lustral with 2 large proseccos', ['sertraline', 'ethanol']],
    ['couple of chardonnays, zopiclone', ['ethanol', 'zopiclone']],
    ['Iron (ferrous fumarate) stopped', ['iron past', 'ferrous-fumarate past']],
    ['mdma 120mg on 20mg escitalopram', ['mdma', 'escitalopram']],
    ['alcoholic drinks and metronidazole', ['ethanol', 'metronidazole']],
    ['im an alcoholic, paracetamol 4g', ['acetaminophen']],
    ['denies chest pain, syncope, vaping, takes warfarin', ['warfarin']],
    ['habe Citalopram gestern vergessen und heute 2 genommen, dazu Johanniskraut', ['citalopram', 'st-john-s-wort']],
    ['me olvidé la Sintrom anoche y hoy tomé el doble', ['acenocoumarol']],
    ['forgot my apixaban this morning so took two tonight', ['apixaban']],
    ['forgot my warfarin and had wine', ['warfarin skipped', 'ethanol']],
    ['switched from warfarin to rivaroxaban 20mg on monday', ['warfarin past', 'rivaroxaban']],
    ['takes her Paxil and wine', ['paroxetine', 'ethanol']],
    ['took some old vicodin on naltrexone', ['hydrocodone', 'acetaminophen', 'naltrexone']],
    ['drank last night, paracetamol', ['ethanol past', 'acetaminophen']],
    ['been drinking, took tramadol', ['ethanol', 'tramadol']],
    ["I've been drinking and took tramadol", ['ethanol', 'tramadol']],
    ['I drank a lot yesterday and took paracetamol', ['ethanol past', 'acetaminophen']],
    ["j'ai bu hier soir, paracétamol", ['ethanol past', 'acetaminophen']],
    ['been drinking wine, took tramadol', ['ethanol', 'tramadol']],
    ['drank bleach and ibuprofen', ['ibuprofen']],
    ['can I drink with metronidazole', ['ethanol', 'metronidazole']],
    ['I drink tea, lithium', ['caffeine', 'lithium']],
    ['I drink coffee, lithium', ['caffeine', 'lithium']],
    ['i drink loads of tea, lithium', ['caffeine', 'lithium']],
    ['3 cups of tea, lithium', ['caffeine', 'lithium']],
    ['iron with tea', ['iron', 'caffeine']],
    ['drinks milk with doxycycline', ['dairy', 'doxycycline']],
    ['smokes pot, on sertraline', ['cannabis', 'sertraline']],
    ['denies tobacco, smokes pot', ['cannabis']],
    ['smoker on clozapine', ['tobacco', 'clozapine']],
    ['ex smoker on clozapine', ['tobacco past', 'clozapine']],
    ['non-smoker on clozapine', ['clozapine']],
    ['snorts coke on lithium', ['cocaine', 'lithium']],
    ['blood thinner, ibuprofen', ['blood-thinners', 'ibuprofen']],
    ['on a blood thinner, took ibuprofen', ['blood-thinners', 'ibuprofen']],
    ['I m on HRT. Took ibuprofen.', ['estrogens', 'ibuprofen']],
    ['hrt patch and warfarin 3mg', ['estrogens', 'warfarin']],
    ['birth control, carbamazepine', ['hormonal-contraceptives', 'carbamazepine']],
    ['on antidepressants, MDMA', ['antidepressants', 'mdma']],
    ['statin (simvastatin 40), clarithromycin', ['simvastatin', 'clarithromycin']],
    ['mate has had 2 pills, a bump of ket', ['ketamine']],
    ['2 pills, sertraline 50 mg od', ['sertraline']],
    ['ni tabac ni alcool, warfarine', ['warfarin']],
    ['no fumo ni bebo, warfarina y aspirina', ['warfarin', 'aspirin']],
    ['not taking aspirin or ibuprofen, sertraline', ['aspirin past', 'ibuprofen past', 'sertraline']],
    ['HRT 2 mg, warfarin', ['estrogens', 'warfarin']],
    ['tea 200 ml, lithium', ['caffeine', 'lithium']],
    ['SAMe 400 mg, sertraline', ['s-adenosylmethionine', 'sertraline']],
    ['SAME: warfarin', ['warfarin']],
    ['hold metformin before contrast', ['metformin held', 'contrast-media']],
    ['should i skip my warfarin before ibuprofen', ['warfarin skipped', 'ibuprofen']],
    ['Metformin 500mg BD WITHHELD AKI', ['metformin held']],
    ['je fume et je prends la pilule', ['tobacco', 'hormonal-contraceptives']],
    ['Blutverdünner und Ibuprofen', ['blood-thinners', 'ibuprofen']],
    ['Bier und Schlaftabletten', ['ethanol', 'sleeping-pills']],
    ['pastillas para dormir y vino', ['sleeping-pills', 'ethanol']],
    ['leche con doxiciclina', ['dairy', 'doxycycline']],
    ['lamictal and birth control pill', ['lamotrigine', 'hormonal-contraceptives']],
    ['on warfarin, had a few last night', ['warfarin', 'ethanol past']],
    ['had a few, took my zopiclone', ['ethanol', 'zopiclone']],
    ['had a few of my zopiclone', ['zopiclone']],
    ['had a few headaches on sertraline', ['sertraline']],
    ['had a few days off my warfarin', ['warfarin past']],
    ['dont have grapefruit but I do drink loads of tea', ['caffeine']],
    ['no grapefruit, i drink tea', ['caffeine']],
    ['warfarin, I drink tea in the evening', ['warfarin', 'caffeine']],
    ['warfarin, je bois du thé', ['warfarin', 'caffeine']],
    ['warfarina, té', ['warfarin', 'caffeine']],
    ['warfarin but no tea', ['warfarin']],
    ['ibuprofen 400, take with a drink of milk', ['ibuprofen', 'dairy']],
    ['ibuprofen, drink with water', ['ibuprofen']],
    ['a drink with my zopiclone', ['ethanol', 'zopiclone']],
    ['the tablets, warfarin', ['warfarin']],
    ['the pill, warfarin', ['hormonal-contraceptives', 'warfarin']],
    ['oxycodone and vodka and he is not breathing', ['oxycodone', 'ethanol']],
    ['diazepam and vodka and not feeling well', ['diazepam', 'ethanol']],
    ['bisoprolol and not started', ['bisoprolol planned']],
    ['took adderall and want wine', ['amphetamine', 'dextroamphetamine', 'ethanol planned']],
    ['patient wants HRT, on warfarin', ['estrogens planned', 'warfarin']],
    ['HRT daily, warfarin', ['estrogens', 'warfarin']],
    ['cant stop being sick on digoxin and clarithromycin', ['digoxin', 'clarithromycin']],
    ['ended up on clarithromycin and simvastatin', ['clarithromycin', 'simvastatin']],
    ['after starting clarithromycin my simvastatin makes me ache', ['clarithromycin', 'simvastatin']],
    ['shaking after adding linezolid to my sertraline', ['linezolid', 'sertraline']],
    ['missed pill, took levonelle, on carbamazepine', ['levonorgestrel', 'carbamazepine']],
    ['Consider sodium oxybate', ['oxybate planned']],
    ['co-codamol TAKE ONE OR TWO FOUR TIMES A DAY', ['codeine', 'acetaminophen']],
    ['28 x Amlodipine 10mg\n1 x Viagra Connect 50mg\n1 x GTN spray', ['amlodipine', 'sildenafil', 'nitroglycerin']],
    ['ran out of phenelzine been on it for 2 years, started sertraline', ['phenelzine past', 'sertraline']],
    ['Lithium, and doc just put me on ramipril', ['lithium', 'ramipril']],
    ['hes on warfarin and had ibuprofen', ['warfarin', 'ibuprofen']],
    ['methotrexate, trimethoprim must not be prescribed', ['methotrexate']],
    ['quit baclofen cold turkey and drank vodka', ['baclofen past', 'ethanol']],
    ['stopped sertraline, drinks wine', ['sertraline past', 'ethanol']],
    ['stopped HRT 2 weeks ago, warfarin', ['estrogens past', 'warfarin']],
    ['estradiol 2 mg daily, HRT', ['estradiol']],
  ] as const)('%s', (text, taken) => {
    expect(takenIn(text)).toEqual(taken)
  })
})

describe('a doubtful name in a sentence', () => {
  it.each([
    ['BP high and I took sudafed', 'pseudoephedrine'],
    ['blood pressure high, sudafed', 'pseudoephedrine'],
    ['my wife is tired, ibuprofne', 'ibuprofen'],
    ['I feel odd after taking bacloffen last night with my friend', 'baclofen'],
  ] as const)('is asked about: %s', (text, slug) => {
    const [asked] = check(knowledge, [text]).substances
    expect(asked?.status === 'ambiguous' && asked.candidates[0]?.slug).toBe(slug)
  })

  it.each(['I am very tired today and my head hurts', 'please call my daughter at noon'])('is in none: %s', (text) => {
    expect(check(knowledge, [text]).substances).toMatchObject([{ status: 'unrecognised' }])
  })
})

describe('how long something was taken', () => {
  it.each([
    'ran out of phenelzine been on it for 2 years, started sertraline',
    'stopped nardil, was on it for 10 years, now on prozac',
    'been on phenelzine for a year, ran out, started sertraline',
  ])('is not how long ago it ended: %s', (text) => {
    expect(check(knowledge, [text]).findings[0]?.severity).toBe('contraindicated')
  })
})

describe('the day on which something was started', () => {
  it.each([
    ['clarithromycin 500mg bd for 7 days - started sat', 1000],
    ['enoxaparin 40mg od since monday', 40],
    ['prednisolone 30mg od for 5 days started friday', 30],
  ] as const)('is no day of each week: %s', (text, doseMgPerDay) => {
    expect(check(knowledge, [text]).substances[0]).toMatchObject({ taking: { doseMgPerDay } })
  })
})

describe('a pack that was handed out', () => {
  it('is no dose, unless it was taken', () => {
    expect(check(knowledge, ['28 x Amlodipine 10mg tablets']).substances[0]).toMatchObject({ taking: { doseMg: 10 } })
    expect(check(knowledge, ['took 20 x diazepam 5mg']).substances[0]).toMatchObject({ taking: { doseMg: 100 } })
    expect(check(knowledge, ['2 x ibuprofen 200 mg']).substances[0]).toMatchObject({ taking: { doseMg: 400 } })
  })
})

describe('another doubtful name behind a joint', () => {
  it.each([
    ['ginko biloba and asprin 75', 'ginkgo', 'aspirin'],
    ['bacloffen and ibuprofne 400', 'baclofen', 'ibuprofen'],
  ] as const)('is offered too: %s', (text, first, second) => {
    const found = check(knowledge, [text])
    const [asked] = found.substances
    expect(asked?.status === 'ambiguous' && asked.candidates[0]?.slug).toBe(first)
    expect(found.unread.flatMap(({ candidates }) => candidates?.map(({ slug }) => slug) ?? [])).toContain(second)
  })
})
