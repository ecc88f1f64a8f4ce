import { migrate } from '@techshop/service-commands/migrate'
import { catalogMigrations } from '../database/database.ts'

process.exitCode = await migrate({ service: 'catalog', migrations: catalogMigrations })
