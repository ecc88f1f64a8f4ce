import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')

/** Milliseconds and bytes: what Nginx, NATS, Kubernetes and Compose mean by a unit. */
const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  k: 1024,
  g: 1024 ** 3,
  MB: 1024 ** 2,
  '': 1,
}

const product = (text: string): number =>
  text.split('*').reduce((so_far, factor) => {
    const [, digits, unit = ''] = /^\s*([\d_.]+)(ms|s|m|k|g|MB|)\s*$/.exec(factor) ?? []
    if (digits === undefined) throw new Error(`not a figure: ${text}`)
    return so_far * Number(digits.replaceAll('_', '')) * (units[unit] ?? 1)
  }, 1)

/**
 * The figure that a file states, in milliseconds, bytes or pieces.
 * @param file path in the repository
 * @param before what stands before the figure there, as a regular expression
 * @throws when the file does not state it exactly once, or states several
 */
export const stated = (file: string, before: string): number => {
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = [...text.matchAll(new RegExp(`${before}([\\d_.]+(?:ms|s|m|k|g|MB)?(?: \\* [\\d_.]+)*)`, 'gm'))]
  const figures = new Set(found.map(([, figure]) => product(figure as string)))
  const [figure] = figures
  if (figure === undefined || figures.size > 1) throw new Error(`${file} states ${before} ${figures.size} times`)
  return figure
}

/** A constant of a TypeScript file. */
export const constant = (file: string, name: string): number => stated(file, `const ${name} = `)
