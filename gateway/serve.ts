// The process of the gateway's container: Nginx, and its instances kept up to date. Needs Node alone.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { containerOptions } from './container-options.ts'
import { findInstances, noInstances } from './discovery.ts'
import { upstreamsOf } from './instances.ts'
import { renderGateway } from './render.ts'
import { renderUpstreams } from './upstreams.ts'

const lookEveryMs = 500

const nginxVersion = /nginx\/([\d.]+)/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr)?.[1] ?? ''
const options = containerOptions(process.env, existsSync, nginxVersion)
const { runtimeDir, tls } = options

const write = (name: string, content: string): void => {
  const file = path.join(runtimeDir, name)
  mkdirSync(path.dirname(file), { recursive: true })
  // As a whole or not at all: Nginx may be reading.
  writeFileSync(`${file}.new`, content)
  renameSync(`${file}.new`, file)
}

/** The colour that was chosen last, if any was. */
const chosenColour = (): string | undefined => {
  const file = path.join(options.stateDir, 'colour')
  return options.colour ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() || undefined : undefined)
}

/** Changes when the certificate was renewed. */
const certificateTime = (): number => (tls ? statSync(tls.certificate).mtimeMs : 0)

let colour = chosenColour()
let instances = await findInstances(noInstances, { colour, port: options.servicePort })
let upstreams = upstreamsOf(instances)
let certificate = certificateTime()

/** For whoever changes the colour. */
const tell = (): void => write('serving.json', JSON.stringify({ colour: colour ?? null, upstreams, instances }))

for (const [name, content] of Object.entries(renderGateway({ ...options, upstreams }))) write(name, content)
const nginx = spawn('nginx', ['-e', 'stderr', '-p', runtimeDir, '-c', 'nginx.conf', '-g', 'daemon off;'], {
  stdio: 'inherit',
})
const ended = once(nginx, 'exit')
tell()

const stopping = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    stopping.abort()
    nginx.kill('SIGQUIT')
  })

const refresh = async (): Promise<void> => {
  colour = chosenColour()
  instances = await findInstances(instances, { colour, port: options.servicePort })
  const seen = upstreamsOf(instances)
  const content = renderUpstreams(seen, runtimeDir)
  const renewed = certificateTime()
  if (content !== renderUpstreams(upstreams, runtimeDir) || renewed !== certificate) {
    write('upstreams.conf', content)
    nginx.kill('SIGHUP')
    console.log(JSON.stringify({ time: new Date().toISOString(), msg: 'reloaded', colour, upstreams: seen }))
  }
  upstreams = seen
  certificate = renewed
  tell()
}

const keepUpToDate = async (): Promise<void> => {
  while (!stopping.signal.aborted && nginx.exitCode === null) {
    await delay(lookEveryMs)
    // A certificate that is just being replaced is no reason to stop serving.
    await refresh().catch((error) => console.error(JSON.stringify({ msg: 'looking again', error: String(error) })))
  }
}

void keepUpToDate()
const [code] = await ended
process.exit(stopping.signal.aborted ? 0 : (code ?? 1))
