import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'

interface CompileOptions {
  rxnorm?: string
  curated?: string
  sources?: string
  out?: string
}

/** `mixwise compile`: makes the artefact anew, from newer sources if given. */
export function registerCompile(program: Command, context: Context): void {
  program
    .command('compile')
    .description('compile the knowledge again, from newer files you downloaded if you name them')
    .option('--rxnorm <folder>', 'folder with RXNCONSO.RRF, RXNREL.RRF and RXNSAT.RRF of RxNorm_full_prescribe')
    .option('--sources <folder>', 'folder with the sources, in the shape of packages/knowledge/sources')
    .option('--curated <folder>', 'folder with the curated files, in the shape of packages/knowledge/curated')
    .option('--out <folder>', 'where to write; the installed artefact if not given')
    .action(async ({ rxnorm, curated, sources, out }: CompileOptions) => {
      for (const folder of [rxnorm, curated, sources]) {
        if (folder !== undefined && !existsSync(folder)) {
          context.fail(`There is no folder ${folder}.`)
          return
        }
      }
      const { FaultyKnowledge, writeArtefact, defaultFolders, artefactDir, readRrf } = await import(
        '@mixwise/knowledge'
      )
      process.stderr.write('Compiling; this takes some seconds.\n')
      try {
        const records = rxnorm === undefined ? undefined : await readRrf(rxnorm)
        const folders = {
          sourcesDir: sources ?? defaultFolders.sourcesDir,
          curatedDir: curated ?? defaultFolders.curatedDir,
        }
        const { manifest } = writeArtefact(
          { ...folders, ...(records !== undefined && { rxnorm: records }) },
          out ?? artefactDir,
        )
        const { substances, rules, pairs } = manifest.counts
        context.write(
          `Knowledge ${manifest.version}: ${substances} substances, ${rules} rules, ${pairs} pairs, hash ${manifest.hash.slice(0, 16)}`,
        )
      } catch (error) {
        if (!(error instanceof FaultyKnowledge) && !(error instanceof Error)) throw error
        context.fail(error.message)
        context.setExit(exitCodes.badInput)
      }
    })
}
