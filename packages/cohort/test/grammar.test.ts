import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** A Python that has sqlglot; `.ci/run` installs one where it can. */
const python = process.env.MIXWISE_PYTHON || 'python3'
const hasParser = spawnSync(python, ['-c', 'import sqlglot']).status === 0

const dialects = ['spark', 'databricks', 'trino', 'bigquery', 'postgres', 'duckdb'] as const
const folder = fileURLToPath(new URL('../sql/', import.meta.url))
const files = readdirSync(folder).map((name) => `${folder}${name}`)

/** Reads each statement in each dialect; a function or a command that a dialect has not is a fault as well. */
const script = `
import json, pathlib, sys
import sqlglot
from sqlglot import exp
faults = []
for path in sys.argv[2:]:
    for dialect in json.loads(sys.argv[1]):
        try:
            tree = sqlglot.parse_one(pathlib.Path(path).read_text(), read=dialect, error_level=sqlglot.ErrorLevel.RAISE)
            faults += [f"{path} {dialect}: {node.sql()}" for node in tree.walk() if isinstance(node, (exp.Command, exp.Anonymous))]
        except Exception as error:
            faults.append(f"{path} {dialect}: {error}")
print(json.dumps(faults))
`

function faultsOf(paths: readonly string[]): readonly string[] {
  const { stdout, stderr } = spawnSync(python, ['-c', script, JSON.stringify(dialects), ...paths], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return (JSON.parse(stdout) as string[]).map((fault) => basename(fault))
}

describe('the statements of the plan', () => {
  it.skipIf(!hasParser)('are read by the grammars of six engines (skipped: no Python with sqlglot)', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(faultsOf(files)).toEqual([])
  })

  it('use no words of one engine', () => {
    const foreign =
      /\b(?:QUALIFY|GROUP BY ALL|LIST|UNNEST|EXCLUDE|ASOF|ARRAY_AGG|DATE_DIFF|DATEDIFF)\b|::|\bUNION\b(?! (?:ALL|DISTINCT))/i
    for (const path of files) {
      const statement = readFileSync(path, 'utf8').replaceAll(/^--.*$/gm, '')
      expect([basename(path), foreign.exec(statement)?.[0]]).toEqual([basename(path), undefined])
    }
  })
})
