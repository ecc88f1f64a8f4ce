import { listProductImports as operation } from '@techshop/contracts/catalog-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'
import type { KeptImport } from '../../database/product-imports.ts'

export const listImportsRoute = (service: Service, readImports: () => Promise<KeptImport[]>): void =>
  implement(service, operation, async () => ({ status: 200, body: { items: (await readImports()).map(resourceOf) } }))

const resourceOf = ({ startedAt, finishedAt, ...kept }: KeptImport) => ({
  ...kept,
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
})
