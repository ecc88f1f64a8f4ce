import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const compressible = /\.(?:js|css|svg)$/

/** Puts `.gz` and `.br` beside each built file, so that whoever serves it compresses nothing while running. */
export const compressAssets = (): Plugin => ({
  name: 'compress-assets',
  async writeBundle({ dir = '' }) {
    for (const name of (await readdir(dir)).filter((file) => compressible.test(file))) {
      const file = path.join(dir, name)
      const bytes = await readFile(file)
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes))
    }
  },
})
