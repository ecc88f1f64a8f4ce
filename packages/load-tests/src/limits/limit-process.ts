import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** A bare Node program that shows what Node alone can do, in a process of its own, which ends with this one. */
export interface LimitProcess extends AsyncDisposable {
  readonly pid: number
  /** Sends a message and resolves with the answer. */
  ask<Answer>(message: object): Promise<Answer>
}

const programs = path.join(import.meta.dirname, '../bin')

const answerOf = async <Answer>(child: ChildProcess, name: string): Promise<Answer> => {
  const ending = new AbortController()
  const { signal } = ending
  try {
    const ended = once(child, 'exit', { signal }).then(() => {
      throw new Error(`${name} ended`)
    })
    const [answer] = await Promise.race([once(child, 'message', { signal }), ended])
    return answer as Answer
  } finally {
    ending.abort()
  }
}

/** Starts `src/bin/<name>.ts`. */
export const startLimitProcess = (name: 'bare-fastify' | 'pg-loop'): LimitProcess => {
  const child = fork(path.join(programs, `${name}.ts`), { execArgv: ['--conditions=techshop-source'] })
  return {
    pid: child.pid as number,
    ask: (message) => {
      child.send(message)
      return answerOf(child, name)
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null) return
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
