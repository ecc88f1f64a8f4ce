import { maxCategories, maxCategoryDepth } from '@techshop/contracts/category'
import { isUsableSlug } from '@techshop/contracts/reserved-slugs'
import type { CategoryRules } from './domain/category-decision.ts'

/** The rules of this shop. */
export const categoryRules: CategoryRules = { maxDepth: maxCategoryDepth, maxCategories, isUsableSlug }
