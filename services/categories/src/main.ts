import { runService } from '@techshop/service-host/run-service'
import { categories } from './service.ts'

await runService(categories)
