import { fetchVerified } from './fetch-verified.js'
import type { FirstPack } from './first-pack.js'

/** The first pack; undefined where it cannot be had, for the page works without. */
export async function fetchFirst(pageUrl: string): Promise<FirstPack | undefined> {
  try {
    return await fetchVerified('first', pageUrl, (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as FirstPack)
  } catch {
    return undefined
  }
}
