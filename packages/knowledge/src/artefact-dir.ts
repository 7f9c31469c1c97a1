import { fileURLToPath } from 'node:url'

/** Where the compiler writes and the faces read. Apart from everything else, so that a bundle can leave it in its place. */
export const artefactDir = fileURLToPath(new URL('../dist/artefact/', import.meta.url))
