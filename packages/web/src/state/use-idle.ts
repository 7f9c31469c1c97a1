import { useEffect, useState } from 'preact/hooks'

/** Who came for an answer gets it first. */
const idleMs = 400

/** Whether what is only offered beside the answer may be asked for: the answer has stood for a moment. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), idleMs)
    return () => clearTimeout(timer)
  }, [])
  return isIdle
}
