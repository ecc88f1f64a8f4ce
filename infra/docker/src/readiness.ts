import { setTimeout as delay } from 'node:timers/promises'
import { type Colour, type Container, listContainers } from './containers.ts'
import { readyHosts } from './gateway.ts'

/**
 * The containers of a colour that the gateway does not find ready.
 * @throws Error when there is none of this colour, or one has ended
 */
const notReady = async (project: string, colour: Colour): Promise<Container[]> => {
  const containers = (await listContainers(project)).filter((it) => it.colour === colour)
  if (containers.length === 0) throw new Error(`there is no container of ${colour}`)
  const failed = containers.find(({ running, restarts }) => !running || restarts > 0)
  if (failed) throw new Error(`${failed.name} ended`)
  const ready = await readyHosts()
  return containers.filter(({ host }) => !ready.has(host))
}

/**
 * Resolves when all containers of a colour are ready.
 * @throws Error when one ends before, or when it takes too long
 */
export const untilReady = async (project: string, colour: Colour, withinMs: number): Promise<void> => {
  for (const until = Date.now() + withinMs; ; await delay(1000)) {
    const waiting = await notReady(project, colour)
    if (waiting.length === 0) return
    if (Date.now() > until)
      throw new Error(`${waiting.map(({ name }) => name).join(', ')} did not become ready in time`)
  }
}

/** @throws Error when a container of a colour has ended or is not ready */
export const requireReady = async (project: string, colour: Colour): Promise<void> => {
  const [failed] = await notReady(project, colour)
  if (failed) throw new Error(`${failed.name} is not ready any more`)
}
