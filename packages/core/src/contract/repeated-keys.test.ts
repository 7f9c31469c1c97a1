import { describe, expect, it } from 'vitest'
import { repeatedKeys } from './repeated-keys.js'

describe('keys that stand twice', () => {
  it.each([
    ['{"items":["a"],"items":["b"]}', ['items']],
    ['{"a":{"b":1,"b":2},"c":[{"d":1},{"d":1,"d":2}]}', ['a.b', 'c[1].d']],
    ['{"a":1,"a":2,"a":3}', ['a', 'a']],
    // The same key, written in two ways.
    [String.raw`{"a":1,"\u0061":2}`, ['a']],
    // Keys of different objects, and texts that are none.
    ['{"a":{"a":{"a":"a"}},"b":["a","a",{"a":"a, \\"a\\":"}]}', []],
    ['["a","a"]', []],
    ['{"a":"{","b":"}","c":[[],[],{}]}', []],
    ['{ "a" : 1 , "b" : [ 2 , { "a" : 1 } ] , "a" : 3 }', ['a']],
    ['"a"', []],
    ['{}', []],
  ])('%s: %j', (json, paths) => {
    expect(repeatedKeys(json).map(({ path }) => path)).toEqual(paths)
  })
})
