import type { ComponentChildren } from 'preact'
import type { CategoryTree } from '../listing/category-tree.ts'
import type { EntryName } from './assets.ts'

/** Everything that one page of the shop is made of. */
export interface Page {
  status?: number
  title: string
  description: string
  /** Path and query under which search engines should know the page; left out, it should not be found. */
  canonical?: string
  /** The script that takes over this page's islands. */
  entry?: EntryName
  /** schema.org objects for those who read pages by machine. */
  structuredData?: readonly object[]
  /** Address of a picture that stands for the page where it is shared. */
  image?: string
  tree: CategoryTree
  currentRoot?: string | undefined
  query?: string | undefined
  headers?: Record<string, string>
  content: ComponentChildren
}

/** Sends the visitor elsewhere. */
export interface Redirect {
  redirect: string
}
