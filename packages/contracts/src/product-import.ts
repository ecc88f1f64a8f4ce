import { type Static, Type } from 'typebox'
import { Slug, Timestamp, Uuid } from './fields.ts'
import { named, nullable, output, ref } from './schema.ts'

export const ProductImport = named(
  'ProductImport',
  output(
    {
      id: Uuid,
      actor: Type.String({ description: 'Subject of the staff token.' }),
      startedAt: Timestamp,
      finishedAt: nullable(Timestamp),
      created: Type.Integer({ minimum: 0, description: 'Products that it has made.' }),
      updated: Type.Integer({ minimum: 0, description: 'Lines that have changed a product.' }),
      undoable: Type.Integer({ minimum: 0, description: 'Products that were not undone yet.' }),
    },
    { description: 'An import that can be undone. `finishedAt` is null while it runs.' },
  ),
)
export type ProductImport = Static<typeof ProductImport>

export const ProductImportList = named('ProductImportList', output({ items: Type.Array(ref(ProductImport)) }))

export const ProductImportUndo = named(
  'ProductImportUndo',
  output({
    undone: Type.Integer({ minimum: 0, description: 'Products that are as they were, or archived if they were new.' }),
    kept: Type.Array(output({ id: Uuid, slug: Slug, detail: Type.String() }), {
      description: 'Products that stay as they are, and why: most often since somebody has changed them since.',
    }),
    remaining: Type.Integer({ minimum: 0, description: 'Products that are left for the next call.' }),
  }),
)
export type ProductImportUndo = Static<typeof ProductImportUndo>

export const productImportComponents = [ProductImport, ProductImportList, ProductImportUndo] as const
