import type { Kysely } from 'kysely'
import type pg from 'pg'
import { onServer, quoted } from './admin-connection.ts'
import { type Connect, connectPlainly } from './connect.ts'
import { databaseUrl } from './postgres.ts'
import { sourceHash } from './source-hash.ts'
import { sweepLeftovers, timeStamp } from './sweep.ts'

export interface TemplateSource<Tables> {
  /** A name for people; the template's own name carries a hash too. */
  readonly template: string
  /** Opens a pool, as the code under test does; one of node-postgres with its own types unless told. */
  readonly connect?: Connect
  /** Brings an empty database to the state that every test begins with. */
  migrate(db: Kysely<Tables>): Promise<unknown>
  /**
   * Absolute paths of the files or folders that decide what `migrate` does, with what they import from this workspace.
   * With them the template is kept on the server and shared by every process in which they are the same; without,
   * each process migrates one of its own.
   */
  readonly sources?: readonly string[]
}

const prepared = new Map<string, Promise<string>>()

/** The name of a migrated template on this server, made now if it is not there. */
export const prepareTemplate = async <Tables>(server: string, source: TemplateSource<Tables>): Promise<string> => {
  const hash = await sourceHash([source.template, source.migrate.toString()], source.sources ?? [])
  const known = `${server} ${hash}`
  const template = prepared.get(known) ?? buildTemplate(server, templateName(source, hash), source)
  prepared.set(known, template)
  return template
}

const templateName = <Tables>({ template, sources }: TemplateSource<Tables>, hash: string): string => {
  const name = template.replaceAll(/\W/g, '_').slice(0, 16)
  return sources ? `techshop_template_${name}_${hash}` : `techshop_test_${timeStamp()}_${name}_${process.pid}`
}

const buildTemplate = async <Tables>(server: string, name: string, source: TemplateSource<Tables>): Promise<string> =>
  onServer(server, async (admin) => {
    // Among all processes, until this connection ends.
    await admin.query(`select pg_advisory_lock(hashtextextended('techshop-test-template', 0))`)
    if (await exists(admin, name)) return name
    await sweepLeftovers(admin)
    // Under another name until it is whole: a process that dies here leaves nothing that looks like a template.
    const draft = `${name}_draft`
    await admin.query(`drop database if exists ${quoted(draft)} with (force)`)
    await admin.query(`create database ${quoted(draft)}`)
    await migrateDraft(databaseUrl(server, draft), source)
    await admin.query(`alter database ${quoted(draft)} rename to ${quoted(name)}`)
    // A template that anybody is connected to can't be copied.
    await admin.query(`alter database ${quoted(name)} allow_connections false`)
    return name
  })

const exists = async (admin: pg.Client, name: string): Promise<boolean> => {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
  return rowCount === 1
}

const migrateDraft = async <Tables>(url: string, source: TemplateSource<Tables>): Promise<void> => {
  const db = (source.connect ?? connectPlainly)<Tables>({ url, applicationName: 'test-kit', poolSize: 1 })
  try {
    await source.migrate(db)
  } finally {
    await db.destroy()
  }
}
