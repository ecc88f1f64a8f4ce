import { restore } from '@techshop/service-commands/restore'
import { publishing } from '../worker.ts'

process.exitCode = await restore({ publishing, versioned: ['products'] })
