import { existsSync } from 'node:fs'
import type { Problem } from '@mixwise/knowledge'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'

interface CompileOptions {
  rxnorm?: string
  register?: readonly string[]
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
    .option(
      '--register <kind=path...>',
      'a national register: dmd=FOLDER, or article57, cima, aifa, pbs or wikidata=FILE (docs/importing.md)',
    )
    .option('--sources <folder>', 'folder with the sources, in the shape of packages/knowledge/sources')
    .option('--curated <folder>', 'folder with the curated files, in the shape of packages/knowledge/curated')
    .option('--reviews <folder>', 'folder with the sign-offs, in the shape of packages/knowledge/reviews')
    .option('--out <folder>', 'where to write; the installed artefact if not given')
    .action(async ({ rxnorm, register = [], curated, reviews, sources, out }: CompileOptions) => {
      const named = register.map((text) => ({ kind: text.split('=', 1)[0] ?? '', path: text.replace(/^[^=]*=?/, '') }))
      for (const folder of [rxnorm, curated, reviews, sources]) {
        if (folder !== undefined && !existsSync(folder)) {
          context.fail(`There is no folder ${folder}.`)
          return
        }
      }
      const { FaultyKnowledge, artefactDir, defaultFolders, importRegister, readRrf, registerKinds, writeArtefact } =
        await import('@mixwise/knowledge')
      for (const { kind, path } of named) {
        if (registerKinds.includes(kind) && existsSync(path)) continue
        const why = registerKinds.includes(kind)
          ? `There is no file or folder ${JSON.stringify(path)}.`
          : `No register is called ${JSON.stringify(kind)}; there are ${registerKinds.join(', ')}, each as kind=path.`
        context.fail(why)
        return
      }
      process.stderr.write('Compiling; this takes some seconds.\n')
      try {
        const problems: Problem[] = []
        const registers = named.flatMap(({ kind, path }) => importRegister(kind, path, problems))
        if (problems.length > 0) throw new FaultyKnowledge(problems)
        const brought = {
          ...(rxnorm !== undefined && { rxnorm: await readRrf(rxnorm) }),
          ...(registers.length > 0 && { registers }),
        }
        const folders = {
          ...defaultFolders,
          ...(sources !== undefined && { sourcesDir: sources }),
          ...(curated !== undefined && { curatedDir: curated }),
          ...(reviews !== undefined && { reviewsDir: reviews }),
        }
        const { version, counts, hash } = writeArtefact(
          folders,
          out ?? artefactDir,
          Object.keys(brought).length > 0 ? brought : undefined,
        )
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
