import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

const file = path.join(import.meta.dirname, '../released/services.json.br')

/** Keeps files (path, text) as what was released. */
export const keep = async (files: Readonly<Record<string, string>>): Promise<void> => {
  const text = Buffer.from(JSON.stringify(files))
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length, [constants.BROTLI_PARAM_LGWIN]: 24 }
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, brotliCompressSync(text, { params }))
}

/** Writes the files that were released to a folder. */
export const unpack = async (folder: string): Promise<void> => {
  const files: Record<string, string> = JSON.parse(brotliDecompressSync(await readFile(file)).toString())
  for (const [name, text] of Object.entries(files)) {
    const target = path.join(folder, name)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, text)
  }
}
