import { serviceNames } from '@techshop/service-manifests/services'
import { compose, run, type Variables } from './command.ts'

/** What a deploy replaces. */
export const deployed = serviceNames

export type Colour = 'blue' | 'green'

export const otherColour = (colour: Colour): Colour => (colour === 'blue' ? 'green' : 'blue')

export interface Container {
  readonly id: string
  readonly name: string
  readonly service: string
  readonly colour: string
  readonly running: boolean
  /** Where the gateway sees it. */
  readonly host: string
  readonly restarts: number
}

interface Inspected {
  readonly Id: string
  readonly Name: string
  readonly RestartCount: number
  readonly State: { readonly Running: boolean; readonly Restarting: boolean }
  readonly NetworkSettings: { readonly Networks: Readonly<Record<string, { readonly IPAddress: string }>> }
  readonly Config: { readonly Labels: Readonly<Record<string, string>> }
}

/** The name of the compose project, as docker-compose.yml and COMPOSE_PROJECT_NAME have it. */
export const projectName = async (): Promise<string> =>
  (JSON.parse(await compose(['config', '--format', 'json'])) as { name: string }).name

/** The containers of services that a deploy replaces, running or not. */
export const listContainers = async (project: string): Promise<Container[]> => {
  const filters = [`label=com.docker.compose.project=${project}`, 'label=techshop.colour']
  const ids = (await run('docker', ['ps', '--all', '--quiet', ...filters.flatMap((it) => ['--filter', it])]))
    .split('\n')
    .filter(Boolean)
  if (ids.length === 0) return []
  const inspected = JSON.parse(await run('docker', ['inspect', ...ids])) as Inspected[]
  return inspected.map(({ Id, Name, RestartCount, State, Config, NetworkSettings }) => ({
    id: Id,
    name: Name.replace(/^\//, ''),
    service: Config.Labels['com.docker.compose.service'] ?? '',
    colour: Config.Labels['techshop.colour'] ?? '',
    running: State.Running && !State.Restarting,
    host: NetworkSettings.Networks[`${project}_shop`]?.IPAddress ?? '',
    restarts: RestartCount,
  }))
}

/** Stops containers in order, and removes them. */
export const removeContainers = async (containers: readonly Container[]): Promise<void> => {
  if (containers.length === 0) return
  const ids = containers.map(({ id }) => id)
  await run('docker', ['stop', ...ids])
  await run('docker', ['rm', '--force', '--volumes', ...ids])
}

/** Starts as many containers of a new colour beside the old ones as each service has of those. */
export const startBeside = async (old: readonly Container[], variables: Variables): Promise<void> => {
  const scales = deployed.flatMap((service) => {
    const count = old.filter((it) => it.service === service).length
    return ['--scale', `${service}=${2 * Math.max(count, 1) - (count === 0 ? 1 : 0)}`]
  })
  await compose(['up', '--detach', '--no-deps', '--no-recreate', '--no-build', ...scales, ...deployed], variables)
}
