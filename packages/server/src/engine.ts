import type { Knowledge, Engine as NativeEngine, ProductIndex, Words } from '@mixwise/core'

/** Everything a request is answered from. It never changes: new knowledge is a new engine. */
export interface Engine {
  /** What the contract describes is asked here, and nowhere else. */
  ask: NativeEngine
  knowledge: Knowledge
  words: Words
  products: ProductIndex
}
