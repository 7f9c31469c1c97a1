import { type AnsweredClaim, type ClaimsPage, claims, sourceLine } from '@mixwise/core'
import type { Command } from 'commander'
import { wrap } from '../paint.js'
import { type LibraryContext, reviewLine } from './about.js'

/** `mixwise claims`: what an article says about a substance, checked claim by claim. */
export function registerClaims(program: Command, context: Omit<LibraryContext, 'facts'>): void {
  program
    .command('claims')
    .description('claims of an article about a substance, each with a verdict, a better wording and sources')
    .argument('[name]', 'a name as people write it', 'baclofen')
    .option('--id <id>', 'one claim only, as SC04')
    .option('--verdict <verdict>', 'only claims with this verdict, as not-supported')
    .option('--json', 'print JSON')
    .action((name: string, options: { id?: string; verdict?: string; json?: true }) => {
      const slug = context.slugOf(name)
      const page = slug === undefined ? undefined : claims(context.library(), slug)
      if (page === undefined) {
        const known = Object.keys(context.library().claims).join(', ')
        context.fail(`We checked no article about ${JSON.stringify(name)}. There is one about: ${known}.`)
        return
      }
      const chosen = page.claims.filter(
        ({ id, verdict }) =>
          (options.id === undefined || id === options.id.toUpperCase()) &&
          (options.verdict === undefined || verdict === options.verdict),
      )
      if (chosen.length === 0) {
        context.fail('No claim fits. Run "mixwise claims" without options to see them all.')
        return
      }
      const shown = { ...page, claims: chosen }
      context.write(options.json === true ? JSON.stringify(shown) : pageWords(shown))
    })
}

function pageWords(page: ClaimsPage): string {
  const counts = Object.entries(page.counts).map(([verdict, count]) => `${verdict} ${count}`)
  return [
    page.title,
    reviewLine(page.review),
    wrap(`Verdicts: ${counts.join(', ')}.`, 88),
    ...page.claims.flatMap(claimWords),
    '',
    wrap(page.disclaimer, 88),
  ].join('\n')
}

function claimWords({ id, section, claim, verdict, meaning, nuance, wording, sources }: AnsweredClaim): string[] {
  return [
    '',
    `${id} (${section}): ${verdict}. ${meaning}`,
    wrap(`Claim: ${claim}`, 88, '  '),
    wrap(`Point: ${nuance}`, 88, '  '),
    wrap(`Better: ${wording}`, 88, '  '),
    ...sources.map((source) => wrap(`Source: ${sourceLine(source)}`, 88, '  ')),
  ]
}
