import { apiVocabulary } from '@techshop/contracts/api-vocabulary'
import { ordersComponents } from '@techshop/contracts/orders-operations'
import { defineService } from '@techshop/service-host/definition'
import { createPlacingSubjects } from './access/placing-subject.ts'
import { type OrdersConfig, readConfig } from './config.ts'
import { ordersConsumers } from './consumers.ts'
import { ordersMigrations } from './database/database.ts'
import { countSeenProducts, sweepUnseenProducts } from './database/product-read-model.ts'
import { isEveryCommitmentHeld } from './database/unsettled-orders.ts'
import { productReadModel } from './features/project-product/project-product.ts'
import { republishEveryOrder, republishWhatMatters } from './features/republish-orders/republish-orders.ts'
import { composeOrders } from './parts.ts'
import { registerRoutes } from './routes.ts'
import { startSweeps } from './sweeps.ts'

export const orders = defineService({
  name: 'orders',
  api: {
    title: 'Orders',
    version: '1.0.0',
    description: 'Places orders, tracks their status, and serves them to buyers and staff.',
    vocabulary: apiVocabulary,
    schemas: ordersComponents,
    nameClient: ({ tokenKeys }: OrdersConfig) => {
      const subjects = createPlacingSubjects(tokenKeys)
      return (network) => subjects.ofClient(network).toString('hex')
    },
    // Placing alone needs it, and asks for it where a repeated request has found no order of before.
    waitsUntilOpen: () => false,
  },
  readConfig,
  placeholders: { ORDER_TOKEN_KEYS: `unused:${Buffer.alloc(32).toString('base64url')}` },
  migrations: ordersMigrations,
  versioned: ['orders'],
  readModel: { name: productReadModel, owner: 'catalog', countSeen: countSeenProducts, sweep: sweepUnseenProducts },
  // A restored shop holds the stock of confirmed orders before it sells anything.
  isOpen: isEveryCommitmentHeld,
  publishState: republishEveryOrder,
  afterLoss: republishWhatMatters,
  compose: composeOrders,
  routes: registerRoutes,
  consumers: (host, parts) => ordersConsumers({ ...host, ...parts }),
  startJobs: startSweeps,
  commands: {
    'erase-customer': async () =>
      (await import('./features/erase-customer/erase-customer.command.ts')).eraseCustomerCommand,
    'import-orders': async () =>
      (await import('./features/import-orders/import-orders.command.ts')).importOrdersCommand,
    'reconcile-reservations': async () =>
      (await import('./features/reconcile-reservations/reconcile-reservations.command.ts'))
        .reconcileReservationsCommand,
  },
})
