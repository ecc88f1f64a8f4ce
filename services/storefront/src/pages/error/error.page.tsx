import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import { problemOf } from '@techshop/service-runtime/error-problem'
import type { Page } from '../../http/page.ts'
import type { CategoryTree } from '../../listing/category-tree.ts'
import type { Language } from '../../texts/language.ts'
import { pathOnShop } from '../../texts/locales.ts'

/** Nothing is at this address. */
export class PageNotFoundError extends Error {}

type Kind = 'notFound' | 'badRequest' | 'unavailable' | 'internal'

const statuses: Record<Kind, number> = { notFound: 404, badRequest: 400, unavailable: 503, internal: 500 }

const statusOf = (error: unknown): number => {
  if (error instanceof PageNotFoundError) return 404
  if (error instanceof ConnectionError) return 503
  // An address that climbs out of the folder of files: nothing is there.
  if (error instanceof Error && 'code' in error && error.code === 'FST_STATIC_FORBIDDEN_PATH') return 404
  // Whatever does not come from the API is this process's own: overload, a malformed request, or a bug.
  if (!(error instanceof ProblemError)) return problemOf(error, undefined).status
  return error.status === 429 || error.status >= 500 ? 503 : error.status
}

const kindOf = (error: unknown): Kind => {
  const status = statusOf(error)
  if (status === 404) return 'notFound'
  if (status === 400 || status === 414) return 'badRequest'
  return status === 503 ? 'unavailable' : 'internal'
}

interface ErrorPageOptions {
  error: unknown
  language: Language
  tree: CategoryTree
  requestId: string
  /** What was asked for, to try again. */
  address: string
}

/** The page for an error: says what the visitor can do, and never what happened inside. */
export const errorPage = ({ error, language, tree, requestId, address }: ErrorPageOptions): Page => {
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
          {statuses[kind] >= 500 ? (
            <a class="button primary" href={pathOnShop(address)}>
              {texts.retry}
            </a>
          ) : null}
          <a class={statuses[kind] >= 500 ? 'button' : 'button primary'} href={language.to('/')}>
            {texts.home}
          </a>
        </p>
        {statuses[kind] >= 500 ? <p class="soft small">{texts.reference(requestId)}</p> : null}
      </>
    ),
  }
}
