// Writes all events as asyncapi.json; with --check only compares.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { asyncApiDocument } from '../asyncapi.ts'

const file = path.join(import.meta.dirname, '../../asyncapi.json')
const text = `${JSON.stringify(asyncApiDocument(), null, 2)}\n`

if (!process.argv.includes('--check')) await writeFile(file, text)
else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
  console.error('asyncapi.json does not match the contracts: run "pnpm generate"')
  process.exitCode = 1
}
