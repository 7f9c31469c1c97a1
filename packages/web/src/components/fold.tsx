import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface FoldProps {
  class: string
  head: ComponentChildren
  /** Open from the beginning. */
  open?: boolean
  /** Made when it is opened for the first time: hundreds of findings lie folded, and a phone builds each of them slowly. */
  children(): ComponentChildren
}

/** Something a step behind. */
export function Fold({ class: names, head, open = false, children }: FoldProps) {
  const [wasOpen, setWasOpen] = useState(open)
  return (
    <details class={names} open={open} onToggle={(event) => event.currentTarget.open && setWasOpen(true)}>
      <summary>{head}</summary>
      {(wasOpen || open) && children()}
    </details>
  )
}
