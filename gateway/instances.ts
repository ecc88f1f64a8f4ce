import { ofEach, type ServiceName } from './services.ts'
import type { Upstreams } from './upstreams.ts'

/** What one look at an instance showed: it serves, it says that it does not, or it says nothing. */
export type Sight = 'ready' | 'refuses' | 'silent'

/** An instance as it was seen at the last looks. */
export interface Instance {
  /** `host:port` */
  readonly address: string
  /** Of the colour that is to serve; true for all while no colour was chosen. */
  readonly chosen: boolean
  readonly ready: boolean
  /** Looks in a row without any answer. */
  readonly silences: number
}

/** A busy machine may answer late; Nginx itself passes by an instance that fails. */
const silencesForgiven = 3

/** What is thought of an instance after one more look at it. An instance that was never seen before is not ready. */
export const observed = (
  before: Instance | undefined,
  { address, chosen, sight }: { address: string; chosen: boolean; sight: Sight },
): Instance => {
  const silences = sight === 'silent' ? (before?.silences ?? 0) + 1 : 0
  const forgiven = sight === 'silent' && silences < silencesForgiven && (before?.ready ?? false)
  return { address, chosen, ready: sight === 'ready' || forgiven, silences }
}

/**
 * The instances that get requests: those that are ready, of the chosen colour if it has any. When none is ready the
 * instances themselves answer that, so all that there are get requests. Sorted, so that equal sets look equal.
 */
export const serving = (instances: readonly Instance[]): string[] => {
  const chosen = instances.filter((it) => it.chosen)
  const choices = [chosen.filter(isReady), instances.filter(isReady), chosen, instances]
  return (choices.find((it) => it.length > 0) ?? []).map(({ address }) => address).sort()
}

const isReady = (instance: Instance): boolean => instance.ready

/** `serving` for each service. */
export const upstreamsOf = (instances: Readonly<Record<ServiceName, readonly Instance[]>>): Upstreams =>
  ofEach((name) => serving(instances[name]))
