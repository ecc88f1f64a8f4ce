import path from 'node:path'
import { ensureDatabases } from '@techshop/owned-databases/owned-databases'
import { natsProcess } from '@techshop/process-supervisor/nats'
import { findProgram, type Program } from '@techshop/process-supervisor/programs'
import { repositoryRoot } from '@techshop/process-supervisor/repository'
import { databaseNames } from '@techshop/service-manifests/services'
import { assetFolders } from './build.ts'
import { nginxProcess, type RenderGateway, writeConfiguration } from './nginx.ts'
import { postgresProcess, postgresUrl } from './postgres.ts'
import { withProgress } from './progress.ts'

import type { ServiceFleet } from './service-fleet.ts'
import { type FindProgram, ownerUrl, serviceEnvironment } from './services.ts'
import type { StackSetup } from './stack-setup.ts'

/** Starts PostgreSQL, with a database, a role and an owner for each service. */
export async function startDatabases({ directory, supervisor, surroundings, report }: StackSetup): Promise<void> {
  const { secrets, postgresPort: port } = surroundings
  const password = secrets.postgres.superuser
  const logFile = path.join(directory.logs, 'postgres.log')
  const definition = { directory: directory.postgres, port, password, logFile }
  await withProgress(
    'starting PostgreSQL',
    report,
    (async () => {
      await supervisor.add(await postgresProcess(definition)).start()
      const databases = databaseNames.map((name) => ({
        name,
        password: secrets.postgres[name],
        ownerPassword: secrets.postgresOwners[name],
      }))
      await ensureDatabases(postgresUrl(port, 'postgres', password, 'postgres'), databases)
    })(),
  )
}

/** Brings the tables of every service up to date. */
export async function migrateDatabases(setup: StackSetup, findServiceProgram: FindProgram): Promise<void> {
  const { directory, supervisor, surroundings, report } = setup
  const migrations = databaseNames.map((service) =>
    supervisor.run({
      ...findServiceProgram(service, 'migrate', false),
      name: `the migration of ${service}`,
      environment: { ...serviceEnvironment(service, surroundings), DATABASE_URL: ownerUrl(service, surroundings) },
      logFile: path.join(directory.logs, `${service}-migrate.log`),
    }),
  )
  await withProgress('migrating the databases', report, Promise.all(migrations))
}

/** Starts NATS with JetStream, a user for each service, one for people and one who reads events. */
export async function startMessaging({ directory, supervisor, surroundings, ...setup }: StackSetup): Promise<void> {
  const { nats } = surroundings.secrets
  const program = await findProgram('nats-server', setup.report)
  const server = supervisor.add(
    natsProcess({
      program,
      storeDir: directory.nats,
      port: surroundings.natsPort,
      monitorPort: setup.monitorPort,
      logFile: path.join(directory.logs, 'nats.log'),
      configuration: path.join(repositoryRoot, 'infra/nats/nats.conf'),
      variables: Object.fromEntries(
        Object.entries(nats).map(([user, password]) => [`NATS_${user.toUpperCase()}_PASSWORD`, password]),
      ),
    }),
  )
  await withProgress('starting NATS', setup.report, server.start())
}

/** Writes the gateway's configuration for the instances that there are. */
export function configureGateway(setup: StackSetup, fleet: ServiceFleet, renderGateway: RenderGateway): void {
  const { directory, gatewayPort, trustedPort, surroundings } = setup
  const files = renderGateway({
    listenHost: '127.0.0.1',
    port: gatewayPort,
    runtimeDir: directory.nginx,
    upstreams: fleet.upstreams(),
    assets: assetFolders,
    corsOrigins: surroundings.corsOrigins,
    rateLimits: surroundings.rateLimits,
    trustedListener: { host: '127.0.0.1', port: trustedPort },
    statusListener: `127.0.0.1:${setup.statusPort}`,
    accessLog: path.join(directory.logs, 'access.log'),
    // The workers of a master that is root would become another user, who can't enter every repository and data directory.
    ...(process.getuid?.() === 0 && { user: 'root' }),
  })
  writeConfiguration(directory.nginx, files)
}

/** Starts Nginx. */
export async function startGateway(
  setup: StackSetup,
  fleet: ServiceFleet,
  renderGateway: RenderGateway,
  program: Program,
): Promise<void> {
  const nginx = setup.supervisor.add(
    nginxProcess({
      program,
      directory: setup.directory.nginx,
      logFile: path.join(setup.directory.logs, 'nginx.log'),
      healthUrl: `${setup.surroundings.gatewayUrl}/health`,
      writeConfiguration: () => configureGateway(setup, fleet, renderGateway),
    }),
  )
  await withProgress('starting the gateway', setup.report, nginx.start())
}
