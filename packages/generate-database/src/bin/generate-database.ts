#!/usr/bin/env -S node --conditions=techshop-source
import path from 'node:path'
import { parseArgs } from 'node:util'
import { generateDatabaseFiles, staleFiles, writeFiles } from '../generate-database.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } })
const [directory] = positionals
if (!directory) {
  console.error('usage: generate-database <service directory> [--check]')
  process.exit(2)
}

const files = await generateDatabaseFiles(path.resolve(directory))
if (values.check) {
  const stale = await staleFiles(files)
  for (const file of stale)
    console.error(`${path.relative('.', file)} does not match the migrations: run "pnpm generate"`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  await writeFiles(files)
}
