import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FaultyKnowledge, type Problem } from '../../read/problem.js'
import { readTable } from '../../read/table.js'

/**
 * The rows of a table of the sources; undefined when this installation does not hold it.
 *
 * @throws FaultyKnowledge when it is there and cannot be read.
 */
export function rowsOf<const Column extends string>(
  dir: string,
  name: string,
  columns: readonly Column[],
): Readonly<Record<Column, string>>[] | undefined {
  if (!existsSync(join(dir, name)) && !existsSync(join(dir, `${name}.gz`))) return undefined
  const problems: Problem[] = []
  const rows = readTable(dir, name, columns, problems)
  if (problems.length > 0) throw new FaultyKnowledge(problems)
  return rows.map(({ cell }) => cell)
}
