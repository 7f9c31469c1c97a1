import type { ExposureTable } from './table.js'

/** A table that knows of nothing, for an engine without one. */
export const noExposure: ExposureTable = {
  version: 1,
  values: [0, 0, 0],
  sd: [0, 0, 0],
  informed: [0, 0, 0],
  general: { doseExponent: 0, pastGutInhibits: 1, pastGutInduces: 2 },
  carried: {},
  perpetrators: {},
  traits: {},
  bands: {},
  observed: [],
  thresholds: {},
  active: {},
  inductionHalfTimeDays: 1,
}
