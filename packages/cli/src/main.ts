import { BrokenKnowledge } from '@mixwise/core'
import { Command, CommanderError } from 'commander'
import { registerCheck } from './commands/check.js'
import { registerName } from './commands/name.js'
import { registerSources } from './commands/sources.js'
import { installedContext } from './context.js'
import { exitCodes } from './exit-codes.js'

/** Runs the command line and gives its exit code. Never shows a stack trace for what a user did. */
export async function run(argv: readonly string[]): Promise<number> {
  const context = installedContext()
  const program = new Command()
    .name('mixwise')
    .description(
      'What happens when these substances meet in one person?\nMedicines, alcohol, recreational drugs, food, herbs. Nothing you type leaves this machine.',
    )
    .version('0.1.0')
    .showHelpAfterError('Run "mixwise --help" or "mixwise <command> --help" for what there is.')
    .configureOutput({ outputError: (text, write) => write(text) })
    .exitOverride()
  registerCheck(program, context)
  registerName(program, context)
  registerSources(program, context)
  for (const command of program.commands) command.exitOverride()
  try {
    await program.parseAsync(argv as string[])
    return context.exitCode()
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.nothingAtThreshold : exitCodes.badInput
    if (error instanceof BrokenKnowledge) {
      process.stderr.write(`The installation is broken. ${error.message}\n`)
      return exitCodes.brokenInstallation
    }
    process.stderr.write(
      `Something went wrong that is not your fault: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    return exitCodes.brokenInstallation
  }
}
