import path from 'node:path'
import { replaceFile } from '@techshop/process-supervisor/atomic-file'
import { findProgram } from '@techshop/process-supervisor/programs'
import { explainSystemError } from '@techshop/process-supervisor/start-error'
import type { ServiceManifest } from '@techshop/service-manifests/manifest'
import { serviceNames, services } from '@techshop/service-manifests/services'
import { loadCatalogue, loadOnce } from './catalogue-load.ts'
import { withProgress } from './progress.ts'
import { RunningStack } from './running-stack.ts'
import { ServiceFleet } from './service-fleet.ts'
import type { Stack, StackOptions } from './stack-interface.ts'
import { type StackParts, shopParts } from './stack-parts.ts'
import { prepareStack, type StackSetup } from './stack-setup.ts'
import { migrateDatabases, startDatabases, startGateway, startMessaging } from './stack-steps.ts'
import { publicKeySet, type StaffToken, staffToken } from './staff-token.ts'

export type { ManagedProcess } from '@techshop/process-supervisor/managed-process'
export { StartError } from '@techshop/process-supervisor/start-error'
export type { DatabaseName, ServiceName } from '@techshop/service-manifests/services'
export type { ServiceDescription, StackDescription } from './stack-description.ts'
export type { Stack, StackOptions } from './stack-interface.ts'
export { type StackParts, shopParts } from './stack-parts.ts'

/** Starts everything, at once where the order allows it. */
async function bringUp(
  setup: StackSetup,
  fleet: ServiceFleet,
  renderGateway: Awaited<ReturnType<StackParts['gateway']>>,
  parts: StackParts,
): Promise<void> {
  const { supervisor, directory, report } = setup
  const nginx = findProgram('nginx', report)
  const startAll = (wanted: ServiceManifest['kind']) =>
    services.filter(({ kind }) => kind === wanted).map(({ name }) => fleet.start(name))
  const built = parts.build(supervisor, path.join(directory.logs, 'build.log'))
  const databases = startDatabases(setup).then(() => migrateDatabases(setup, parts.findProgram))
  const messaging = startMessaging(setup)
  const api = Promise.all([databases, messaging]).then(() =>
    withProgress('starting the services', report, Promise.all(startAll('api'))),
  )
  const pages = withProgress('building the pages', report, built).then(async () => {
    await Promise.all([startGateway(setup, fleet, renderGateway, await nginx), ...startAll('pages')])
  })
  try {
    await Promise.all([api, pages, nginx])
  } catch (error) {
    await supervisor.stop()
    // Not all that was begun is a process of the supervisor: a new cluster must not appear after the start has failed.
    await Promise.allSettled([databases, messaging, api, pages, nginx])
    throw error
  }
}

async function loadFirstCatalogue(
  setup: StackSetup,
  staff: StaffToken,
  parts: StackParts,
  products: number | undefined,
): Promise<void> {
  await loadOnce(setup.directory.catalogueMarker, async () => {
    const catalogue = await parts.catalogue(products)
    if (!catalogue) return 0
    const target = { gatewayUrl: setup.surroundings.gatewayUrl, token: () => staff.current() }
    return withProgress('loading the catalogue', setup.report, loadCatalogue(target, catalogue))
  })
}

/**
 * Starts PostgreSQL, NATS, the services and the gateway as child processes that never outlive this one, migrates the
 * databases and loads the catalogue on the first run. Resolves when all of it is ready and `stack.json` is written.
 * @throws StartError for what the caller can act on: a port or data directory in use, a full disk, a missing program
 */
export async function startStack(options: StackOptions, parts: StackParts = shopParts): Promise<Stack> {
  let stack: RunningStack | undefined
  const setup = await prepareStack(options, () => stack?.changed())
  const fleet = new ServiceFleet(setup, parts.findProgram, options.oneProcess ?? false)
  const staff = staffToken(setup.surroundings.secrets.staffKey)
  const abort = () => void setup.supervisor.stop()
  try {
    options.signal?.throwIfAborted()
    options.signal?.addEventListener('abort', abort)
    const { staffKey } = setup.surroundings.secrets
    replaceFile(setup.directory.staffKeySet, JSON.stringify(publicKeySet(staffKey)))
    for (const service of serviceNames) await fleet.plan(service, options.replicas?.[service] ?? 1)
    const renderGateway = await parts.gateway()
    stack = new RunningStack(setup, fleet, renderGateway, staff)
    await bringUp(setup, fleet, renderGateway, parts)
    options.signal?.throwIfAborted()
    await loadFirstCatalogue(setup, staff, parts, options.products)
    await stack.publish()
    options.signal?.throwIfAborted()
    return stack
  } catch (error) {
    if (stack) await stack.stop()
    else await setup.supervisor.stop()
    setup.unlock()
    throw explainSystemError(error)
  } finally {
    options.signal?.removeEventListener('abort', abort)
  }
}
