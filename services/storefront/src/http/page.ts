import type { ComponentChildren } from 'preact'
import type { CategoryTree } from '../listing/category-tree.ts'
import type { EntryName } from './assets.ts'

/** Everything that one page of the shop is made of. */
export interface Page {
  status?: number
  title: string
  description: string
  /** Path under which search engines should know the page, without a language; left out, it should not be found. */
  canonical?: string
  /** The script that takes over this page's islands. */
  entry?: EntryName
  /** schema.org objects for those who read pages by machine. */
  structuredData?: readonly object[]
  /** Open Graph's type of the page; `website` when left out. */
  kind?: 'product'
  /** A picture that stands for the page where it is shared. */
  image?: { url: string; alt: string }
  tree: CategoryTree
  currentRoot?: string | undefined
  query?: string | undefined
  /** Path and query of this page in another language, without that language; left out, they are the same in all. */
  pathIn?: (locale: string) => string
  headers?: Record<string, string>
  content: ComponentChildren
}

/** Sends the visitor elsewhere, to a path without a language. */
export interface Redirect {
  redirect: string
}
