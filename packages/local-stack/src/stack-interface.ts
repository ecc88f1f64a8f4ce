import type { ManagedProcess } from '@techshop/process-supervisor/managed-process'
import type { ServiceName } from '@techshop/service-manifests/services'
import type { StackDescription } from './stack-description.ts'

/** What to start and where. */
export interface StackOptions {
  /** Where everything is kept; a second start finds it again. */
  readonly dataDir: string
  /** Of the gateway; a free one without it. */
  readonly port?: number
  /** Instances per service, 1 each without it. */
  readonly replicas?: Readonly<Partial<Record<ServiceName, number>>>
  /** On the first start, so many synthetic products instead of the sample catalogue. */
  readonly products?: number | undefined
  /** Whether requests from this machine count for the services' rate limits. */
  readonly rateLimits?: boolean
  /** Origins whose pages may call the API; none unless told. */
  readonly corsOrigins?: readonly string[]
  /** Start a service again when its source changes. */
  readonly watch?: boolean
  /** Whether the first instance of each service with a database runs in one process with those of the others. */
  readonly oneProcess?: boolean
  /** Gives up starting, and stops what was started. */
  readonly signal?: AbortSignal
  /** Called with each line for the person who watches. */
  readonly log?: (line: string) => void
}

/** A running shop. `await using stack = await startStack(…)` stops it at the end of the block. */
export interface Stack extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  readonly gateway: string
  readonly dataDir: string
  /** `postgres`, `nats`, `nginx`, `catalog-1`, `catalog-2` … */
  readonly processNames: readonly string[]
  /** To kill, pause, resume, stop and start one of the processes. Its ports stay the same. Throws for an unknown name. */
  process(name: string): ManagedProcess
  /** What `stack.json` says, as of now. */
  describe(): StackDescription
  /** Deletes everything that JetStream has stored, whether the server runs or not. */
  wipeJetStream(): void
  /** Starts or stops instances of a service and lets the gateway know. */
  scale(service: ServiceName, instances: number): Promise<void>
  /** Stops everything in order. */
  stop(): Promise<void>
  /** Kills everything at once; synchronous, for the last moment before this process exits. */
  destroy(): void
}
