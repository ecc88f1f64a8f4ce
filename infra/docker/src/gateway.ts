import { compose, run } from './command.ts'
import type { Colour } from './containers.ts'

/** Runs a program of the gateway's image in the running gateway. */
const inGateway = (...args: readonly string[]): Promise<string> => compose(['exec', '-T', 'gateway', 'node', ...args])

/** The address of the gateway in its own container, whatever is published and with TLS or without. */
const own = 'http://127.0.0.1:8082'

interface Sight {
  readonly colour: Colour | null
  readonly instances: Readonly<Record<string, readonly { readonly address: string; readonly ready: boolean }[]>>
}

const look = async (): Promise<Sight> =>
  JSON.parse(await compose(['exec', '-T', 'gateway', 'cat', '/run/gateway/serving.json']))

/** The colour that was chosen to serve, if any was. */
export const servingColour = async (): Promise<Colour | undefined> => (await look()).colour ?? undefined

/** The hosts of all instances that say to the gateway that they are ready, of whatever colour. */
export const readyHosts = async (): Promise<ReadonlySet<string>> => {
  const instances = Object.values((await look()).instances).flat()
  return new Set(instances.filter(({ ready }) => ready).map(({ address }) => address.replace(/:\d+$/, '')))
}

/** From now on this colour serves. Resolves when the gateway has taken it up. */
export const switchTo = async (colour: Colour): Promise<void> => {
  await inGateway('switch.ts', colour)
}

/** The smoke journeys through the gateway. @throws CommandError when one fails */
export const smoke = async (): Promise<void> => {
  await inGateway('smoke.ts', own)
}

/** The smoke journeys through a gateway of their own, to a colour that gets no visitors yet. */
export const smokeBeside = async (project: string, colour: Colour): Promise<void> => {
  const name = `${project}-preview`
  await run('docker', ['rm', '--force', name])
  await compose(['run', '--detach', '--no-deps', '--name', name, '--env', `COLOUR=${colour}`, 'gateway'])
  try {
    await run('docker', ['exec', name, 'node', 'until-up.ts', own])
    await run('docker', ['exec', name, 'node', 'smoke.ts', own])
  } finally {
    await run('docker', ['rm', '--force', name])
  }
}

/** What the instances that serve have answered so far. */
export const answersSoFar = async (): Promise<{ all: number; failed: number }> =>
  JSON.parse(await inGateway('answers.ts'))
