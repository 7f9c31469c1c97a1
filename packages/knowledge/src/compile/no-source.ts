import { type Problem, problemIn } from '../read/problem.js'
import type { Placed } from './curated.js'

/** Sites that carry no fact here: written by machines, answers of strangers, or not to be used by their licence. */
const noSource: Readonly<Record<string, string>> = {
  'droracle.ai': 'its pages are written by a machine',
  'drugchatter.com': 'its pages are written by a machine',
  'ntro.it.com': 'its pages are written by a machine',
  'consensus.app': 'its pages are written by a machine',
  'perplexity.ai': 'its pages are written by a machine',
  'drugs.com/answers': 'anybody may answer there',
  'quora.com': 'anybody may answer there',
  'reddit.com': 'anybody may answer there',
  ddinter: 'its licence does not let it in',
  'go.drugbank.com': 'its licence does not let it in',
  tripsit: 'its licence does not let it in',
  psychonautwiki: 'its licence does not let it in',
  crediblemeds: 'its licence does not let it in',
  'druginteractions.org': 'its licence does not let it in',
  'sideeffects.embl.de': 'its licence does not let it in',
}

/**
 * A citation whose place is a site that carries no fact is a fault.
 *
 * @example
 * checkSites(citation, problems) // a problem at `locator` where it names droracle.ai
 */
export function checkSites(
  citation: Placed<{ id: string; title: string; locator: string }>,
  problems: Problem[],
): void {
  const { id, title, locator } = citation.value
  const place = `${locator} ${title}`.toLowerCase()
  for (const [site, why] of Object.entries(noSource)) {
    if (!place.includes(site)) continue
    problems.push(
      problemIn(
        citation,
        ['locator'],
        `${id} rests on ${site}, which is no source: ${why}; cite a label, agency, guideline or study`,
      ),
    )
  }
}
