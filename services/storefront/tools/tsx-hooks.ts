import { readFile } from 'node:fs/promises'
import type { LoadHook } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformWithOxc } from 'vite'

/** Compiles JSX; leaves every other file to Node. */
export const load: LoadHook = async (url, context, nextLoad) => {
  if (!url.endsWith('.tsx')) return nextLoad(url, context)
  const path = fileURLToPath(url)
  const { code } = await transformWithOxc(await readFile(path, 'utf8'), path, {
    jsx: { runtime: 'automatic', importSource: 'preact' },
    sourcemap: true,
  })
  return { format: 'module', source: code, shortCircuit: true }
}
