/** Signs to get help for: one as a sentence, several as a list. */
export function WatchList({ signs }: { signs: readonly string[] }) {
  if (signs.length < 2) return <>{signs[0]}</>
  return (
    <ul>
      {signs.map((sign) => (
        <li key={sign}>{sign}</li>
      ))}
    </ul>
  )
}
