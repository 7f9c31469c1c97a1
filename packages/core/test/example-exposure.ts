import type { ExposureTable } from '../src/exposure/table.js'

/**
 * A table that can be worked out by hand. `dozepam` is cleared by CYP2D6 with a share of nine tenths (odds 9) and `slowol`
 * by a half; `blockol` takes nine tenths of CYP2D6 away (odds 9), `halfol` a half, `boostol` makes it nine times as
 * active; `guesson` blocks as `halfol` does, and `vagueol` is cleared as `slowol` is, by their classes alone.
 */
export const exampleExposure: ExposureTable = {
  version: 1,
  values: [0.5, 0, 0, Math.log(9), 0, Math.log(9), 0, Math.log(8), 0, 0, Math.log(0.1), Math.log(4)],
  sd: [0, 0.5, 0.5, 0.3, 0.3, 0.3, 0.3, 0.3, 0.9, 0.9, 0.2, 0.2],
  informed: [0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1],
  general: { doseExponent: 0, pastGutInhibits: 1, pastGutInduces: 2 },
  carried: {
    dozepam: [['cyp2d6', 3]],
    slowol: [['cyp2d6', 4]],
    vagueol: [['cyp2d6', 9]],
    puffol: [['cyp1a2', 4]],
  },
  perpetrators: {
    blockol: { usualMgPerDay: 100, influences: [{ pathway: 'cyp2d6', kind: 'inhibits', parameter: 5 }] },
    halfol: { influences: [{ pathway: 'cyp2d6', kind: 'inhibits', parameter: 6 }], offsetDays: { inhibits: 10 } },
    boostol: { influences: [{ pathway: 'cyp2d6', kind: 'induces', parameter: 7 }] },
    guesson: { influences: [{ pathway: 'cyp2d6', kind: 'inhibits', parameter: 8 }] },
  },
  traits: {
    'CYP2D6 poor': { pathway: 'cyp2d6', kind: 'inherits', parameter: 10 },
    smoking: { pathway: 'cyp1a2', kind: 'induces', parameter: 11 },
  },
  bands: { 'cyp2d6 inhibited': { base: 0.2, slope: 0 }, other: { base: 0.4, slope: 0 } },
  observed: [
    {
      victim: 'slowol',
      by: [{ slug: 'blockol', mgPerDay: 100 }],
      regimen: '50 mg twice daily',
      phase: 'repeated',
      route: 'oral',
      species: 'parent',
      measure: 'auc',
      ratio: 4,
      people: 12,
      cite: ['study-b'],
    },
    {
      victim: 'slowol',
      by: [{ slug: 'mintol' }],
      route: 'oral',
      species: 'parent',
      measure: 'auc',
      ratio: 1.02,
      cite: ['study-b'],
    },
    {
      victim: 'slowol',
      by: [{ slug: 'blockol' }],
      route: 'oral',
      species: 'active',
      measure: 'auc',
      ratio: 0.4,
      cite: ['study-b'],
    },
  ],
  thresholds: {
    slowol: [
      {
        direction: 'up',
        ratio: 2,
        action: 'adjust',
        asks: 'halve the dose',
        seriousness: 'hospitalisation',
        consequence: 'sedation',
        cite: ['label-a'],
      },
      {
        direction: 'up',
        ratio: 5,
        action: 'avoid',
        asks: 'avoid it',
        seriousness: 'hospitalisation',
        consequence: 'sedation',
        cite: ['label-a'],
      },
    ],
  },
  active: { dozepam: { kind: 'prodrug', active: 'dozanol', cite: ['label-a'] } },
  inductionHalfTimeDays: 2.5,
}
