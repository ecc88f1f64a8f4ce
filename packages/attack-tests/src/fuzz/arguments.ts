import { parseArgs } from 'node:util'

/** What `npm run fuzz` was asked for. */
export interface FuzzArguments {
  readonly requests: number
  readonly seed: number
  readonly operation: string | undefined
  readonly path: string | undefined
  /** Past the gateway, at each service's own address. */
  readonly direct: boolean
}

export const usage = `npm run fuzz -- [options]

  --requests 10000         how many requests, spread over the operations
  --seed N                 the same number makes the same requests; a random one without it
  --operation NAME         this operation alone
  --path P                 with a violation's seed and operation: that request again
  --direct                 ask the services themselves, past the gateway

STACK_FILE names the stack.json of a running shop; without it one is started.`

const options = {
  requests: { type: 'string', default: '10000' },
  seed: { type: 'string' },
  operation: { type: 'string' },
  path: { type: 'string' },
  direct: { type: 'boolean', default: false },
} as const

/** @throws RangeError or TypeError for what it does not understand */
export const parseFuzzArguments = (args: readonly string[], randomSeed: number): FuzzArguments => {
  const { values } = parseArgs({ args: [...args], options })
  const { requests, seed, operation, path, direct } = values
  return {
    requests: wholeNumber('requests', requests),
    seed: seed === undefined ? randomSeed : wholeNumber('seed', seed),
    operation,
    path,
    direct,
  }
}

const wholeNumber = (option: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`--${option} must be a whole number`)
  return Number(text)
}
