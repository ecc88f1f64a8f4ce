import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Correction, markReleased, readCorrections } from './corrections.ts'
import { type Contract, contracts } from './documents.ts'

export interface Comparison {
  /** Breaks that no correction lets through, by the name of their contract. */
  readonly breaks: Readonly<Record<string, readonly string[]>>
  /** Corrections that wait for their release and let nothing through. */
  readonly idle: readonly Correction[]
}

/** How the documents of a repository break what was released of them. */
export const compare = async (root: string): Promise<Comparison> => {
  const waiting = (await readCorrections(root)).filter(({ released }) => released === undefined)
  const found = await Promise.all(
    contracts.map(async (contract) => [contract.name, await breaksOf(root, contract)] as const),
  )
  const isOf = (name: string, text: string) => (correction: Correction) =>
    correction.document === name && correction.break === text
  return {
    breaks: Object.fromEntries(
      found.map(([name, breaks]) => [name, breaks.filter((text) => !waiting.some(isOf(name, text)))]),
    ),
    idle: waiting.filter(
      (correction) => !found.some(([name, breaks]) => breaks.some((text) => isOf(name, text)(correction))),
    ),
  }
}

/**
 * Keeps all documents as they are now as the released ones. Nothing at all is kept when one of them breaks its released
 * form: what other teams build on belongs together.
 */
export const release = async (root: string, day: string): Promise<Comparison> => {
  const comparison = await compare(root)
  const isRefused = comparison.idle.length > 0 || Object.values(comparison.breaks).some((breaks) => breaks.length > 0)
  if (isRefused) return comparison
  const texts = await Promise.all(contracts.map(({ current }) => readFile(path.join(root, current), 'utf8')))
  const files = contracts.map(({ released }) => path.join(root, released))
  await Promise.all(files.map((file, index) => writeFile(`${file}.new`, texts[index] ?? '')))
  for (const file of files) await rename(`${file}.new`, file)
  await markReleased(root, await readCorrections(root), day)
  return comparison
}

const breaksOf = async (root: string, { current, released, breaks }: Contract): Promise<string[]> => {
  const read = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8'))
  const before = await read(released).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  return before === undefined ? [] : breaks(before, await read(current))
}
