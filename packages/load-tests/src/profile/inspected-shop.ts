import { type StackParts, shopParts } from '@techshop/local-stack/stack'
import { freePort } from '@techshop/process-supervisor/ports'

/** Where the inspector of each instance listens. */
export type InspectorPorts = Readonly<Record<string, number>>

/** A free port for each service of which a profile can be taken. */
export const chooseInspectorPorts = async (): Promise<InspectorPorts> => ({
  'catalog-1': await freePort(),
  'categories-1': await freePort(),
  'orders-1': await freePort(),
})

/** The shop, with an inspector in each service that these ports are given for. */
export const inspected = (ports: InspectorPorts): StackParts => ({
  ...shopParts,
  findProgram: (service, program, watch) => {
    const found = shopParts.findProgram(service, program, watch)
    const port = ports[`${service}-1`]
    if (program !== 'serve' || port === undefined) return found
    return { ...found, args: [`--inspect=127.0.0.1:${port}`, ...found.args] }
  },
})
