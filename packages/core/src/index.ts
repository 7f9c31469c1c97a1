export * from './severity.js'
export * from './names/normalise.js'
