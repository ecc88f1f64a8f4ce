import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** Bodies by path with query, or by path alone. A number is answered as a problem of that status. */
export type Answers = Record<string, object | number>

const problem = (status: number) => ({ type: '/docs/problems/x', title: 'x', status, detail: '', requestId: 'r' })

/** A server on a free port that answers as the API would, and notes the requests. */
export const startApiServer = async (t: Test, answers: Answers) => {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    const url = request.url ?? ''
    const answer = answers[url] ?? answers[url.split('?')[0] ?? ''] ?? 404
    const status = typeof answer === 'number' ? answer : 200
    const type = status === 200 ? 'application/json' : 'application/problem+json'
    response.writeHead(status, { 'content-type': type })
    response.end(JSON.stringify(typeof answer === 'number' ? problem(answer) : answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const asked = (path: string) => requests.filter((request) => request.url?.startsWith(path))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}
