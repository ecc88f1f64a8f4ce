import type { Host } from '@techshop/service-host/definition'
import type { OrdersConfig } from './config.ts'
import type { Tables } from './database/database.ts'

/** What the parts of orders are given by the process that they are in. */
export type OrdersHost = Host<OrdersConfig, Tables>
