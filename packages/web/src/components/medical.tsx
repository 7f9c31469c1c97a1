import { useText } from '../state/text.js'

/** What a rule says, in the language of the reader where it was put into it; else in English, and marked as that. */
export function Medical({ text, names = [] }: { text: string; names?: readonly string[] }) {
  const { medical } = useText()
  const said = medical(text, names)
  return <span lang={said.lang}>{said.text}</span>
}
