import { migrate } from '@techshop/service-commands/migrate'
import { ordersMigrations } from '../database/database.ts'

process.exitCode = await migrate({ service: 'orders', migrations: ordersMigrations })
