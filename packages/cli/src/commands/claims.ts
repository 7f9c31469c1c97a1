import { type AnsweredClaim, type ClaimsAnswer, type ClaimsRequest, sourceLine, verdicts } from '@mixwise/core'
import { type Command, Option } from 'commander'
import type { Context } from '../context.js'
import { complainOfUnread, firstLines } from '../not-read.js'
import { wrap } from '../paint.js'
import { reviewLine } from './about.js'

interface ClaimsOptions {
  id?: string
  verdict?: NonNullable<ClaimsRequest['verdict']>
  json?: true
}

/** `mixwise claims`: what an article says about a substance, checked claim by claim. */
export function registerClaims(program: Command, context: Pick<Context, 'engine' | 'write' | 'fail'>): void {
  program
    .command('claims')
    .description('claims of an article about a substance, each with a verdict, a better wording and sources')
    .argument('[name]', 'a name as people write it', 'baclofen')
    .option('--id <id>', 'one claim only, as SC04')
    .addOption(new Option('--verdict <verdict>', 'only claims with this verdict, as not-supported').choices(verdicts))
    .option('--json', 'print JSON')
    .action((name: string, options: ClaimsOptions) => {
      const page = context.engine.claims({
        name,
        ...(options.id !== undefined && { claim: options.id }),
        ...(options.verdict !== undefined && { verdict: options.verdict }),
      })
      if ('issue' in page) {
        const known = (page.issue.candidates ?? []).map(({ slug }) => slug).join(', ')
        context.fail(
          `We checked no article about ${JSON.stringify(name)}.${known === '' ? '' : ` There is one about: ${known}.`}`,
        )
      } else if (page.claims.length === 0)
        context.fail('No claim fits. Run "mixwise claims" without options to see them all.')
      else {
        complainOfUnread(context, page)
        context.write(options.json === true ? JSON.stringify(page) : pageWords(page, name))
      }
    })
}

function pageWords(page: ClaimsAnswer, asked: string): string {
  const counts = Object.entries(page.counts).map(([verdict, count]) => `${verdict} ${count}`)
  return [
    ...firstLines(page, [asked]),
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
