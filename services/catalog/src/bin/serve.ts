import { createLogger } from '@techshop/service-runtime/logger'
import { runProcess } from '@techshop/service-runtime/process'
import { parseConfig } from '../config.ts'
import { startProcess } from '../process.ts'

const logger = createLogger({ service: 'catalog', level: process.env.LOG_LEVEL || 'info' })
await runProcess({ service: 'catalog', logger, start: async () => startProcess(parseConfig(process.env), logger) })
