import { expect, it } from 'vitest'
import { defaultFolders } from '../../compile/compile.js'
import { openCurated } from '../../read/curated-files.js'
import { readFitted } from '../fitted.js'
import { readFitMaterials } from './main.js'
import { studiesOf } from './studies.js'

/** Which parameters studies speak of, and how many of each, follow from the tables without a fit. */
it('was fitted to the studies and roles that stand there now: else run "npm run fit-exposure"', () => {
  const { tables, rolesOf } = readFitMaterials(defaultFolders)
  const { studies, parameters } = studiesOf(tables, rolesOf)
  const counted = new Map<string, number>()
  for (const { model } of studies)
    for (const place of model.parameters) {
      const name = parameters.names[place] as string
      counted.set(name, (counted.get(name) ?? 0) + 1)
    }
  const fitted = [...readFitted(openCurated(defaultFolders.curatedDir)).parameters]
  expect(counted.size).toBeGreaterThan(500)
  expect(Object.fromEntries(fitted.map(([name, { studies: count }]) => [name, count]))).toEqual(
    Object.fromEntries(counted),
  )
})
