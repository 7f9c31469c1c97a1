import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'

interface CompileOptions {
  rxnorm?: string
  curated?: string
  reviews?: string
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
    .option('--reviews <folder>', 'folder with the sign-offs, in the shape of packages/knowledge/reviews')
    .option('--out <folder>', 'where to write; the installed artefact if not given')
    .action(async ({ rxnorm, curated, reviews, sources, out }: CompileOptions) => {
      for (const folder of [rxnorm, curated, reviews, sources]) {
        if (folder !== undefined && !existsSync(folder)) {
          context.fail(`There is no folder ${folder}.`)
          return
        }
      }
      const { FaultyKnowledge, artefactDir, defaultFolders, readRrf, writeArtefact } = await import(
        '@mixwise/knowledge'
      )
      process.stderr.write('Compiling; this takes some seconds.\n')
      try {
        const records = rxnorm === undefined ? undefined : await readRrf(rxnorm)
        const folders = {
          ...defaultFolders,
          ...(sources !== undefined && { sourcesDir: sources }),
          ...(curated !== undefined && { curatedDir: curated }),
          ...(reviews !== undefined && { reviewsDir: reviews }),
        }
        const { version, counts, hash } = writeArtefact(folders, out ?? artefactDir, records)
        const { substances, rules, pairs } = counts
        context.write(
          `Knowledge ${version}: ${substances} substances, ${rules} rules, ${pairs} pairs, hash ${hash.slice(0, 16)}`,
        )
      } catch (error) {
        if (!(error instanceof FaultyKnowledge) && !(error instanceof Error)) throw error
        context.fail(error.message)
        context.setExit(exitCodes.badInput)
      }
    })
}
