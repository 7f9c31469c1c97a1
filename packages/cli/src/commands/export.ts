import { type Command, Option } from 'commander'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'

/** `mixwise export`: tables of the knowledge for other engines. */
export function registerExport(program: Command, context: Context): void {
  program
    .command('export')
    .description('write tables of the knowledge, for engines that join them themselves')
    .addOption(new Option('--format <format>', 'as what').choices(['parquet']).makeOptionMandatory())
    .requiredOption('--out <folder>', 'where they go')
    .action(async ({ out }: { out: string }) => {
      const cohort = await import('@mixwise/cohort')
      try {
        const counts = await cohort.exportParquet(context.engine, out)
        for (const [table, rows] of Object.entries(counts)) context.write(`${table}.parquet: ${rows} rows`)
      } catch (error) {
        if (!(error instanceof cohort.MissingDuckDb)) throw error
        process.stderr.write(`${error.message}\n`)
        context.setExit(exitCodes.brokenInstallation)
      }
    })
}
