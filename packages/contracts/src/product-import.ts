import { Slug, Timestamp, Uuid } from '@techshop/http-contract/fields'
import { named, nullable, output, ref } from '@techshop/http-contract/schema'
import { type Static, Type } from 'typebox'

export const ProductImport = named(
  'ProductImport',
  output(
    {
      id: Uuid,
      actor: Type.String({ description: 'Subject of the staff token.' }),
      startedAt: Timestamp,
      finishedAt: nullable(Timestamp),
      created: Type.Integer({ minimum: 0, description: 'Number of created products.' }),
      updated: Type.Integer({ minimum: 0, description: 'Number of lines that changed a product.' }),
      undoable: Type.Integer({ minimum: 0, description: 'Number of products that are not undone yet.' }),
    },
    { description: 'An import that can be undone. `finishedAt` is null while it runs.' },
  ),
)
export type ProductImport = Static<typeof ProductImport>

export const ProductImportList = named('ProductImportList', output({ items: Type.Array(ref(ProductImport)) }))

export const ProductImportUndo = named(
  'ProductImportUndo',
  output({
    undone: Type.Integer({
      minimum: 0,
      description: 'Number of products that were restored, or archived if the import created them.',
    }),
    kept: Type.Array(output({ id: Uuid, slug: Slug, detail: Type.String() }), {
      description: 'Products that keep their present state, each with the reason. The usual reason is a later change.',
    }),
    remaining: Type.Integer({ minimum: 0, description: 'Number of products that the next call will undo.' }),
  }),
)
export type ProductImportUndo = Static<typeof ProductImportUndo>

export const productImportComponents = [ProductImport, ProductImportList, ProductImportUndo] as const
