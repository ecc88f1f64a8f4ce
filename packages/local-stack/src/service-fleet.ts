import { freePort } from '@techshop/process-supervisor/ports'
import { type DatabaseName, type ServiceName, serviceNames } from '@techshop/service-manifests/services'
import { type FindProgram, hasDatabase, oneProcess, serviceProcess } from './services.ts'
import type { ServiceDescription } from './stack-description.ts'
import type { StackSetup } from './stack-setup.ts'

interface Instance {
  readonly service: ServiceName
  readonly name: string
  readonly port: number
  /** Name of the process that it runs in: its own, or the one of several. */
  readonly process: string
}

/** The process of several services. */
const shared = 'services'

/** The instances of the services: how many there are, and where. */
export class ServiceFleet {
  readonly #setup: StackSetup
  readonly #findProgram: FindProgram
  readonly #oneProcess: boolean
  #shared: Promise<void> | undefined
  #instances: readonly Instance[] = []

  /** @param inOneProcess whether the first instance of each API shares a process with those of the others */
  constructor(setup: StackSetup, findProgram: FindProgram, inOneProcess = false) {
    this.#setup = setup
    this.#findProgram = findProgram
    this.#oneProcess = inOneProcess
  }

  /** Names of the instances, of one service or of all. */
  names(service?: ServiceName): string[] {
    return this.#of(service).map(({ name }) => name)
  }

  /** Names of the processes that the instances of a service run in. */
  processes(service: ServiceName): string[] {
    return this.#of(service).map(({ process }) => process)
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
      const name = `${service}-${number}`
      const isShared = this.#oneProcess && number === 1 && hasDatabase(service)
      added.push({ service, name, port: await freePort(), process: isShared ? shared : name })
    }
    const all = [...this.#instances.filter((instance) => instance.service !== service), ...kept, ...added]
    this.#instances = serviceNames.flatMap((name) => all.filter((instance) => instance.service === name))
  }

  /** Starts the planned instances that do not run; resolves when they are ready. */
  async start(service: ServiceName): Promise<void> {
    const { supervisor, surroundings } = this.#setup
    const running = new Set(supervisor.all().map(({ name }) => name))
    const starting = this.#of(service).map(async ({ name, port, process }) => {
      if (process === shared) return this.#startShared()
      if (running.has(name)) return
      await supervisor.add(serviceProcess(service, name, port, surroundings, this.#findProgram)).start()
    })
    await Promise.all(starting)
  }

  #startShared(): Promise<void> {
    const { supervisor, surroundings } = this.#setup
    const ports = this.#instances
      .filter(({ process }) => process === shared)
      .map(({ service, port }) => [service as DatabaseName, port] as const)
    this.#shared ??= supervisor.add(oneProcess(shared, new Map(ports), surroundings)).start()
    return this.#shared
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
    return this.#instances.map(({ service, name, port, process }) => {
      const url = `http://127.0.0.1:${port}`
      return { name: service, instance: name, pid: pids.get(process) ?? null, url, metricsUrl: `${url}/metrics` }
    })
  }

  #of(service: ServiceName | undefined): readonly Instance[] {
    return this.#instances.filter((instance) => service === undefined || instance.service === service)
  }
}
