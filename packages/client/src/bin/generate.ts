// Makes the types in src/generated from the services' OpenAPI documents; with --check only compares.
import { readFile, writeFile } from 'node:fs/promises'
import { argv, exit, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'
import openapiTypescript, { astToString } from 'openapi-typescript'

const services = ['catalog', 'categories', 'orders']
const header = `// Generated from services/<service>/openapi.json by \`pnpm generate\`. Do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
`

const check = argv.includes('--check')
const stale: string[] = []

for (const service of services) {
  const document = new URL(`../../../../services/${service}/openapi.json`, import.meta.url)
  const target = new URL(`../generated/${service}.ts`, import.meta.url)
  const types = header + astToString(await openapiTypescript(document))
  const current = await readFile(target, 'utf8').catch(() => undefined)
  if (types === current) continue
  if (check) stale.push(fileURLToPath(target))
  else await writeFile(target, types)
}

if (stale.length > 0) {
  stderr.write(`Stale, run \`pnpm generate\`:\n${stale.join('\n')}\n`)
  exit(1)
}
