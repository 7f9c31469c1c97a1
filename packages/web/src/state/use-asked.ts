import { useEffect, useState } from 'preact/hooks'
import type { RequestName, Requests } from '../engine/messages.js'
import { usePage } from './page.js'

/** The engine's answer to a request, asked again whenever the input changes; undefined until it is there. */
export function useAsked<N extends RequestName>(
  name: N,
  input: Requests[N]['input'] | undefined,
): Requests[N]['output'] | undefined {
  const { ask } = usePage()
  const key = JSON.stringify(input)
  const [held, setHeld] = useState<{ key: string; output: Requests[N]['output'] } | undefined>()
  // The key is the input, compared by its content.
  useEffect(() => {
    if (input === undefined) return
    let current = true
    ask(name, input).then(
      (output) => {
        if (current) setHeld({ key, output })
      },
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [ask, name, key])
  return held !== undefined && held.key === key ? held.output : undefined
}
