import { describe, expect, it } from 'vitest'
import { beginningAt } from './sentence-ends.js'
import { tokensOf } from './tokens.js'

function beginnings(text: string): readonly string[] {
  const tokens = tokensOf(text)
  return tokens.flatMap(({ text: word }, at) => {
    const begins = beginningAt(tokens, at)
    return begins === undefined ? [] : [`${word} ${begins}`]
  })
}

describe('where lines and sentences begin', () => {
  it.each([
    ['stopped aspirin. warfarin 5 mg', ['warfarin sentence']],
    ['stopped aspirin.Warfarin 5 mg', ['Warfarin sentence']],
    ['stopped aspirin! Warfarin', ['Warfarin sentence']],
    ['停用阿司匹林。华法林', ['华 sentence']],
    ['penicillin (rash). warfarin 5 mg', ['warfarin sentence']],
    ['glucose 5%. warfarin', ['warfarin sentence']],
    ['a. warfarin', []],
    ['aspirin\nwarfarin', ['warfarin line']],
    ['aspirin\r\nwarfarin', ['warfarin line']],
    ['aspirin\n\nwarfarin', ['warfarin paragraph']],
    ['aspirin 75 mg o.d. Warfarin', ['Warfarin maybe']],
    ['aspirin 75 mg o.d. warfarin', []],
    ['2 Tbl. tgl. ramipril', []],
    ['1 tab. Ramipril', ['Ramipril maybe']],
    ['2. warfarin', ['warfarin maybe']],
    ['warfarin 2.5 mg', []],
    ['lantus vs.levemir', []],
    ['ramipril.', []],
  ])('%s', (text, wanted) => {
    expect(beginnings(text)).toEqual(wanted)
  })
})
