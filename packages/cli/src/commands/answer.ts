import type { Question } from '@mixwise/cohort'
import { type Command, Option } from 'commander'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'

/** `mixwise answer`: grades what a job on another engine asks. */
export function registerAnswer(program: Command, context: Context): void {
  program
    .command('answer')
    .description('answer what a job asks that screen --emit wrote')
    .argument('<folder>', 'the folder of the job')
    .addOption(new Option('--question <name>', 'what it asks').choices(['ways', 'situations']).makeOptionMandatory())
    .action(async (folder: string, { question }: { question: Question }) => {
      const cohort = await import('@mixwise/cohort')
      try {
        await cohort.answerJob(context.engine, folder, question)
      } catch (error) {
        if (error instanceof cohort.MissingDuckDb) {
          process.stderr.write(`${error.message}\n`)
          context.setExit(exitCodes.brokenInstallation)
        } else if (error instanceof cohort.UnreadableInput) context.fail(error.message)
        else throw error
      }
    })
}
