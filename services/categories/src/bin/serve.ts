import { createLogger } from '@techshop/service-runtime/logger'
import { runProcess } from '@techshop/service-runtime/process'
import { parseConfig } from '../config.ts'
import { startProcess } from '../process.ts'

const logger = createLogger({ service: 'categories', level: process.env.LOG_LEVEL || 'info' })
await runProcess({ service: 'categories', logger, start: async () => startProcess(parseConfig(process.env), logger) })
