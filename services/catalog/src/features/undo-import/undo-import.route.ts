import { undoProductImport as operation } from '@techshop/contracts/catalog-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'
import { authorOf } from '../../author.ts'
import type { ProductWriting } from '../../product-writing.ts'
import { undoImport } from './undo-import.ts'

export const undoImportRoute = (service: Service, writing: ProductWriting): void =>
  implement(service, operation, async ({ params, caller, requestId }) => ({
    status: 200,
    body: await undoImport(writing, params.id, authorOf(caller, requestId)),
  }))
