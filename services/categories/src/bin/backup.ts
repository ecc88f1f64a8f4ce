import { backup } from '@techshop/service-commands/backup'

process.exitCode = await backup({ service: 'categories' })
