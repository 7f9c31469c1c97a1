// Run by `npm version`, after it has written the version into the root's package.json: everything else follows it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = process.argv[2] ?? process.cwd()
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'))
const { version, workspaces } = readJson('package.json')
const ours = new Set(workspaces.map((folder) => readJson(`${folder}/package.json`).name))

/** Writes the version into a package's description, and into its dependencies on our own packages. */
function follow(described) {
  described.version = version
  for (const kind of ['dependencies', 'devDependencies']) {
    for (const name of Object.keys(described[kind] ?? {})) if (ours.has(name)) described[kind][name] = version
  }
}

for (const folder of workspaces) {
  const file = join(root, folder, 'package.json')
  const text = readFileSync(file, 'utf8')
  const before = JSON.parse(text).version
  // Only versions change, so that the layout of the file stays as its author left it.
  writeFileSync(
    file,
    text.replace(/"([^"]+)": "([^"]*)"/g, (pair, key, value) =>
      value === before && (key === 'version' || ours.has(key)) ? `"${key}": "${version}"` : pair,
    ),
  )
}

const lock = readJson('package-lock.json')
lock.version = version
for (const folder of ['', ...workspaces]) follow(lock.packages[folder])
writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`)

const source = join(root, 'packages/core/src/version.ts')
writeFileSync(source, readFileSync(source, 'utf8').replace(/version = '[^']*'/, `version = '${version}'`))
