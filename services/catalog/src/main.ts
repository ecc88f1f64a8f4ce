import { runService } from '@techshop/service-host/run-service'
import { catalog } from './service.ts'

await runService(catalog)
