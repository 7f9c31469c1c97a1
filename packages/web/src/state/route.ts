import { useEffect, useState } from 'preact/hooks'

/** Pages live in the fragment, so that every address works on any static host, and offline. */
export type Route =
  | { page: 'check'; shared?: string }
  | { page: 'substance' | 'claims'; slug: string }
  | { page: 'pair'; names: readonly [string, string] }
  | { page: 'timeline' | 'sheet' | 'sources' | 'grading' | 'unknown' | 'help' | 'missing' }

const plain = ['timeline', 'sheet', 'sources', 'grading', 'unknown', 'help'] as const

/**
 * The page that a fragment stands for.
 *
 * @example
 * routeOf('#/substance/baclofen') // { page: 'substance', slug: 'baclofen' }
 */
export function routeOf(fragment: string): Route {
  const [, first = '', second = '', third = '', ...more] = fragment.replace(/^#?/, '').split('/')
  if (first === '') return { page: 'check' }
  if (first === 'list') return { page: 'check', shared: second }
  if ((first === 'substance' || first === 'claims') && second !== '') return { page: first, slug: decoded(second) }
  if (first === 'pair' && second !== '' && third !== '' && more.length === 0)
    return { page: 'pair', names: [decoded(second), decoded(third)] }
  const found = plain.find((page) => page === first)
  return found === undefined ? { page: 'missing' } : { page: found }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The page now shown; follows the address. A link inside the page (`#main`) is no page. */
export function useRoute(): Route {
  const [fragment, setFragment] = useState(() => location.hash)
  useEffect(() => {
    const follow = (): void => {
      if (location.hash === '' || location.hash.startsWith('#/')) setFragment(location.hash)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return routeOf(fragment)
}
