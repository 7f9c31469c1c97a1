export { type Database, MissingDuckDb, openDatabase } from './run/duckdb.js'
