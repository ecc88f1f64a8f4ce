import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Ways in which a version can be broken, each as what its container runs. */
export const broken = {
  /** Ends at once. */
  'broken-ends': 'process.exit(1)',
  /** Runs and never becomes ready. */
  'broken-never-ready': "require('http').createServer((_, s) => s.writeHead(503).end()).listen(3000, '0.0.0.0')",
  /** Says that it is ready, and fails. */
  'broken-fails':
    "require('http').createServer((q, s) => s.writeHead(q.url === '/readyz' ? 200 : 500).end()).listen(3000, '0.0.0.0')",
} as const
export type BrokenVersion = keyof typeof broken

/** Makes an image of a broken version from a good one, so that its migrations still run. */
export const makeBroken = async (image: string, good: string, version: BrokenVersion): Promise<void> => {
  const build = spawn('docker', ['build', '--quiet', '--tag', `${image}:${version}`, '-'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  build.stdin.end(`FROM ${image}:${good}\nCMD ["--eval", ${JSON.stringify(broken[version])}]\n`)
  const [code] = await once(build, 'close')
  if (code !== 0) throw new Error(`${image}:${version} could not be made`)
}
