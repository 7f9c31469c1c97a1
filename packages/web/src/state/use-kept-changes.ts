import { useEffect } from 'preact/hooks'

/** Calls back when a list was kept or erased, here or in another tab. */
export function useKeptChanges(changed: () => void): void {
  useEffect(() => {
    addEventListener('mixwise-kept', changed)
    addEventListener('storage', changed)
    return () => {
      removeEventListener('mixwise-kept', changed)
      removeEventListener('storage', changed)
    }
  })
}
