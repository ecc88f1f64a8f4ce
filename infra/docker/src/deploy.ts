import { databaseNames } from '@techshop/service-manifests/services'
import { compose } from './command.ts'
import {
  type Colour,
  deployed,
  listContainers,
  otherColour,
  projectName,
  removeContainers,
  startBeside,
} from './containers.ts'
import { type Answers, tooManyFailed } from './failure-share.ts'
import { answersSoFar, servingColour, smoke, smokeBeside, switchTo } from './gateway.ts'
import { keepLooking } from './keep-looking.ts'
import { requireReady, untilReady } from './readiness.ts'

export interface DeployOptions {
  /** The tag of the images. */
  readonly version: string
  /** Where the images come from; `existing` are on this machine already. */
  readonly images: 'build' | 'pull' | 'existing'
  /** How long new instances may take to become ready. */
  readonly readyWithinMs: number
  /** How long the new version is watched, and the old one kept, after the switch. */
  readonly watchMs: number
  /** The colour of a shop that was never deployed to. */
  readonly firstColour: Colour
  /** Ends the deploy, which then rolls back. */
  readonly signal: AbortSignal
  report(line: string): void
  /** Keeps what `docker compose up` has to know from now on. */
  keep(variables: { readonly COLOUR: Colour; readonly TECHSHOP_VERSION: string }): void
}

/** Thrown after a rollback: the old version serves, as if nothing had been. */
export class RolledBack extends Error {
  override readonly name = 'RolledBack'
}

/**
 * Replaces the services' instances by those of a version, without a failed request: the new ones start beside the old
 * ones, are tried, get the visitors by one reload of Nginx, and are watched before the old ones end.
 * @throws RolledBack when the new version failed at any of this
 */
export const deploy = async (options: DeployOptions): Promise<void> => {
  const { version, report, signal } = options
  const project = await projectName()
  const old = (await servingColour()) ?? options.firstColour
  const next = otherColour(old)
  const variables = { COLOUR: next, TECHSHOP_VERSION: version }
  await switchTo(old)
  await removeAll(project, next)
  try {
    await obtainImages(options)
    report('migrating, and laying out what browsers load')
    const once = [...databaseNames.map((name) => `${name}-migrate`), 'assets']
    await Promise.all(once.map((service) => compose(['run', '--rm', '-T', '--no-deps', service], variables)))
    signal.throwIfAborted()
    report(`starting ${next} beside ${old}`)
    await startBeside(
      (await listContainers(project)).filter(({ colour }) => colour === old),
      variables,
    )
    await untilReady(project, next, options.readyWithinMs)
    report(`trying ${next} without visitors`)
    await smokeBeside(project, next)
    signal.throwIfAborted()
    await switchTo(next)
    report(`switched to ${next}; watching it for ${options.watchMs / 1000} s`)
    await watch(project, next, options)
  } catch (error) {
    report(`rolling back to ${old}: ${error instanceof Error ? error.message : error}`)
    await switchTo(old)
    await removeAll(project, next)
    throw new RolledBack(`${version} was not deployed; ${old} serves`, { cause: error })
  }
  options.keep(variables)
  report(`ending ${old}`)
  await removeAll(project, old)
}

const obtainImages = async ({ images, version, report }: DeployOptions): Promise<void> => {
  if (images === 'existing') return
  report(`${images === 'build' ? 'building' : 'pulling'} ${version}`)
  // The one of the databases, too: from then on `docker compose up` starts everything at this version.
  await compose([images, 'databases', ...deployed], { TECHSHOP_VERSION: version })
}

const removeAll = async (project: string, colour: Colour): Promise<void> =>
  removeContainers((await listContainers(project)).filter((it) => it.colour === colour))

/** @throws Error when an instance ends or is no longer ready, a smoke journey fails, or too many answers do */
const watch = async (project: string, colour: Colour, { watchMs, signal }: DeployOptions): Promise<void> => {
  const before: Answers = await answersSoFar()
  const look = async () => {
    await requireReady(project, colour)
    await smoke()
    const now = await answersSoFar()
    if (tooManyFailed(before, now))
      throw new Error(`${now.failed - before.failed} of ${now.all - before.all} answers failed`)
  }
  await keepLooking(look, watchMs, signal)
}
