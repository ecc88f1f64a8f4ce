import { listProductImports as operation } from '@techshop/contracts/catalog-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'
import type { listImports } from './list-imports.ts'

export const listImportsRoute = (service: Service, imports: () => ReturnType<typeof listImports>): void =>
  implement(service, operation, async () => ({ status: 200, body: { items: await imports() } }))
