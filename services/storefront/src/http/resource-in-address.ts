import { isUsableSlug } from '@techshop/contracts/reserved-slugs'
import { isUuid, slugPattern } from '@techshop/http-contract/fields'
import type { FastifyRequest } from 'fastify'
import { PageNotFoundError } from '../pages/error/error.page.tsx'

const slug = new RegExp(slugPattern)

/**
 * The id or slug that stands in a page's address. The API has other resources at words that no slug may be, such as
 * `/api/products/export`: a page must not take their answer for a product.
 * @throws PageNotFoundError for what nothing can be called
 */
export const resourceIn = ({ params }: FastifyRequest, parameter: string): string => {
  const text = (params as Record<string, string>)[parameter] ?? ''
  if (isUuid(text) || (slug.test(text) && isUsableSlug(text))) return text
  throw new PageNotFoundError()
}
