import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A break that is let through by its own words, because the released document did not say what held all along. */
export interface Correction {
  /** The name of the contract. */
  readonly document: string
  /** What the gate says of it, word by word. */
  readonly break: string
  /** What held all along, and how a caller can tell. */
  readonly reason: string
  /** The day on which it was released; from then on it lets nothing through. */
  readonly released?: string
}

const FILE = 'packages/contracts/released/corrections.json'

export const readCorrections = async (root: string): Promise<Correction[]> =>
  JSON.parse(await readFile(path.join(root, FILE), 'utf8')) as Correction[]

/** Notes the day on corrections that have none, which are kept for other teams to read. */
export const markReleased = async (root: string, corrections: readonly Correction[], day: string): Promise<void> => {
  const marked = corrections.map((correction) => ({ ...correction, released: correction.released ?? day }))
  await writeFile(path.join(root, FILE), `${JSON.stringify(marked, null, 2)}\n`)
}
