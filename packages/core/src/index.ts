export * from './severity.js'
