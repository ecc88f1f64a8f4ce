import { useLanguage } from '../texts/language.ts'

export interface Crumb {
  name: string
  href: string
}

/** The way from the home page to here; the page itself is its heading and not repeated. */
export const Breadcrumb = ({ crumbs }: { crumbs: readonly Crumb[] }) => {
  const { texts, to } = useLanguage()
  return (
    <nav class="breadcrumb" aria-label={texts.breadcrumb}>
      <ol>
        {[{ name: texts.homeCrumb, href: to('/') }, ...crumbs].map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
