import { createApi } from './api.ts'
import { createCategories } from './categories.ts'
import { createOrders } from './orders.ts'
import { createProducts } from './products.ts'
import { type ClientOptions, createTransport } from './transport.ts'

/**
 * A typed client of the shop's API, for Node and browsers.
 * Every method rejects with `ProblemError` for an answer of 4xx or 5xx and with `ConnectionError` without one.
 */
export const createClient = (options: ClientOptions) => {
  const transport = createTransport({ ...options, baseUrl: options.baseUrl.replace(/\/+$/, '') })
  const api = createApi(transport)
  return {
    products: createProducts(api, transport),
    categories: createCategories(api, transport),
    orders: createOrders(api, transport),
  }
}

export type Client = ReturnType<typeof createClient>
