import { runService } from '@techshop/service-host/run-service'
import { orders } from './service.ts'

await runService(orders)
