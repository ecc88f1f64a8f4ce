import { shopParts } from '../stack-parts.ts'
import { runStartCommand } from '../start-command.ts'

await runStartCommand(process.argv.slice(2), shopParts)
