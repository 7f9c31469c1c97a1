import { fetchVerified } from './fetch-verified.js'
import type { FirstPack } from './first-pack.js'

/** The first pack on its way: `now` once it is there. It stays away where it cannot be had, for the page works without. */
export interface First {
  now?: FirstPack
  readonly later: Promise<FirstPack | undefined>
}

/** Fetches the first pack. */
export function fetchFirst(pageUrl: string): First {
  const later = fetchVerified(
    'first',
    pageUrl,
    (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as FirstPack,
  ).catch(() => undefined)
  const first: First = { later }
  later.then((pack) => {
    if (pack !== undefined) first.now = pack
  })
  return first
}
