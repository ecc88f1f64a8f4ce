import { replay } from '@techshop/service-commands/replay'
import { republishEveryOrder } from '../features/republish-orders/republish-orders.ts'
import { publishing } from '../worker.ts'

process.exitCode = await replay({ publishing, state: republishEveryOrder })
