// Prepares the databases of a PostgreSQL server before the migrations run.
import { ensureDatabases, ensureMonitor } from '../owned-databases.ts'
import { readPreparation } from '../prepare-environment.ts'

const { adminUrl, databases, monitorPassword } = readPreparation(process.env)
await ensureDatabases(adminUrl, databases)
if (monitorPassword) await ensureMonitor(adminUrl, monitorPassword)
console.log(`prepared ${databases.map(({ name }) => name).join(', ')}`)
