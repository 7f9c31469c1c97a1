import { type Command, InvalidArgumentError } from 'commander'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'

interface SynthFlags {
  people: number
  seed: number
  out: string
}

/** `mixwise synth`: a made-up population to try `screen` on. */
export function registerSynth(program: Command, context: Context): void {
  program
    .command('synth')
    .description('write a made-up population, to try screen on')
    .requiredOption('--out <folder>', 'where it goes')
    .option('--people <n>', 'how many people', whole, 10_000)
    .option('--seed <n>', 'the same number makes the same people', whole, 1)
    .action(async ({ people, seed, out }: SynthFlags) => {
      const cohort = await import('@mixwise/cohort')
      try {
        const { rows } = await cohort.synth({ people, seed, outDir: out })
        context.write(
          `${people} made-up people with ${rows} supplies: ${out}\nHow common each thing is was published; what meets is chance. No prevalence follows from it.`,
        )
      } catch (error) {
        if (error instanceof cohort.UnwritableOutput) {
          context.fail(error.message)
          return
        }
        if (!(error instanceof cohort.MissingDuckDb)) throw error
        process.stderr.write(`${error.message}\n`)
        context.setExit(exitCodes.brokenInstallation)
      }
    })
}

function whole(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('Write a whole number.')
  return number
}
