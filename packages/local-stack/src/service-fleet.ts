import { freePort } from '@techshop/process-supervisor/ports'
import { type ServiceName, serviceNames } from '@techshop/service-manifests/services'
import { type FindProgram, serviceProcess } from './services.ts'
import type { ServiceDescription } from './stack-description.ts'
import type { StackSetup } from './stack-setup.ts'

interface Instance {
  readonly service: ServiceName
  readonly name: string
  readonly port: number
}

/** The instances of the services: how many there are, and where. */
export class ServiceFleet {
  readonly #setup: StackSetup
  readonly #findProgram: FindProgram
  #instances: readonly Instance[] = []

  constructor(setup: StackSetup, findProgram: FindProgram) {
    this.#setup = setup
    this.#findProgram = findProgram
  }

  /** Names of the instances, of one service or of all. */
  names(service?: ServiceName): string[] {
    return this.#of(service).map(({ name }) => name)
  }

  /** `host:port` of each instance, for the gateway. */
  upstreams(): Record<ServiceName, string[]> {
    const entries = serviceNames.map((name) => [name, this.#of(name).map(({ port }) => `127.0.0.1:${port}`)])
    return Object.fromEntries(entries)
  }

  /** Chooses ports for so many instances, so that the gateway can know of them before they run. */
  async plan(service: ServiceName, count: number): Promise<void> {
    const kept = this.#of(service).slice(0, count)
    const added: Instance[] = []
    for (let number = kept.length + 1; number <= count; number += 1) {
      added.push({ service, name: `${service}-${number}`, port: await freePort() })
    }
    const all = [...this.#instances.filter((instance) => instance.service !== service), ...kept, ...added]
    this.#instances = serviceNames.flatMap((name) => all.filter((instance) => instance.service === name))
  }

  /** Starts the planned instances that do not run; resolves when they are ready. */
  async start(service: ServiceName): Promise<void> {
    const { supervisor, surroundings } = this.#setup
    const running = new Set(supervisor.all().map(({ name }) => name))
    const missing = this.#of(service).filter(({ name }) => !running.has(name))
    await Promise.all(
      missing.map(({ name, port }) =>
        supervisor.add(serviceProcess(service, name, port, surroundings, this.#findProgram)).start(),
      ),
    )
  }

  /** Stops the instances that are planned no more. */
  async stopSurplus(service: ServiceName): Promise<void> {
    const { supervisor } = this.#setup
    const planned = new Set(this.names())
    const surplus = supervisor.all().filter(({ name }) => name.startsWith(`${service}-`) && !planned.has(name))
    await Promise.all(surplus.map(({ name }) => supervisor.remove(name)))
  }

  /** For `stack.json`. */
  describe(): ServiceDescription[] {
    const pids = new Map(this.#setup.supervisor.all().map(({ name, pid }) => [name, pid]))
    return this.#instances.map(({ service, name, port }) => {
      const url = `http://127.0.0.1:${port}`
      return { name: service, instance: name, pid: pids.get(name) ?? null, url, metricsUrl: `${url}/metrics` }
    })
  }

  #of(service: ServiceName | undefined): readonly Instance[] {
    return this.#instances.filter((instance) => service === undefined || instance.service === service)
  }
}
