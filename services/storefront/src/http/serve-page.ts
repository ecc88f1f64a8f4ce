import { type Client, createClient } from '@techshop/client'
import type { Category } from '@techshop/client/types'
import { currentTraceparent } from '@techshop/tracing/span'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { buildCategoryTree, type CategoryTree, emptyTree } from '../listing/category-tree.ts'
import { errorPage } from '../pages/error/error.page.tsx'
import { speculationRulesAddress } from '../pages/speculation-rules/speculation-rules.route.ts'
import { type Language, languageOf } from '../texts/language.ts'
import { locales, localized, splitLocale } from '../texts/locales.ts'
import { texts } from '../texts/texts.ts'
import { renderPage, type Site } from './document.tsx'
import type { Page, Redirect } from './page.ts'
import { pageHeaders } from './security-headers.ts'

/** What pages need of the surroundings. */
export interface Shop extends Site {
  /** Origin of the gateway, through which the API is asked like anyone asks it. */
  apiUrl: string
}

/** What the loader of a page gets. */
export interface PageContext {
  client: Client
  language: Language
  /** The category tree; empty where it cannot be read, since most of a page does without. */
  tree: Promise<CategoryTree>
}

type Loader = (context: PageContext, request: FastifyRequest) => Promise<Page | Redirect>

/** A visitor waits for the answer, so a service that hangs is given up on early. */
const apiTimeoutMs = 5_000

/** The language is in the address alone, so that every answer is the same for everyone who asks for it. */
const languageIn = (request: FastifyRequest): Language => {
  const { locale } = splitLocale(request.url)
  return languageOf(locale, texts[locale])
}

const readTree = async (client: Client): Promise<CategoryTree> => {
  try {
    const categories: Category[] = []
    for await (const category of client.categories.list()) categories.push(category)
    return buildCategoryTree(categories)
  } catch {
    return emptyTree
  }
}

/** The API's part of a page belongs to the page's trace. */
const traceHeaders = ({ headers }: FastifyRequest): Record<string, string> => {
  const traceparent = currentTraceparent() ?? headers.traceparent
  return typeof traceparent === 'string' ? { traceparent } : {}
}

/** The API as this visitor would ask it: their address counts for rate limits, their request id goes along. */
export const pageContext = (shop: Shop, request: FastifyRequest): PageContext => {
  const client = createClient({
    baseUrl: shop.apiUrl,
    timeoutMs: apiTimeoutMs,
    retry: { maxAttempts: 2, maxDelayMs: 500 },
    headers: { 'x-forwarded-for': request.ip, 'x-request-id': request.id, ...traceHeaders(request) },
  })
  return { client, language: languageIn(request), tree: readTree(client) }
}

const sendPage = async (shop: Shop, reply: FastifyReply, page: Page, language: Language): Promise<FastifyReply> => {
  const { path } = splitLocale(reply.request.url)
  return reply
    .code(page.status ?? 200)
    .headers({
      ...pageHeaders(shop),
      'cache-control': 'no-cache',
      'speculation-rules': `"${speculationRulesAddress}"`,
      ...page.headers,
    })
    .type('text/html; charset=utf-8')
    .send(await renderPage({ page, site: shop, language, path }))
}

interface Failure {
  error: unknown
  language: Language
  tree: CategoryTree
}

const sendFailure = (shop: Shop, request: FastifyRequest, reply: FastifyReply, failure: Failure) => {
  const page = errorPage({ ...failure, requestId: request.id, address: request.url })
  const status = page.status ?? 500
  if (status >= 500) request.log[status === 500 ? 'error' : 'warn']({ err: failure.error }, 'a page could not be made')
  return sendPage(shop, reply, page, failure.language)
}

/** Answers with the page that explains what went wrong before any page was asked to load, without asking the API. */
export const sendPlainErrorPage = (shop: Shop, request: FastifyRequest, reply: FastifyReply, error: unknown) =>
  sendFailure(shop, request, reply, { error, language: languageIn(request), tree: emptyTree })

/** Answers with the page that explains what went wrong, with the categories as a way on. */
export const sendErrorPage = async (shop: Shop, request: FastifyRequest, reply: FastifyReply, error: unknown) => {
  const { language, tree } = pageContext(shop, request)
  return sendFailure(shop, request, reply, { error, language, tree: await tree })
}

/** Serves a page at a path in every language: load, render, send, and an error page when that fails. */
export const servePage = (app: FastifyInstance, shop: Shop, url: string, load: Loader): void => {
  for (const locale of locales) servePageAt(app, shop, localized(locale, url), load)
}

const servePageAt = (app: FastifyInstance, shop: Shop, url: string, load: Loader): void => {
  app.get(url, async (request, reply) => {
    try {
      const context = pageContext(shop, request)
      const page = await load(context, request)
      if ('redirect' in page) {
        const query = request.url.slice(request.url.split('?', 1)[0]?.length)
        return await reply.redirect(context.language.to(page.redirect) + query, 308)
      }
      return await sendPage(shop, reply, page, context.language)
    } catch (error) {
      return await sendErrorPage(shop, request, reply, error)
    }
  })
}
