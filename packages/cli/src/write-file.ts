import { writeFileSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EACCES: 'you are not allowed to write there',
  EPERM: 'you are not allowed to write there',
  EROFS: 'nothing can be written there',
  EISDIR: 'it is a folder, not a file',
  ENOSPC: 'the disk is full',
}

/**
 * Writes a file where the user said. A path that nobody can write to is named with the reason.
 *
 * @throws InvalidArgumentError, which ends a command as bad input.
 *
 * @example
 * writeFile('evening.svg', '<svg/>')
 */
export function writeFile(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'no reason given'
    throw new InvalidArgumentError(`Cannot write ${JSON.stringify(path)}: ${reasons[code] ?? code}.`)
  }
}
