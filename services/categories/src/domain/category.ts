/** A category that exists. */
export interface Category {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly description: string
  /** null at the top of the tree. */
  readonly parentId: string | null
  /** Position among the siblings, lowest first. */
  readonly position: number
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** The category as it is after a change: a new version, from now. */
export const changed = (category: Category, members: Partial<Category>, now: Date): Category => ({
  ...category,
  ...members,
  version: category.version + 1,
  updatedAt: now,
})
