import { type Service, type ServiceName, services } from '@techshop/service-manifests/services'
import { business, health, imports, objectives } from './business-sections.ts'
import { dashboard, type Section } from './dashboard.ts'
import { gateway, machines, nats, postgres } from './infrastructure-sections.ts'
import { consumersOf, outboxOf } from './pipeline-sections.ts'
import { databasePoolOf, processesOf } from './process-sections.ts'
import { requestsOf, requestsOfAll, responseCacheOf } from './request-sections.ts'

/** What one service alone measures. */
const ownSections: Readonly<Partial<Record<ServiceName, () => Section[]>>> = {
  catalog: () => [imports()],
  orders: () => [business()],
}

const ofService = ({ name, database, prefixes = [] }: Service) => [
  requestsOf(name),
  processesOf(name),
  ...(database ? [databasePoolOf(name), outboxOf(name), consumersOf(name)] : []),
  ...(prefixes.some(({ cached }) => cached) ? [responseCacheOf(name)] : []),
  ...(ownSections[name]?.() ?? []),
]

/** Every dashboard. The overview's name is what the old shop's was. */
export const dashboards = () => [
  dashboard('techshop-monitoring', 'TechShop Monitoring', [health(), business(), objectives(), requestsOfAll()]),
  ...services.map((service) => dashboard(`techshop-${service.name}`, `TechShop ${service.name}`, ofService(service))),
  dashboard('techshop-event-pipeline', 'TechShop event pipeline', [outboxOf(), consumersOf(), nats()]),
  dashboard('techshop-infrastructure', 'TechShop infrastructure', [machines(), postgres(), gateway(), nats()]),
]
