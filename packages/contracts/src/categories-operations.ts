import { StaleVersionProblem } from '@techshop/http-contract/extended-problem'
import { Cursor, IdOrSlug, Uuid } from '@techshop/http-contract/fields'
import { anyone, operation, staff } from '@techshop/http-contract/operation'
import { pageLimit } from '@techshop/http-contract/page'
import { InvalidMember, Problem } from '@techshop/http-contract/problem'
import { input, ref } from '@techshop/http-contract/schema'
import { Type } from 'typebox'
import {
  Category,
  CategoryPage,
  CategoryPatch,
  CategoryWithChildren,
  CategoryWrite,
  categoryComponents,
} from './category.ts'
import {
  createCategoryExamples,
  deleteCategoryExamples,
  getCategoryExamples,
  listCategoriesExamples,
  updateCategoryExamples,
} from './examples/categories-examples.ts'
import { CategoryNotEmptyProblem } from './extended-problem.ts'

const tag = 'categories'
const write = staff('categories:write')
const byId = Type.Object({ id: Uuid })

/** Every named schema that categories' document refers to. */
export const categoriesComponents = [
  Problem,
  InvalidMember,
  ...categoryComponents,
  StaleVersionProblem,
  CategoryNotEmptyProblem,
] as const

export const listCategories = operation({
  operationId: 'listCategories',
  method: 'GET',
  path: '/api/categories',
  tag,
  summary: 'List the categories, flat',
  description: 'In order of creation; `parentId` and `position` define the tree.',
  access: anyone,
  query: input({ limit: pageLimit(1000, 1000), cursor: Type.Optional(Cursor) }),
  responses: { 200: ref(CategoryPage) },
  cached: true,
  tagged: true,
  examples: listCategoriesExamples,
})

export const getCategory = operation({
  operationId: 'getCategory',
  method: 'GET',
  path: '/api/categories/{id}',
  tag,
  summary: 'Read one category with its children',
  description: 'By id or by slug. A former slug redirects (308) to the present address.',
  access: anyone,
  params: Type.Object({ id: IdOrSlug }),
  responses: { 200: ref(CategoryWithChildren), 308: null },
  problems: ['not-found'],
  cached: true,
  tagged: true,
  examples: getCategoryExamples,
})

export const createCategory = operation({
  operationId: 'createCategory',
  method: 'POST',
  path: '/api/categories',
  tag,
  summary: 'Create a category',
  description: 'A root, or a child of `parentId`.',
  access: write,
  body: ref(CategoryWrite),
  responses: { 201: ref(Category) },
  problems: ['slug-taken', 'unknown-category', 'rule-violated'],
  tagged: true,
  located: true,
  examples: createCategoryExamples,
})

export const updateCategory = operation({
  operationId: 'updateCategory',
  method: 'PATCH',
  path: '/api/categories/{id}',
  tag,
  summary: 'Change, move or reorder a category',
  description: 'JSON Merge Patch (RFC 7396): absent members are unchanged. Subcategories move with the category.',
  access: write,
  params: byId,
  body: ref(CategoryPatch),
  responses: { 200: ref(Category) },
  problems: [
    'not-found',
    'slug-taken',
    'category-cycle',
    'unknown-category',
    'rule-violated',
    'stale-version',
    'precondition-required',
  ],
  tagged: true,
  conditional: true,
  examples: updateCategoryExamples,
})

export const deleteCategory = operation({
  operationId: 'deleteCategory',
  method: 'DELETE',
  path: '/api/categories/{id}',
  tag,
  summary: 'Delete an empty category',
  description: 'Refused while it has children or products that are not archived.',
  access: write,
  params: byId,
  responses: { 204: null },
  problems: ['not-found', 'category-not-empty', 'stale-version', 'precondition-required'],
  conditional: true,
  examples: deleteCategoryExamples,
})

export const categoriesOperations = [
  listCategories,
  getCategory,
  createCategory,
  updateCategory,
  deleteCategory,
] as const
