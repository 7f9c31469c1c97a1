import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { ReviewState } from '@mixwise/core'
import type { ReviewDesk } from '@mixwise/knowledge'
import { type Command, Option } from 'commander'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'

export type OpenDesk = (knowledgeDir: string, membersOf: (term: string) => readonly string[] | undefined) => ReviewDesk

interface SignOptions {
  folder: string
  reviewer: string
  key: string
  scope: string
  withdraw?: true
  note?: string
  date?: string
}

type ReviewContext = Pick<Context, 'knowledge' | 'write' | 'fail' | 'setExit'>

/** `mixwise review`: who signed which text, bound to its content. For people who maintain the knowledge. */
export function registerReview(program: Command, context: ReviewContext, openDesk?: OpenDesk): void {
  const review = program.command('review').description('sign-offs by licensed professionals: status, sign, verify, key')
  const folder = (): Option =>
    new Option('--folder <folder>', 'the folder with curated/ and reviews/').default('packages/knowledge')
  const withDesk = async (knowledgeDir: string, use: (desk: ReviewDesk) => void): Promise<void> => {
    try {
      use((openDesk ?? (await installedDesk()))(knowledgeDir, membersIn(context)))
    } catch (error) {
      context.fail(error instanceof Error ? error.message : String(error))
    }
  }

  review
    .command('status')
    .description('how much is reviewed, and what changed since')
    .addOption(folder())
    .option('--json', 'print every entry with its state and hash')
    .action((options: { folder: string; json?: true }) =>
      withDesk(options.folder, (desk) => {
        const states = desk.states()
        context.write(options.json === true ? JSON.stringify(states) : statusWords(states))
      }),
    )

  review
    .command('verify')
    .description('check every signature and that nothing was removed from the log')
    .addOption(folder())
    .action((options: { folder: string }) =>
      withDesk(options.folder, (desk) => {
        const problems = desk.problems()
        context.write(problems.length === 0 ? 'The log is whole and every signature holds.' : problems.join('\n'))
        if (problems.length > 0) context.setExit(exitCodes.badInput)
      }),
    )

  review
    .command('sign')
    .description('append a sign-off for one entry as it now stands')
    .argument('<kind>', 'rule, monograph, claims, stopping, overdose, overdose-guide or help')
    .argument('<id>', 'its id')
    .addOption(folder())
    .requiredOption('--reviewer <id>', 'your id in reviewers.yaml')
    .requiredOption('--key <file>', 'your private key, PEM; it is read and never copied')
    .requiredOption('--scope <words>', 'what you judged, as "clinical content, adults"')
    .option('--withdraw', 'withdraw an earlier approval')
    .option('--note <words>', 'anything to add')
    .option('--date <date>', 'as 2027-01-05; else today')
    .action((kind: string, id: string, options: SignOptions) =>
      withDesk(options.folder, (desk) => {
        const request: Parameters<ReviewDesk['sign']>[0] = {
          kind,
          id,
          reviewer: options.reviewer,
          date: options.date ?? new Date().toISOString().slice(0, 10),
          scope: options.scope,
          verdict: options.withdraw === true ? 'withdrawn' : 'approved',
          ...(options.note !== undefined && { note: options.note }),
        }
        context.write(desk.sign(request, readFileSync(options.key, 'utf8')))
      }),
    )

  review
    .command('key')
    .description('make a new key pair; prints the public key for reviewers.yaml')
    .argument('<file>', 'where the private key goes; must not exist yet')
    .action((file: string) => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519')
      try {
        writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' })
        context.write(publicKey.export({ format: 'der', type: 'spki' }).toString('base64'))
      } catch (error) {
        context.fail(error instanceof Error ? error.message : String(error))
      }
    })
}

/** The compiler's room is large and only this command needs it, so it is loaded when asked for. */
async function installedDesk(): Promise<OpenDesk> {
  return (await import('@mixwise/knowledge')).openReviewDesk
}

/** What each property stands for in the installed knowledge. */
function membersIn(context: Pick<Context, 'knowledge'>): (term: string) => readonly string[] | undefined {
  let byProperty: Map<string, string[]> | undefined
  const read = (): Map<string, string[]> => {
    const knowledge = context.knowledge()
    const found = new Map<string, string[]>()
    for (let number = 0; number < knowledge.slugs.length; number += 1) {
      const { slug, properties } = knowledge.facts(number)
      for (const { id } of properties) found.set(id, [...(found.get(id) ?? []), slug])
    }
    return found
  }
  return (term) => {
    byProperty ??= read()
    return byProperty.get(term)
  }
}

function statusWords(states: readonly { kind: string; id: string; state: ReviewState }[]): string {
  const kinds = [...new Set(states.map(({ kind }) => kind))]
  const count = (kind: string, state: ReviewState): number =>
    states.filter((one) => one.kind === kind && one.state === state).length
  const changed = states.filter(({ state }) => state === 'changed-since-review')
  const reviewed = states.filter(({ state }) => state === 'reviewed').length
  return [
    ...kinds.map(
      (kind) =>
        `${kind}: ${count(kind, 'reviewed')} reviewed, ${count(kind, 'changed-since-review')} changed since, ${count(kind, 'unreviewed')} not reviewed`,
    ),
    ...changed.map(({ kind, id }) => `changed since review: ${kind} ${id}`),
    reviewed === 0
      ? 'Nothing here stands reviewed by a licensed professional.'
      : `${reviewed} of ${states.length} reviewed.`,
  ].join('\n')
}
