import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Context } from '../context.js'
import { exitCodes } from '../exit-codes.js'

interface Folders {
  curated?: string
  sources?: string
  reviews?: string
}

/** `mixwise knowledge check`: everything that is wrong with the curated files, for people who write them. */
export function registerKnowledge(program: Command, context: Pick<Context, 'write' | 'fail' | 'setExit'>): void {
  program
    .command('knowledge')
    .description('for people who write the knowledge: check')
    .command('check')
    .description('say everything that is wrong with the curated files, one line a fault, without compiling them')
    .option('--sources <folder>', 'folder with the sources, in the shape of packages/knowledge/sources')
    .option('--curated <folder>', 'folder with the curated files, in the shape of packages/knowledge/curated')
    .option('--reviews <folder>', 'folder with the sign-offs, in the shape of packages/knowledge/reviews')
    .action(async ({ curated, sources, reviews }: Folders) => {
      const missing = [curated, sources, reviews].find((folder) => folder !== undefined && !existsSync(folder))
      if (missing !== undefined) {
        context.fail(`There is no folder ${missing}.`)
        return
      }
      const { checkKnowledge, defaultFolders, problemSummary } = await import('@mixwise/knowledge')
      const checked = checkKnowledge({
        sourcesDir: sources ?? defaultFolders.sourcesDir,
        curatedDir: curated ?? defaultFolders.curatedDir,
        reviewsDir: reviews ?? defaultFolders.reviewsDir,
      })
      context.write(problemSummary(checked))
      if (checked.problems.length > 0) context.setExit(exitCodes.badInput)
    })
}
