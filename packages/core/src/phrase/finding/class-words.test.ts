import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const classes: Readonly<Record<string, readonly string[]>> = { insulin: ['nph', 'lantus'], ssri: ['sertraline'] }
const names = new Set([...Object.keys(classes), ...Object.values(classes).flat(), 'tramadol', 'cold & flu'])
const options = {
  knows: (text: string) => (names.has(text.toLowerCase()) ? 1 : 0),
  isClassOf: (name: string, member: string) => classes[name.toLowerCase()]?.includes(member.toLowerCase()) === true,
}

describe('a class beside its member', () => {
  it.each([
    ['insulin NPH 10 units', ['NPH'], { doseUnits: 10 }],
    ['insulin (Lantus) 10 units', ['Lantus'], { doseUnits: 10 }],
    ['sertraline (SSRI) 50 mg', ['sertraline'], { doseMg: 50 }],
    ['SSRI sertraline 50 mg', ['sertraline'], { doseMg: 50 }],
    ['my SSRI, sertraline 50 mg', ['sertraline'], { doseMg: 50 }],
    ['SSRI: sertraline 50 mg', ['sertraline'], { doseMg: 50 }],
    ['SSRI - sertraline 50 mg', ['sertraline'], { doseMg: 50 }],
    ['sertraline 50 mg, my SSRI', ['sertraline'], { doseMg: 50 }],
    ['sertraline, mein SSRI', ['sertraline'], {}],
    ['insulin, Lantus 10 units', ['Lantus'], { doseUnits: 10 }],
    ['tramadol Cold & Flu', ['tramadol'], {}],
  ])('%s is one thing', (text, named, taking) => {
    const { things, unread } = readPhrase(text, options)
    expect(things.map((thing) => [thing.names, thing.taking])).toEqual([[named, taking]])
    expect(unread).toEqual([])
  })

  it.each([
    ['insulin and Lantus', ['insulin', 'Lantus']],
    ['Lantus, insulin', ['Lantus', 'insulin']],
    ['Lantus and my insulin', ['Lantus', 'insulin']],
    ['my SSRI, tramadol', ['SSRI', 'tramadol']],
    ['SSRI tramadol', ['SSRI', 'tramadol']],
    ['insulin 10 units', ['insulin']],
    ['tramadol, cold & flu', ['tramadol', 'cold & flu']],
  ])('%s: %j are what they are', (text, named) => {
    expect(readPhrase(text, options).things.flatMap((thing) => thing.names)).toEqual(named)
  })
})
