import { apiServices } from './secrets.ts'

/** Every service of the shop. */
export const serviceNames = [...apiServices, 'storefront'] as const
export type ServiceName = (typeof serviceNames)[number]
