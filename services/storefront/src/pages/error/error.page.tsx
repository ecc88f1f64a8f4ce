import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import type { Page } from '../../http/page.ts'
import type { CategoryTree } from '../../listing/category-tree.ts'
import type { Language } from '../../texts/language.ts'

/** Nothing is at this address. */
export class PageNotFoundError extends Error {}

type Kind = 'notFound' | 'badRequest' | 'unavailable' | 'internal'

const statuses: Record<Kind, number> = { notFound: 404, badRequest: 400, unavailable: 503, internal: 500 }

const kindOf = (error: unknown): Kind => {
  if (error instanceof PageNotFoundError) return 'notFound'
  if (error instanceof ConnectionError) return 'unavailable'
  if (!(error instanceof ProblemError)) return 'internal'
  if (error.status === 404) return 'notFound'
  if (error.status === 400 || error.status === 414) return 'badRequest'
  return error.status === 429 || error.status >= 500 ? 'unavailable' : 'internal'
}

interface ErrorPageOptions {
  error: unknown
  language: Language
  tree: CategoryTree
  requestId: string
}

/** The page for an error: says what the visitor can do, and never what happened inside. */
export const errorPage = ({ error, language, tree, requestId }: ErrorPageOptions): Page => {
  const kind = kindOf(error)
  const texts = language.texts.error
  return {
    status: statuses[kind],
    title: texts[`${kind}Title`],
    description: texts[kind],
    tree,
    headers: kind === 'unavailable' ? { 'retry-after': '5' } : {},
    content: (
      <>
        <div class="page-head">
          <h1>{texts[`${kind}Title`]}</h1>
          <p>{texts[kind]}</p>
        </div>
        <p class="actions">
          <a class="button primary" href="/">
            {texts.home}
          </a>
        </p>
        {statuses[kind] >= 500 ? <p class="soft small">{texts.reference(requestId)}</p> : null}
      </>
    ),
  }
}
