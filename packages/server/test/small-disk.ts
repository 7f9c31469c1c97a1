import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own of a few hundred kilobytes, which can be filled and cleared. */
export interface SmallDisk {
  dir: string
  /** Until not a block is left. */
  fill(): void
  clear(): void
  remove(): void
}

/** Why no small disk can be made here, or undefined when one can: it is a file system in memory, which root alone may mount. */
export function smallDiskMissing(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'A small disk is mounted by root on Linux alone; the tests of a full disk are left out.'
  try {
    smallDisk().remove()
    return undefined
  } catch {
    return 'No file system may be mounted here; the tests of a full disk are left out.'
  }
}

/**
 * Mounts a small disk.
 *
 * @example
 * const disk = smallDisk()
 * disk.fill()
 * disk.remove()
 */
export function smallDisk(sizeKb = 400): SmallDisk {
  const dir = mkdtempSync(join(tmpdir(), 'mixwise-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeKb}k`, 'tmpfs', dir], { stdio: 'pipe' })
  const filler = join(dir, 'filler')
  return {
    dir,
    fill() {
      const { bavail, bsize } = statfsSync(dir)
      writeFileSync(filler, Buffer.alloc(bavail * bsize))
    },
    clear() {
      if (existsSync(filler)) rmSync(filler)
    },
    remove() {
      execFileSync('umount', ['-l', dir], { stdio: 'pipe' })
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
