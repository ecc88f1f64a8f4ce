// `node answers.ts`, in the gateway's container: what the instances that serve have answered so far, as JSON.
import { readFileSync } from 'node:fs'
import { countAnswers } from './answer-count.ts'
import type { Upstreams } from './upstreams.ts'

const { upstreams } = JSON.parse(readFileSync('/run/gateway/serving.json', 'utf8')) as { upstreams: Upstreams }
const counts = await Promise.all(
  Object.values(upstreams)
    .flat()
    .map(async (instance) => {
      const answer = await fetch(`http://${instance}/metrics`, { signal: AbortSignal.timeout(5000) })
      return countAnswers(await answer.text())
    }),
)
const sum = (of: 'all' | 'failed') => counts.reduce((total, count) => total + count[of], 0)
console.log(JSON.stringify({ all: sum('all'), failed: sum('failed') }))
