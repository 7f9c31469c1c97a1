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
  'drugs.com/drug-interactions': 'it is the verdict of another list, not what it rests on',
  'hellopharmacist.com': 'it is the verdict of another list, not what it rests on',
  'paperexplained.cn': 'its pages are written by a machine',
  'biologyinsights.com': 'its pages are written by a machine',
  'unanswered.io': 'its pages are written by a machine',
  'calendar-uk.co.uk': 'it gathers what others wrote, and does not say from where',
  'turtlegame.xyz': 'it gathers what others wrote, and does not say from where',
  'echopulsenews.com': 'it gathers what others wrote, and does not say from where',
  'lophie.shop': 'it gathers what others wrote, and does not say from where',
  'gailso.sbs': 'it gathers what others wrote, and does not say from where',
  'vibore.com': 'it gathers what others wrote, and does not say from where',
  'wilddata.cn': 'it translates abstracts by machine',
  'netlify.app': 'anybody may put a copy there',
  'azurewebsites.net': 'anybody may put a copy there',
}

/** Part of a host that is there for those who build a site: its pages open to nobody else, or not for long. */
const testServer = /^(?:uat|sit|stg|stage|staging|preview|qa\d*|dev\d*|.*-(?:dev|stage|staging|uat)|mimsdev)$/

/**
 * A citation whose place is a site that carries no fact, or one that does not open to a reader, is a fault.
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
  const host = testHostOf(locator)
  if (host !== undefined)
    problems.push(
      problemIn(citation, ['locator'], `${id} is at ${host}, a test server; write the public address of the page`),
    )
}

function testHostOf(locator: string): string | undefined {
  const hosts = [...locator.matchAll(/https?:\/\/([^/\s:;]+)/g)].map(([, host]) => host as string)
  return hosts.find((host) =>
    host
      .split('.')
      .slice(0, -1)
      .some((part) => testServer.test(part)),
  )
}
