import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Failure } from './failure.js'

/**
 * A part of the page whose script is fetched beside what answers first. Until it is there nothing stands in its place;
 * that it cannot be fetched is said there.
 *
 * @example
 * const Rest = late(() => import('./below-verdict.js').then(({ BelowVerdict }) => BelowVerdict))
 */
export function late<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let there: ComponentType<Props> | undefined
  return function Late(props: Props): VNode | null {
    const [, redraw] = useState(0)
    const [failure, setFailure] = useState<string | undefined>()
    useEffect(() => {
      if (there !== undefined) return
      let current = true
      fetchPart().then(
        (part) => {
          there = part
          if (current) redraw((times) => times + 1)
        },
        (reason: unknown) => {
          if (current) setFailure(String(reason))
        },
      )
      return () => {
        current = false
      }
    }, [])
    const Part = there
    if (Part !== undefined) return <Part {...props} />
    return failure === undefined ? null : <Failure reason={failure} isPartial={false} />
  }
}
