import path from 'node:path'
import { startStack } from '@techshop/local-stack/stack'
import { findProgram } from '@techshop/process-supervisor/programs'
import { uncachedVariety } from './phases/comparison.ts'
import { ingest } from './phases/ingest.ts'
import { writePlans } from './phases/plans.ts'
import { writeProfiles } from './phases/profiles.ts'
import { warmUp } from './phases/scenarios.ts'
import { chooseInspectorPorts, inspected } from './profile/inspected-shop.ts'
import type { RunOptions } from './run.ts'
import { browsing } from './scenarios/browsing.ts'
import { readMaterial } from './scenarios/material.ts'
import { ordering } from './scenarios/ordering.ts'
import { skusToOrder } from './scenarios/skus-to-order.ts'
import { shopProcesses } from './shop.ts'

const connections = 16

/** Starts a shop, and writes profiles and plans of the scenarios into a folder. Leaves nothing running. */
export const runProfiles = async (options: RunOptions, folder: string): Promise<void> => {
  const { directory, log, signal, products, quick, only = '' } = options
  const wrk = await findProgram('wrk', log)
  const ports = await chooseInspectorPorts()
  const dataDir = path.join(directory, 'shop')
  await using stack = await startStack({ dataDir, products: 0, log, signal }, inspected(ports))
  await ingest(stack, 0, products.at(-1) ?? 0)
  const material = await readMaterial(stack.gateway)
  const skus = skusToOrder(material)
  const stretch = quick ? { warmMs: 1000, measuredMs: 2000 } : { warmMs: 2000, measuredMs: 5000 }
  const watched = () => shopProcesses(stack)
  const bench = { stack, wrk, pgbench: undefined, connections, stretch, warmUpRequests: 4000, watched, log, signal }
  await warmUp(bench, browsing(material, uncachedVariety))
  await writeProfiles(bench, { folder, material, skus, ports, only })
  const scenarios = [...browsing(material, uncachedVariety), ...(await ordering(stack.gateway, skus, 1))]
  await writePlans(
    stack,
    scenarios.filter(({ name }) => name.includes(only)),
    folder,
  )
  log(`${folder} has the profiles and the plans`)
}
