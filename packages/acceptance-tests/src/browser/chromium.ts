import { type Browser, chromium } from 'playwright-core'
import { findProgram } from './find-program.ts'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser at CHROMIUM, else where it usually is; undefined where there is none. */
export const findChromium = (): string | undefined => findProgram(process.env.CHROMIUM, usualPlaces)

/** For a browser that talks to nobody but the shop; without a sandbox, since it may run as root. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [...chromiumArguments],
  })
