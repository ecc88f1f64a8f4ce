import { replay } from '@techshop/service-commands/replay'
import type { Database } from '../database/database.ts'
import { publishState } from '../features/publish-state/publish-state.ts'
import { publishing } from '../worker.ts'

process.exitCode = await replay({ publishing, state: (db: Database, emit) => publishState(db)(emit) })
