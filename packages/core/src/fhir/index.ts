export * from './detected-issue.js'
export * from './disclosure-bundle.js'
export * from './read-record.js'
