import { business, health, imports, objectives } from './business-sections.ts'
import { dashboard } from './dashboard.ts'
import { gateway, machines, nats, postgres } from './infrastructure-sections.ts'
import { consumersOf, outboxOf } from './pipeline-sections.ts'
import { databasePoolOf, processesOf } from './process-sections.ts'
import { answerCacheOf, requestsOf, requestsOfAll } from './request-sections.ts'

const ofService = (service: string) => [requestsOf(service), processesOf(service)]
const ofServiceWithData = (service: string) => [
  ...ofService(service),
  databasePoolOf(service),
  outboxOf(service),
  consumersOf(service),
]

/** Every dashboard. The overview's name is what the old shop's was. */
export const dashboards = () => [
  dashboard('techshop-monitoring', 'TechShop Monitoring', [health(), business(), objectives(), requestsOfAll()]),
  dashboard('techshop-catalog', 'TechShop catalog', [
    ...ofServiceWithData('catalog'),
    answerCacheOf('catalog'),
    imports(),
  ]),
  dashboard('techshop-categories', 'TechShop categories', [
    ...ofServiceWithData('categories'),
    answerCacheOf('categories'),
  ]),
  dashboard('techshop-orders', 'TechShop orders', [business(), ...ofServiceWithData('orders')]),
  dashboard('techshop-storefront', 'TechShop storefront', ofService('storefront')),
  dashboard('techshop-event-pipeline', 'TechShop event pipeline', [outboxOf(), consumersOf(), nats()]),
  dashboard('techshop-infrastructure', 'TechShop infrastructure', [machines(), postgres(), gateway(), nats()]),
]
