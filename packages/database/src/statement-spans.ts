import { isTracing, recordChild } from '@techshop/tracing/span'
import type { Logger } from 'kysely'

const verb = (sql: string): string => /[a-z]+/i.exec(sql)?.[0]?.toUpperCase() ?? 'STATEMENT'

/**
 * Notes each statement of a request or message in its trace: its text, which has no values. Nothing where there is no
 * trace, and no listener at all while nobody collects them.
 */
export const statementSpans = (): Logger | undefined => {
  if (!isTracing()) return undefined
  return (event) => {
    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': event.query.sql }
    const error = event.level === 'error' ? event.error : undefined
    recordChild(verb(event.query.sql), event.queryDurationMillis, attributes, error)
  }
}
