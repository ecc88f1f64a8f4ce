import { resolve4 } from 'node:dns/promises'
import { type Instance, observed, type Sight } from './instances.ts'
import { ofEach, type ServiceName, serviceNames } from './services.ts'

export type Instances = Record<ServiceName, readonly Instance[]>

export const noInstances: Instances = ofEach(() => [])

const probeTimeoutMs = 3000

/** Addresses behind a name; undefined when the resolver can't say. */
const addressesOf = async (name: string): Promise<readonly string[] | undefined> => {
  try {
    return await resolve4(name)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOTFOUND' || code === 'ENODATA' ? [] : undefined
  }
}

/** Asks an instance whether it is ready. */
export const look = async (address: string): Promise<Sight> => {
  try {
    const answer = await fetch(`http://${address}/readyz`, { signal: AbortSignal.timeout(probeTimeoutMs) })
    await answer.body?.cancel()
    return answer.ok ? 'ready' : 'refuses'
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException
    // Nobody listens, or there is no such host any more: that is an answer, where a late one says nothing.
    return code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' ? 'refuses' : 'silent'
  }
}

/**
 * Looks for the instances of a service: its name has an address record for each, `<name>-<colour>` for each of a colour.
 * While the resolver can't say, those of before are looked at again.
 */
const find = async (
  name: ServiceName,
  { before, colour, port }: { before: readonly Instance[]; colour: string | undefined; port: number },
): Promise<Instance[]> => {
  const hosts = await addressesOf(name)
  const chosenHosts = colour === undefined ? hosts : await addressesOf(`${name}-${colour}`)
  const addresses = hosts?.map((host) => `${host}:${port}`) ?? before.map(({ address }) => address)
  return Promise.all(
    addresses.map(async (address) => {
      const last = before.find((it) => it.address === address)
      const chosen = chosenHosts?.some((host) => address === `${host}:${port}`) ?? last?.chosen ?? false
      return observed(last, { address, chosen, sight: await look(address) })
    }),
  )
}

/** One look at every instance of every service. */
export const findInstances = async (
  before: Instances,
  options: { readonly colour: string | undefined; readonly port: number },
): Promise<Instances> => {
  const found = await Promise.all(
    serviceNames.map(async (name) => [name, await find(name, { before: before[name], ...options })]),
  )
  return Object.fromEntries(found)
}
