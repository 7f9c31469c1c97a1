export { type BatchAsked, type BatchLineAnswer, checkMany, Incomplete } from './check-many.js'
export { type Client, type ClientOperation, createClient, type Fetch, Refused } from './client.js'
