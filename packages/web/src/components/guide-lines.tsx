import { useText } from '../state/text.js'

/** Lines of the guide, each in the language of the reader where it exists in it. */
export function GuideLines({
  of,
  class: name,
  isNumbered = false,
}: {
  of: readonly string[]
  class?: string
  isNumbered?: boolean
}) {
  const { medical } = useText()
  const lines = of.map((line) => {
    const { text, lang } = medical(line)
    return (
      <li key={line} lang={lang}>
        {text}
      </li>
    )
  })
  return isNumbered ? <ol>{lines}</ol> : <ul class={name}>{lines}</ul>
}
