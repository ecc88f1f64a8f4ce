import { migrate } from '@techshop/service-commands/migrate'
import { categoriesMigrations } from '../database/database.ts'

process.exitCode = await migrate({ service: 'categories', migrations: categoriesMigrations })
