import puppeteer from 'puppeteer-core'
import { findProgram } from '../find-program.ts'
import type { Engine, EngineStart } from './engine.ts'

const usualPlaces = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']

/** Starts the Firefox at FIREFOX, else where it usually is, over WebDriver BiDi. */
export const startFirefox: EngineStart = async () => {
  const executablePath = findProgram(process.env.FIREFOX, usualPlaces)
  if (!executablePath) return 'no Firefox here: set FIREFOX to one'
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  // The page that is there at first has no focus, as in a window behind another.
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 900 })
  const engine: Engine = {
    name: 'Firefox',
    open: async (address) => void (await page.goto(address)),
    click: (xpath) => page.locator(`xpath/${xpath}`).click(),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    [Symbol.asyncDispose]: () => browser.close(),
  }
  return engine
}
