// Makes src/generated from the services' OpenAPI documents and the problem types; with --check only compares.
import { readFile, writeFile } from 'node:fs/promises'
import { argv, exit, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'
import { problemTypes } from '@techshop/contracts/problem'
import openapiTypescript, { astToString } from 'openapi-typescript'

const headerFor = (source: string) => `// Generated from ${source} by \`pnpm generate\`. Do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
`

const fromDocument = async (service: string): Promise<string> => {
  const document = new URL(`../../../../services/${service}/openapi.json`, import.meta.url)
  return headerFor('services/<service>/openapi.json') + astToString(await openapiTypescript(document))
}

const problemNames = (): string =>
  `${headerFor('the problem types of packages/contracts')}export type ProblemName =\n${Object.keys(problemTypes)
    .map((name) => `  | '${name}'`)
    .join('\n')}\n`

const generated: Record<string, string> = {
  catalog: await fromDocument('catalog'),
  categories: await fromDocument('categories'),
  orders: await fromDocument('orders'),
  'problem-name': problemNames(),
}

const check = argv.includes('--check')
const stale: string[] = []

for (const [name, types] of Object.entries(generated)) {
  const target = new URL(`../generated/${name}.ts`, import.meta.url)
  const current = await readFile(target, 'utf8').catch(() => undefined)
  if (types === current) continue
  if (check) stale.push(fileURLToPath(target))
  else await writeFile(target, types)
}

if (stale.length > 0) {
  stderr.write(`Stale, run \`pnpm generate\`:\n${stale.join('\n')}\n`)
  exit(1)
}
