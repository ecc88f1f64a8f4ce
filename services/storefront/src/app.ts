import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { createService, type Service } from '@techshop/service-runtime/service'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { type Manifest, readAssets } from './http/assets.ts'
import { type Shop, sendErrorPage, sendPlainErrorPage } from './http/serve-page.ts'
import { registerApiCatalog } from './pages/api-catalog/api-catalog.route.ts'
import { registerCart } from './pages/cart/cart.route.tsx'
import { registerCheckout } from './pages/checkout/checkout.route.tsx'
import { registerConsole } from './pages/console/console.route.tsx'
import { PageNotFoundError } from './pages/error/error.page.tsx'
import { registerHome } from './pages/home/home.route.ts'
import { registerListings } from './pages/listing/listing.route.ts'
import { registerLlmsTxt } from './pages/llms-txt/llms-txt.route.ts'
import { registerOffline } from './pages/offline/offline.route.tsx'
import { registerOrder } from './pages/order/order.route.tsx'
import { registerOrderLookup } from './pages/order-lookup/order-lookup.route.tsx'
import { registerProduct } from './pages/product/product.route.ts'
import { registerRobots } from './pages/robots/robots.route.ts'
import { registerSecurityTxt } from './pages/security-txt/security-txt.route.ts'
import { registerSitemap } from './pages/sitemap/sitemap.route.ts'
import { registerSpeculationRules } from './pages/speculation-rules/speculation-rules.route.ts'

export interface AppOptions {
  config: Config
  /** Where Vite has put what browsers load, and its manifest. */
  clientDirectory: string
  manifest: Manifest
  logDestination?: { write(line: string): void }
}

const registerAssets = async (app: Service, root: string): Promise<void> => {
  // The gateway serves these itself; here they are for a deployment in which its copy is older than this process.
  await app.register(fastifyStatic, {
    root,
    prefix: '/assets/build/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    allowedPath: (pathName) => !path.basename(pathName).startsWith('.') && !pathName.includes('/.'),
  })
}

/** An address with slashes at its end and, before them, nothing that a browser could take for another host. */
const WITH_SLASH = /^(?<path>(?:\/[^/\\?]+)+)\/+(?<query>\?.*)?$/

/** No page has a slash at the end of its address; people type one all the same. */
const serveOtherAddresses = (app: FastifyInstance, shop: Shop): void => {
  app.get('/*', (request, reply) => {
    const { path: address, query = '' } = WITH_SLASH.exec(request.url)?.groups ?? {}
    if (address !== undefined) return reply.redirect(address + query, 308)
    return sendErrorPage(shop, request, reply, new PageNotFoundError())
  })
}

/** The storefront's HTTP service with all its pages. */
export const createApp = async ({
  config,
  clientDirectory,
  manifest,
  logDestination,
}: AppOptions): Promise<Service> => {
  const { apiUrl, publicUrl, assetBaseUrl, pictureOrigins } = config
  const shop: Shop = { apiUrl, publicUrl, pictureOrigins, assets: readAssets(manifest, assetBaseUrl) }
  const service = await createService({
    name: 'storefront',
    title: 'Storefront',
    version: '1.0.0',
    description: "Shoppers' pages and the staff console.",
    schemas: [],
    config: config.process.service,
    // Without the API it still answers, with pages that say so: taking it out of service would help nobody.
    ready: async () => true,
    answerUnroutable: (error, request, reply) => void sendPlainErrorPage(shop, request, reply, error),
    ...(logDestination ? { logDestination } : {}),
  })
  await service.register(async (pages) => {
    pages.setErrorHandler((error, request, reply) => sendPlainErrorPage(shop, request, reply, error))
    registerHome(pages, shop)
    registerListings(pages, shop)
    registerProduct(pages, shop)
    registerCart(pages, shop)
    registerCheckout(pages, shop)
    registerOrderLookup(pages, shop)
    registerOrder(pages, shop)
    registerConsole(pages, shop, config.identityProvider)
    registerOffline(pages, shop)
    registerRobots(pages, shop)
    registerLlmsTxt(pages, shop)
    registerSecurityTxt(pages, shop, config.securityContact)
    registerApiCatalog(pages, shop)
    registerSitemap(pages, shop)
    registerSpeculationRules(pages)
    await registerAssets(pages, clientDirectory)
    serveOtherAddresses(pages, shop)
  })
  return service
}
