import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { drawPictures } from '../drawings/draw.ts'
import { shelves } from '../shelves.ts'

// Usage: write-pictures <directory>. Empties the directory and draws the pictures of all sample products into it.
const directory = argv[2]
if (directory === undefined) throw new Error('Say into which directory the pictures are to be written')
rmSync(directory, { recursive: true, force: true })
mkdirSync(directory, { recursive: true })
for (const product of shelves.flatMap(({ products }) => products)) {
  for (const { fileName, svg } of drawPictures(product)) writeFileSync(join(directory, fileName), svg)
}
