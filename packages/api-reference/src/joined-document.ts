import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { contact } from '@techshop/contracts/contact'
import { apiServiceNames } from '@techshop/service-manifests/services'

const services = path.join(import.meta.dirname, '../../../services')

type Named = Record<string, unknown>

export interface OpenApi {
  readonly openapi: string
  readonly info: { readonly version: string; readonly license: unknown }
  readonly servers: unknown
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Named
  readonly components: Record<string, Named>
}

const read = async (service: string): Promise<OpenApi> =>
  JSON.parse(await readFile(path.join(services, service, 'openapi.json'), 'utf8'))

/** The documents of all services as one, for clients of the whole shop. */
export const joinedDocument = async (names: readonly string[] = apiServiceNames): Promise<OpenApi> =>
  joined(await Promise.all(names.map(read)))

/**
 * Documents as one; what several have under a name stands once.
 * @throws Error when two mean different things by one name
 */
export const joined = (documents: readonly OpenApi[]): OpenApi => {
  const [first, ...others] = documents
  if (!first) throw new Error('no document')
  const kinds = new Set(documents.flatMap((document) => Object.keys(document.components)))
  const tags = new Map(documents.flatMap((document) => document.tags.map((tag) => [tag.name, tag] as const)))
  const version =
    documents.map(({ info }) => info.version).sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))[0] ?? ''
  return {
    openapi: first.openapi,
    info: {
      ...{ title: 'TechShop', description: 'Every operation of the shop: products, categories and orders.', contact },
      version,
      license: first.info.license,
    },
    servers: first.servers,
    tags: [...tags.values()],
    paths: others.reduce((all, { paths }) => together(all, paths, 'path'), first.paths),
    components: Object.fromEntries(
      [...kinds].map((kind) => [
        kind,
        documents.reduce<Named>((all, { components }) => together(all, components[kind] ?? {}, kind), {}),
      ]),
    ),
  }
}

const together = (all: Named, more: Named, kind: string): Named => {
  for (const [name, value] of Object.entries(more)) {
    if (name in all && !isDeepStrictEqual(all[name], value)) throw new Error(`two different ${kind} ${name}`)
  }
  return { ...all, ...more }
}
