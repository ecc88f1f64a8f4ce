import { catalogComponents } from '@techshop/contracts/catalog-operations'
import { categoriesComponents } from '@techshop/contracts/categories-operations'
import { CategoryWrite } from '@techshop/contracts/category'
import { ProductImportLine } from '@techshop/contracts/product'
import { type Named, ref } from '@techshop/http-contract/schema'
import { forbiddenMembers } from '@techshop/service-runtime/forbidden-text'
import { invalidMembers } from '@techshop/service-runtime/invalid-members'
import { createValidatorCompiler } from '@techshop/service-runtime/validation'

const check = (schema: Named, components: readonly { readonly $id: string }[]) => {
  const isValid = createValidatorCompiler(components)(ref(schema), 'body')
  return (value: unknown): string[] => {
    const faults = isValid(value) ? forbiddenMembers(value) : invalidMembers('body', isValid.errors ?? [])
    return faults.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`)
  }
}

/** What the new shop will refuse of a category, before it is asked. */
export const categoryFaults = check(CategoryWrite, categoriesComponents)
/** The same of a product. */
export const productFaults = check(ProductImportLine, catalogComponents)
