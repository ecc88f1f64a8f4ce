import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '@techshop/process-supervisor/ports'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import { Builder, By, Key } from 'selenium-webdriver'
import { findProgram } from '../find-program.ts'
import { startDisplay } from './display.ts'
import type { Engine, EngineStart, NamedKey } from './engine.ts'

const patienceMs = 60_000

const keys: Record<NamedKey, string> = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  ArrowDown: Key.ARROW_DOWN,
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/status`).then(
    ({ ok }) => ok,
    () => false,
  )

/** WebKitGTK's driver on a display of its own. */
const startDriver = async (executable: string, display: string) => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(executable, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
  })
  const exited = once(child, 'exit')
  const stop = async () => {
    child.kill()
    await exited
  }
  await eventuallyAnswers(() => isReady(url), Boolean)
  return { url, stop }
}

/** Starts the browser that comes with WebKitGTK, through the driver at WEBKIT_DRIVER, else where it usually is. */
export const startWebKit: EngineStart = async () => {
  const executable = findProgram(process.env.WEBKIT_DRIVER, ['/usr/bin/WebKitWebDriver'])
  if (!executable) return 'no WebKitWebDriver here: set WEBKIT_DRIVER to one'
  await using resources = new AsyncDisposableStack()
  const display = await startDisplay()
  if (!display) return 'no Xvfb here, without which WebKitGTK shows nothing: set XVFB to one'
  resources.use(display)
  const { url, stop } = await startDriver(executable, display.name)
  resources.defer(stop)
  const driver = await new Builder().usingServer(url).withCapabilities({ browserName: 'MiniBrowser' }).build()
  resources.defer(() => driver.quit())
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 })
  const owned = resources.move()
  const press = (text: string) => driver.actions().sendKeys(text).perform()
  const engine: Engine = {
    name: 'WebKit',
    open: (address) => driver.get(address),
    click: async (xpath) => {
      // What is covered, disabled or about to be rendered anew refuses the click, which is then tried again.
      const attempt = async () => {
        const element = await driver.findElement(By.xpath(xpath))
        if (!(await element.isEnabled())) return 'disabled'
        await element.click()
        return 'clicked'
      }
      await eventuallyAnswers(
        () => attempt().catch((reason: unknown) => String(reason)),
        (outcome) => outcome === 'clicked',
        patienceMs,
      )
    },
    type: press,
    press: (key) => press(keys[key]),
    evaluate: (expression) => driver.executeScript(`return ${expression}`),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
  return engine
}
