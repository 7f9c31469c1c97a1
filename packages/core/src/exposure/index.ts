export * from './model.js'
export * from './stages.js'
