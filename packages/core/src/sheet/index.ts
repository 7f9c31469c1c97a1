export * from '../fhir/disclosure-bundle.js'
export * from './audit-c.js'
export * from './render-sheet.js'
export * from './sheet.js'
