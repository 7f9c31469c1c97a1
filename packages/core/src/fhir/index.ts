export * from '../sheet/index.js'
export * from './detected-issue.js'
export * from './read-record.js'
