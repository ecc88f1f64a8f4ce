import { execFile } from 'node:child_process'
import { mkdir, statfs } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Disk, Disks } from './fault.ts'

const run = promisify(execFile)

const sizeBytes = 4 * 1024 ** 3
const slackBytes = 64 * 1024

/** A tmpfs of its own at a folder: making it full is making it smaller. */
const mountDisk = async (folder: string): Promise<Disk & { unmount(): Promise<void> }> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await run('mount', ['-t', 'tmpfs', '-o', `size=${sizeBytes},mode=0700`, 'techshop-chaos', folder])
  const resize = async (bytes: number) => void (await run('mount', ['-o', `remount,size=${bytes}`, folder]))
  return {
    async fill() {
      for (let attempt = 1; ; attempt += 1) {
        const { blocks, bfree, bsize } = await statfs(folder)
        try {
          return await resize((blocks - bfree) * bsize + slackBytes)
        } catch (error) {
          // It grew meanwhile, and can't be smaller than what it holds.
          if (attempt === 10) throw error
        }
      }
    },
    free: () => resize(sizeBytes),
    // Lazily: a process that is being killed may still hold a file.
    unmount: async () => void (await run('umount', ['--lazy', folder])),
  }
}

/** The disks of a data directory; without the rights to mount (root, and not in every container) there are none. */
export const mountDisks = async (dataDir: string): Promise<Disks & AsyncDisposable> => {
  const mounted: Awaited<ReturnType<typeof mountDisk>>[] = []
  const unmountAll = async () => {
    for (const disk of mounted.splice(0)) await disk.unmount()
  }
  const result = (disks: Disks) => ({ ...disks, [Symbol.asyncDispose]: unmountAll })
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return result({})
  try {
    for (const name of ['nats', 'postgres']) mounted.push(await mountDisk(path.join(dataDir, name)))
  } catch {
    await unmountAll()
    return result({})
  }
  const [nats, postgres] = mounted
  return result({ nats, postgres })
}
