import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { asyncApiBreaks } from './asyncapi-breaks.ts'
import type { Json } from './json.ts'
import { openApiBreaks } from './openapi-breaks.ts'

const root = path.join(import.meta.dirname, '../../..')

interface Contract {
  readonly name: string
  /** Paths in the repository. */
  readonly current: string
  readonly released: string
  readonly breaks: (released: Json, current: Json) => string[]
}

/** Every document that other teams build on. */
export const contracts: readonly Contract[] = [
  ...['catalog', 'categories', 'orders'].map((service) => ({
    name: service,
    current: `services/${service}/openapi.json`,
    released: `packages/contracts/released/${service}.openapi.json`,
    breaks: openApiBreaks,
  })),
  {
    name: 'events',
    current: 'packages/contracts/asyncapi.json',
    released: 'packages/contracts/released/events.asyncapi.json',
    breaks: asyncApiBreaks,
  },
]

const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8')

/** How a document breaks what was released of it. */
export const breaksOf = async ({ current, released, breaks }: Contract): Promise<string[]> =>
  breaks(JSON.parse(await read(released)), JSON.parse(await read(current)))

/** Keeps a document as it is now as the released one. Resolves to its breaks, and does nothing when there are any. */
export const release = async (contract: Contract): Promise<string[]> => {
  const isFirst = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return []
  }
  const breaks = await breaksOf(contract).catch(isFirst)
  if (breaks.length === 0) await writeFile(path.join(root, contract.released), await read(contract.current))
  return breaks
}
