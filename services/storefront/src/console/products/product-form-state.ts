import type { ProductDraft } from './product-draft.ts'

/** A product being edited, as each part of its form sees it. */
export interface ProductFormState {
  draft: ProductDraft
  /** Changes members, made from the product as it is now: what was rendered last may be older. */
  change(step: (draft: ProductDraft) => Partial<ProductDraft>): void
  /** What is wrong with a member, or with something within it. */
  problemAt(pointer: string): string | undefined
}
