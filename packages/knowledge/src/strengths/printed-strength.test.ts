import { describe, expect, it } from 'vitest'
import { printedStrength, rxNormStrength } from './printed-strength.js'

describe('the strength in a RxNorm name', () => {
  it.each([
    ['clonazepam 0.25 MG Disintegrating Oral Tablet', { mg: [0.25] }],
    ['warfarin sodium 3 MG [Jantoven]', { mg: [3] }],
    ['24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet [Glucophage]', { mg: [500] }],
    ['Osmotic 24 HR nifedipine 30 MG Extended Release Oral Tablet', { mg: [30] }],
    ['vitamin B12 1 MG Oral Tablet', { mg: [1] }],
    ['NDA021457 albuterol 4 MG Oral Tablet', { mg: [4] }],
    ['cholecalciferol 1000 UNT Oral Capsule', { units: [1000] }],
    ['potassium chloride 20 MEQ Extended Release Oral Tablet', { others: [20] }],
    // A syringe or a pen of one dose holds all of it; a vial or a pen of many does not.
    ['0.4 ML enoxaparin sodium 100 MG/ML Prefilled Syringe [Lovenox]', { mg: [40] }],
    ['0.35 ML methotrexate 50 MG/ML Auto-Injector', { mg: [17.5] }],
    ['0.5 ML heparin sodium 10000 UNT/ML Prefilled Syringe', { units: [5000] }],
    ['3 ML insulin glargine 100 UNT/ML Pen Injector', { others: [100] }],
    ['haloperidol 5 MG/ML Injection', {}],
    ['amoxicillin 50 MG/ML Oral Suspension', {}],
    ['enoxaparin 100 MG/ML Prefilled Syringe', {}],
    // Outside of the body, per cent.
    ['timolol 5 MG/ML Ophthalmic Solution', { others: [0.5] }],
    ['hydrocortisone 10 MG/ML Topical Cream', { others: [1] }],
    ['tretinoin 0.00025 MG/MG Topical Gel', { others: [0.025] }],
    ['aspirin 1 MG/MG Oral Powder', {}],
    ['salicylic acid 40 MG Medicated Patch', { others: [40] }],
    // By the hour.
    ['72 HR fentanyl 0.025 MG/HR Transdermal System', { others: [0.025, 25, 600] }],
    // Puffs.
    ['200 ACTUAT albuterol 0.09 MG/ACTUAT Metered Dose Inhaler', { inPuffs: true }],
    ['budesonide 0.25 MG/ML Inhalation Suspension', { inPuffs: true }],
    ['zanamivir 5 MG Inhalation Powder', { inPuffs: true }],
    // Of several, and of none.
    ['acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet', {}],
    ['{21 (a 1 MG Oral Tablet) / 7 (b 2 MG Oral Tablet) } Pack', {}],
    ['{30 (a 1 MG Oral Tablet) } Pack', {}],
    ['metformin Oral Tablet', {}],
  ])('%s', (name, strength) => {
    expect(rxNormStrength(name)).toEqual(strength)
  })
})

describe('the strength in the name of a product of a register', () => {
  it.each([
    ['BISOCE 2,5 mg, comprimé pelliculé sécable', { mg: [2.5] }],
    ['DOLIPRANE 1 g, comprimé', { mg: [1000] }],
    ['LEVOTHYROX 175 microgrammes, comprimé sécable', { mg: [0.175] }],
    ['KARDEGIC 75 mg, poudre pour solution buvable en sachet-dose', { mg: [75] }],
    ['UVEDOSE 100 000 UI, comprimé', { units: [100000] }],
    ['Metformin 500mg tablets', { mg: [500] }],
    ['Paracetamol 1 g comprimidos', { mg: [1000] }],
    ['Levotiroxina 100 microgramos comprimidos', { mg: [0.1] }],
    // One dose.
    ['OZEMPIC 0,5 mg, solution injectable en stylo prérempli', { mg: [0.5] }],
    ['IMETH 22,5 mg/0,9 ml, solution injectable en seringue préremplie', { mg: [22.5] }],
    ['MOUNJARO 12,5 mg/dose KwikPen solution injectable en stylo prérempli', { mg: [12.5] }],
    ['NEORECORMON 6000 UI, solution injectable en seringue préremplie', { units: [6000] }],
    // So much in something: said as much of what is taken of it.
    ['EPHEDRINE AGUETTANT 3 mg/ml, solution injectable en seringue préremplie', {}],
    ['CETIRIZINE ARROW 10 mg/mL, solution buvable en gouttes', {}],
    ['AMOXICILLINE 250 mg/5 ml, poudre pour suspension buvable', {}],
    ['EXELON 9,5 mg/24 h, dispositif transdermique', {}],
    // Something else.
    ['FENTANYL ZENTIVA 100 microgrammes/heure, dispositif transdermique', { others: [100] }],
    ['CORAZED 1 %, crème', { others: [1] }],
    ['ULTRACORTENOL 5 mg/g, pommade ophtalmique', { others: [0.5] }],
    ['TRUSOPT 20 mg/ml, collyre en solution', { others: [2] }],
    ['DIFFUSION 40 mmol, comprimé', { others: [40] }],
    ['VENTOLINE 100 microgrammes/dose, suspension pour inhalation en flacon pressurisé', { inPuffs: true }],
    // Not sure, or not said.
    ['Metformina 1.000 mg comprimidos', {}],
    ['CEFAZOLINE PANPHARMA 1 g, poudre pour solution injectable', {}],
    ['SANDOZ VALSARTAN', {}],
    ['VOLTAREN 0,1 % (0,3 mg/0,3 ml), collyre', {}],
    ['TRIATEC 30', {}],
    ['HYDROCORTANCYL 2,5 POUR CENT, suspension injectable', {}],
  ])('%s', (name, strength) => {
    expect(printedStrength(name)).toEqual(strength)
  })
})
