import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import { chromiumArguments, findChromium } from './chromium.ts'

/** A browser that other tools than Playwright drive, too. */
export interface DebuggableChromium extends AsyncDisposable {
  /** Where it speaks the Chrome DevTools Protocol, on 127.0.0.1. */
  readonly port: number
}

/** Starts Chromium with a profile of its own. Throws where there is none. */
export const startDebuggableChromium = async (): Promise<DebuggableChromium> => {
  const executable = findChromium()
  if (!executable) throw new Error('no Chromium here: set CHROMIUM to one')
  const profile = await mkdtemp(path.join(tmpdir(), 'techshop-chromium-'))
  const child = spawn(
    executable,
    [...chromiumArguments, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    { stdio: 'ignore' },
  )
  const exited = once(child, 'exit')
  // The browser writes there which port it has chosen.
  const readPort = () => readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
  const port = Number((await eventuallyAnswers(readPort, (text) => text.includes('\n'))).split('\n')[0])
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      child.kill()
      await exited
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
