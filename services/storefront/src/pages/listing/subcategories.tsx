import type { Category } from '@techshop/client/types'
import { useLanguage } from '../../texts/language.ts'

/** The way further down the tree. */
export const Subcategories = ({ subcategories }: { subcategories: readonly Category[] }) => {
  const { texts, to } = useLanguage()
  if (subcategories.length === 0) return null
  return (
    <nav aria-label={texts.listing.subcategories}>
      <ul class="subcategories">
        {subcategories.map((category) => (
          <li key={category.id}>
            <a class="button" href={to(`/c/${category.slug}`)}>
              {category.name} <span class="soft number">{category.productCount}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
