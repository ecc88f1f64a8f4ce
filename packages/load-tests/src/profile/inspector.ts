import { once } from 'node:events'
import type { CpuProfile } from './cpu-profile.ts'

const sampleUs = 200

interface Answer {
  readonly id: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** Asks the inspector of a process one thing after the other. */
const askIn = (socket: WebSocket) => {
  let asked = 0
  return async <Result>(method: string, params: object = {}): Promise<Result> => {
    asked += 1
    const id = asked
    socket.send(JSON.stringify({ id, method, params }))
    for (;;) {
      const [{ data }] = (await once(socket, 'message')) as [{ readonly data: string }]
      const answer = JSON.parse(data) as Answer
      if (answer.id !== id) continue
      if (answer.error) throw new Error(`${method}: ${answer.error.message}`)
      return answer.result as Result
    }
  }
}

const connect = async (port: number): Promise<WebSocket> => {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    webSocketDebuggerUrl: string
  }[]
  if (!target) throw new Error(`nothing can be inspected on port ${port}`)
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  await once(socket, 'open')
  return socket
}

/** Takes a CPU profile of the process whose inspector listens on a port, while some work is done. */
export const profileDuring = async (port: number, work: () => Promise<unknown>): Promise<CpuProfile> => {
  const socket = await connect(port)
  try {
    const ask = askIn(socket)
    await ask('Profiler.enable')
    await ask('Profiler.setSamplingInterval', { interval: sampleUs })
    await ask('Profiler.start')
    await work()
    const { profile } = await ask<{ profile: CpuProfile }>('Profiler.stop')
    return profile
  } finally {
    socket.close()
  }
}
