import type { OperationExamples } from '@techshop/http-contract/example'
import type { Category } from '../category.ts'
import { problemExample } from './problem-examples.ts'
import { laptopCategory } from './product-examples.ts'

const ifMatch = '"3-0c9e4b7a1d5f2860c3e7"'
const listTag = '"5b1d8c07e2f94a36b0c1"'
const times = { createdAt: '2026-03-01T08:00:00.000Z', updatedAt: '2026-10-04T11:20:31.650Z' }
const root = { id: '0198f1be-90aa-7c3d-b1f0-3d2c1b0a9f88', slug: 'computers', name: 'Computers' }

const computers: Category = {
  ...root,
  description: '',
  parentId: null,
  position: 0,
  path: [root],
  productCount: 212,
  version: 1,
  ...times,
}

const laptops: Category = {
  ...laptopCategory,
  description: 'Portable computers with a keyboard.',
  parentId: root.id,
  position: 1,
  path: [root, laptopCategory],
  productCount: 48,
  version: 3,
  ...times,
}

const notFound = problemExample('not-found', { detail: 'There is no such category.' })

export const listCategoriesExamples: OperationExamples = {
  parameters: { limit: 1000, cursor: 'eyJpIjoiMDE5OGYxYmUifQ', 'if-none-match': listTag },
  responses: {
    200: { tree: { summary: 'A root and its child', value: { items: [computers, laptops], nextCursor: null } } },
  },
}

export const getCategoryExamples: OperationExamples = {
  parameters: { id: root.slug, 'if-none-match': ifMatch },
  responses: {
    200: { computers: { summary: 'A root with one child', value: { ...computers, children: [laptops] } } },
  },
  problems: { 'not-found': notFound },
}

export const createCategoryExamples: OperationExamples = {
  request: {
    root: { summary: 'A root', value: { slug: root.slug, name: root.name } },
    child: {
      summary: 'A child of another category',
      value: { slug: laptops.slug, name: laptops.name, parentId: root.id, position: 1 },
    },
  },
  responses: {
    201: {
      laptops: { summary: 'The new category', value: { ...laptops, description: '', productCount: 0, version: 1 } },
    },
  },
}

export const updateCategoryExamples: OperationExamples = {
  parameters: { id: laptops.id, 'if-match': ifMatch },
  request: {
    move: { summary: 'Make it a root', value: { parentId: null } },
    reorder: { summary: 'Put it first', value: { position: 0 } },
  },
  responses: {
    200: {
      moved: {
        summary: 'The category as a root',
        value: { ...laptops, parentId: null, path: [laptopCategory], version: 4 },
      },
    },
  },
  problems: { 'not-found': notFound },
}

export const deleteCategoryExamples: OperationExamples = {
  parameters: { id: laptops.id, 'if-match': ifMatch },
  problems: { 'not-found': notFound },
}
