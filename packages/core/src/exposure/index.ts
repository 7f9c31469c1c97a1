export * from './families.js'
export * from './model.js'
export * from './stages.js'
export * from './table.js'
