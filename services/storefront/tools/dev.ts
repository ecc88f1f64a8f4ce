// Builds again and starts again whenever a source file changes.
import { spawn } from 'node:child_process'
import { build } from 'vite'

const isWatcher = (result: unknown): result is { on(event: 'event', handler: (e: { code: string }) => void): void } =>
  typeof result === 'object' && result !== null && 'on' in result

const watch = async (ssr: boolean): Promise<void> => {
  const result = await build({ build: { watch: {}, ssr, emptyOutDir: true }, logLevel: 'warn' })
  if (!isWatcher(result)) throw new Error('Vite did not start to watch')
  await new Promise<void>((resolve, reject) =>
    result.on('event', ({ code }) => {
      if (code === 'END') resolve()
      if (code === 'ERROR') reject(new Error('the first build failed'))
    }),
  )
}

await watch(false)
await watch(true)
const server = spawn(process.execPath, ['--conditions=techshop-source', '--watch', 'dist/bin/serve.js'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, SUPERVISED: '0' },
})

const stop = (): void => {
  server.once('exit', () => process.exit())
  server.kill()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
if (process.env.SUPERVISED === '1') process.stdin.resume().once('end', stop)
