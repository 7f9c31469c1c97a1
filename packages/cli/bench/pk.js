import { seededRandom, simulate } from '@mixwise/core/pk'
import { readKinetics } from '@mixwise/knowledge/installed'
import odex from 'odex'
import { printLine } from './line.js'

/** 2,000 virtual people, two substances, 48 hours in steps of five minutes: the whole answer with bands and overlap. */
const targetMs = 100
const request = {
  items: [
    { slug: 'baclofen', doses: [0, 6, 12].map((atH) => ({ mg: 10, atH })) },
    { slug: 'ethanol', doses: [13, 14, 15].map((atH) => ({ gramsEthanol: 14, atH })) },
  ],
  person: { weightKg: 70 },
  people: 2000,
  hours: 48,
  stepMin: 5,
}

/** Processor time, for the clock on the wall also counts what other programs do. */
function timesTaken(times, run) {
  const taken = []
  const clock = []
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage()
    const from = performance.now()
    run()
    clock.push(performance.now() - from)
    const used = process.cpuUsage(before)
    taken.push((used.user + used.system) / 1000)
  }
  const middle = (list) => list.sort((a, b) => a - b)[Math.floor(times / 2)]
  return { median: middle(taken), best: taken[0], wall: middle(clock) }
}

/** The plain way: one system of equations a person and substance, a public library, read at every step. */
function plainLoop(people) {
  const random = seededRandom(1, 'plain')
  const steps = request.hours * (60 / request.stepMin)
  for (let i = 0; i < people; i++) {
    for (const item of request.items) {
      const alcohol = item.slug === 'ethanol'
      const v = (alcohol ? 49 : 72.8) * Math.exp(0.2 * random.normal())
      const ka = (alcohol ? 4 : 1.64) * Math.exp(0.4 * random.normal())
      const ke = 11.6 / v
      const flow = alcohol
        ? (_t, [gut, c]) => [-ka * gut, (ka * gut) / v - (6.65 / v) * (c > 0 ? c / (0.05 + c) : 0)]
        : (_t, [gut, c]) => [-ka * gut, (ka * gut) / v - ke * c]
      const solver = new odex.Solver(2)
      let y = [0, 0]
      for (let k = 0; k <= steps; k++) {
        if (k > 0) y = solver.solve(flow, ((k - 1) * request.stepMin) / 60, y, (k * request.stepMin) / 60).y
        for (const dose of item.doses) if (dose.atH * 60 === k * request.stepMin) y[0] += dose.mg ?? dose.gramsEthanol
      }
    }
  }
}

export function run() {
  const table = readKinetics()
  for (let i = 0; i < 3; i++) simulate(table, request)
  const ours = timesTaken(21, () => simulate(table, request))
  const sample = 20
  plainLoop(1)
  const { best: sampleMs } = timesTaken(1, () => plainLoop(sample))
  const plainMs = (sampleMs / sample) * request.people
  printLine(
    'timeline, 2,000 people, 2 substances, 48 h',
    `${ours.median.toFixed(0)} ms of one core`,
    `under ${targetMs} ms`,
    ours.median < targetMs,
    `plain odex loop, from ${sample} people: ${(plainMs / 1000).toFixed(1)} s, ${Math.round(plainMs / ours.median)} times as long`,
  )
}
