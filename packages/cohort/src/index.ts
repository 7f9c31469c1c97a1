export { UnreadableInput } from './read/tables.js'
export { type Database, MissingDuckDb, openDatabase } from './run/duckdb.js'
export type { Manifest } from './run/manifest.js'
export { OtherRun, type ScreenOptions, screen } from './run/screen.js'
