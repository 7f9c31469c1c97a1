import { version } from '@mixwise/core'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { type Context, installedContext } from './context.js'
import { exitCodes } from './exit-codes.js'

type Register = (program: Command, context: Context) => void

/** Every command, loaded only when it is asked for, so that a check does not wait for the service. */
const commands: Readonly<Record<string, () => Promise<Register>>> = {
  check: async () => (await import('./commands/check.js')).registerCheck,
  name: async () => (await import('./commands/name.js')).registerName,
  suggest: async () => (await import('./commands/suggest.js')).registerSuggest,
  about: async () => (await import('./commands/about.js')).registerAbout,
  stop: async () => (await import('./commands/stop.js')).registerStop,
  overdose: async () => (await import('./commands/overdose.js')).registerOverdose,
  claims: async () => (await import('./commands/claims.js')).registerClaims,
  sheet: async () => (await import('./commands/sheet.js')).registerSheet,
  exposure: async () => (await import('./commands/exposure.js')).registerExposure,
  timeline: async () => (await import('./commands/timeline.js')).registerTimeline,
  review: async () => (await import('./commands/review.js')).registerReview,
  knowledge: async () => (await import('./commands/knowledge.js')).registerKnowledge,
  compile: async () => (await import('./commands/compile.js')).registerCompile,
  serve: async () => (await import('./commands/serve.js')).registerServe,
  mcp: async () => (await import('./commands/mcp.js')).registerMcp,
  sources: async () => (await import('./commands/sources.js')).registerSources,
  screen: async () => (await import('./commands/screen.js')).registerScreen,
  answer: async () => (await import('./commands/answer.js')).registerAnswer,
  synth: async () => (await import('./commands/synth.js')).registerSynth,
  export: async () => (await import('./commands/export.js')).registerExport,
}

/** Runs the command line and gives its exit code. Never shows a stack trace for what a user did. */
export async function run(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough, as `head`, closes the pipe; that is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? exitCodes.nothingAtThreshold : exitCodes.brokenInstallation)
    })
  }
  const context = installedContext()
  const program = new Command()
    .name('mixwise')
    .description(
      'What happens when these substances meet in one person?\nMedicines, alcohol, recreational drugs, food, herbs. Nothing you type leaves this machine.',
    )
    .version(version)
    .showHelpAfterError('Run "mixwise --help" or "mixwise <command> --help" for what there is.')
    .exitOverride()
  const asked = argv[2]
  const loaders = asked !== undefined && Object.hasOwn(commands, asked) ? [commands[asked]] : Object.values(commands)
  for (const load of loaders) (await load?.())?.(program, context)
  for (const command of program.commands) command.exitOverride()
  try {
    await program.parseAsync(argv as string[])
    return context.exitCode()
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its own; what a command finds wrong after that is said here.
      if (error instanceof InvalidArgumentError) process.stderr.write(`error: ${error.message}\n`)
      return error.exitCode === 0 ? exitCodes.nothingAtThreshold : exitCodes.badInput
    }
    // By name: the service brings its own copy of the class.
    if (error instanceof Error && error.name === 'BrokenKnowledge') {
      process.stderr.write(`The installation is broken. ${error.message}\n`)
      return exitCodes.brokenInstallation
    }
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`Something went wrong that is not your fault: ${reason}\n`)
    return exitCodes.brokenInstallation
  }
}
