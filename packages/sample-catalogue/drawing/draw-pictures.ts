import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { drawPictures } from './draw.ts'
import { subjects } from './subjects.ts'

// Draws all pictures of the sample anew, in the place of those that are there.
const directory = new URL('../pictures/', import.meta.url)
rmSync(directory, { recursive: true, force: true })
mkdirSync(directory)
for (const { fileName, svg } of subjects.flatMap(drawPictures)) writeFileSync(new URL(fileName, directory), svg)
