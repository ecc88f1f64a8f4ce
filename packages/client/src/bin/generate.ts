// Makes src/generated from the services' OpenAPI documents and the problem types; with --check only compares.

import { readFile, writeFile } from 'node:fs/promises'
import { argv, exit, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'
import { extendedProblems } from '@techshop/contracts/extended-problem'
import { problemTypes } from '@techshop/contracts/problem'
import { apiServiceNames } from '@techshop/service-manifests/services'
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

/** What each problem says that says more than any, from the first document that has it. */
const problemDetails = async (): Promise<string> => {
  const documents = await Promise.all(
    apiServiceNames.map(async (service) => ({
      service,
      text: await readFile(new URL(`../../../../services/${service}/openapi.json`, import.meta.url), 'utf8'),
    })),
  )
  const members = Object.entries(extendedProblems).map(([name, schema]) => {
    const owner = documents.find(({ text }) => schema && schema.$id in JSON.parse(text).components.schemas)
    return { name, owner: owner?.service ?? '', type: schema?.$id }
  })
  const imports = apiServiceNames
    .filter((service) => members.some(({ owner }) => owner === service))
    .map((service) => `import type { components as ${service} } from './${service}.ts'`)
  const lines = members.map(({ name, owner, type }) => `  '${name}': ${owner}['schemas']['${type}']`)
  return `${headerFor('the problem types of packages/contracts')}${imports.join('\n')}\n\nexport interface ProblemDetails {\n${lines.join('\n')}\n}\n`
}

const generated: Record<string, string> = {
  ...Object.fromEntries(
    await Promise.all(apiServiceNames.map(async (service) => [service, await fromDocument(service)] as const)),
  ),
  'problem-name': problemNames(),
  'problem-details': await problemDetails(),
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
