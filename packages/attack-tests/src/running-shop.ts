import { readFileSync } from 'node:fs'
import type { StackDescription } from '@techshop/local-stack/stack'
import type { Shop } from './shop.ts'
import { type Server, serverOf } from './wire/exchange.ts'

/** A shop that runs on this machine, with what only its operator sees. */
export interface RunningShop extends Shop {
  /** The gateway as a raw connection. */
  readonly server: Server
  /** Where X-Forwarded-For is believed, so that a test can come from many addresses. */
  readonly trusted: Server
  /** One instance of each service, past the gateway. */
  readonly services: Readonly<Record<string, { readonly url: string; readonly pid: number }>>
}

/**
 * The shop whose `stack.json` STACK_FILE names.
 * @throws Error when it is not set
 */
export const runningShop = (): RunningShop => {
  const file = process.env.STACK_FILE
  if (!file) throw new Error('STACK_FILE is not set: run these tests with `npm test`, or name the stack.json of a shop')
  const { gateway, trustedGateway, staffToken, services } = JSON.parse(readFileSync(file, 'utf8')) as StackDescription
  return {
    gateway,
    staffToken,
    server: serverOf(gateway),
    trusted: serverOf(trustedGateway),
    services: Object.fromEntries(services.map(({ name, url, pid }) => [name, { url, pid: pid ?? 0 }])),
  }
}
