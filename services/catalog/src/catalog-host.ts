import type { Host } from '@techshop/service-host/definition'
import type { CatalogConfig } from './config.ts'
import type { Tables } from './database/database.ts'

/** What the parts of catalog are given by the process that they are in. */
export type CatalogHost = Host<CatalogConfig, Tables>
