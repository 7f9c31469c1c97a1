import { useText } from '../state/text.js'
import { Medical } from './medical.js'

interface Citable {
  title: string
  year: number | null
  locator: string
  seen?: string
}

/** Sources in a list, each with where to find it. */
export function CitationList({ citations }: { citations: readonly Citable[] }) {
  if (citations.length === 0) return null
  return (
    <ul class="citations">
      {citations.map((citation) => (
        <li key={citation.title + citation.locator}>
          <Medical text={citation.title} />
          {citation.year === null ? '' : `, ${citation.year}`}. <Locator text={citation.locator} />
        </li>
      ))}
    </ul>
  )
}

/** An address, DOI or PubMed number as a link; anything else as it is. Links open only when somebody follows them. */
function Locator({ text }: { text: string }) {
  const { t } = useText()
  const address = addressOf(text)
  if (address === undefined) return <Medical text={text} />
  return (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {text}
      <span class="visually-hidden"> {t('link.outside')}</span>
    </a>
  )
}

function addressOf(text: string): string | undefined {
  const doi = /\b(10\.\d{4,9}\/[^\s;,]+)/.exec(text)?.[1]
  if (/^https?:\/\/\S+$/.test(text)) return text
  if (doi !== undefined) return `https://doi.org/${doi}`
  const pmid = /PMID\s*(\d+)/.exec(text)?.[1]
  return pmid === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`
}
