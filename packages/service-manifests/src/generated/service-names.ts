// Made of services/*/service.json by "npm run generate".
// biome-ignore-all format: generated

/** Every service. */
export type ServiceName = 'catalog' | 'categories' | 'orders' | 'storefront'

/** Those that answer below `/api/`. */
export type ApiServiceName = 'catalog' | 'categories' | 'orders'

/** Those with a database of their own. */
export type DatabaseName = 'catalog' | 'categories' | 'orders'
