import { accessSync, constants, mkdirSync, statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import { explainSystemError, StartError } from '@techshop/process-supervisor/start-error'

/** Every file and folder that a stack keeps. All of it belongs to the user who started it and to nobody else. */
export interface DataDirectory {
  readonly root: string
  readonly lock: string
  readonly processes: string
  readonly secrets: string
  readonly staffKeySet: string
  /** The programs of other teams and their public keys; there is none until one is added. */
  readonly serviceAccounts: string
  readonly description: string
  readonly catalogueMarker: string
  readonly logs: string
  readonly postgres: string
  readonly nats: string
  readonly nginx: string
  readonly compileCache: string
}

/** The layout of a data directory. */
export function dataDirectoryAt(directory: string): DataDirectory {
  const root = path.resolve(directory)
  const inside = (name: string) => path.join(root, name)
  return {
    root,
    lock: inside('lock.json'),
    processes: inside('processes.json'),
    secrets: inside('secrets.json'),
    staffKeySet: inside('staff-jwks.json'),
    serviceAccounts: inside('service-accounts.json'),
    description: inside('stack.json'),
    catalogueMarker: inside('catalogue.json'),
    logs: inside('logs'),
    postgres: inside('postgres'),
    nats: inside('nats'),
    nginx: inside('nginx'),
    compileCache: inside('compile-cache'),
  }
}

const neededBytes = 256 * 1024 * 1024

/** @throws StartError when less is free than a stack needs */
export function requireFreeSpace(directory: string, freeBytes: number): void {
  if (freeBytes >= neededBytes) return
  const megabytes = Math.floor(freeBytes / 1024 / 1024)
  throw new StartError(
    `${directory}: only ${megabytes} MB are free on this disk, and ${neededBytes / 1024 / 1024} MB are needed; ` +
      'make room, or choose another place with --data-dir',
  )
}

/**
 * Makes the data directory, private to its owner, when it is missing.
 * @throws StartError when it can't be used
 */
export function prepareDataDirectory(directory: string): DataDirectory {
  const layout = dataDirectoryAt(directory)
  try {
    if (statSync(layout.root, { throwIfNoEntry: false })?.isFile()) {
      throw new StartError(`${layout.root} is a file; choose another place with --data-dir`)
    }
    mkdirSync(layout.root, { recursive: true, mode: 0o700 })
    accessSync(layout.root, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(layout.root)
    requireFreeSpace(layout.root, bavail * bsize)
    for (const folder of [layout.logs, layout.postgres, layout.nats, layout.nginx]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
    }
  } catch (error) {
    throw explainSystemError(error)
  }
  return layout
}
