// Writes the databases of the shop, or of one service, to a new folder: infra/backup --to <folder> [--service …] [--stack …]
import path from 'node:path'
import { parseArgs } from 'node:util'
import { environments, run, saying, services } from './service-command.ts'

saying(() => {
  const options = { to: { type: 'string' }, service: { type: 'string' }, stack: { type: 'string' } } as const
  const { to, service, stack } = parseArgs({ options }).values
  const wanted = services.filter((name) => service === undefined || name === service)
  if (!to || wanted.length === 0) {
    throw new Error(`usage: backup --to <new folder> [--service ${services.join('|')}] [--stack <data directory>]`)
  }
  const environment = environments(stack, wanted)
  for (const name of wanted) {
    process.stdout.write(run(name, environment, 'backup', '--to', path.resolve(to, name)))
  }
})
