import type { Supervisor } from '@techshop/process-supervisor/supervisor'
import { buildPages } from './build.ts'
import { type Catalogue, newShopsCatalogue } from './catalogue-load.ts'
import { type RenderGateway, realGateway } from './nginx.ts'
import { type FindProgram, repositoryProgram } from './services.ts'

/** What a stack is made of, besides PostgreSQL, NATS and Nginx themselves. */
export interface StackParts {
  build(supervisor: Supervisor, logFile: string): Promise<void>
  readonly findProgram: FindProgram
  gateway(): Promise<RenderGateway>
  /** What to load on the first start; undefined loads nothing. */
  catalogue(products: number | undefined): Promise<Catalogue | undefined>
}

/** The shop. */
export const shopParts: StackParts = {
  build: buildPages,
  findProgram: repositoryProgram,
  gateway: realGateway,
  catalogue: newShopsCatalogue,
}
