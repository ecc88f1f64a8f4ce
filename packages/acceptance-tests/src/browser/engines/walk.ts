import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import type { Engine } from './engine.ts'

/** Longer than any page takes on a busy machine. */
const patienceMs = 60_000

const quoted = (text: string): string => `"${text}"`

/** XPaths of what people see, by the words that they see. */
export const button = (words: string): string => `//button[normalize-space(text())=${quoted(words)}]`
export const link = (words: string): string => `//a[normalize-space()=${quoted(words)}]`
export const heading = (words: string): string => `//h1[normalize-space()=${quoted(words)}]`
export const field = (label: string): string => `//*[@id=//label[normalize-space(text())=${quoted(label)}]/@for]`
export const inDialog = (xpath: string): string => `//dialog[@open]${xpath}`

const firstOf = (xpath: string): string =>
  `document.evaluate(${JSON.stringify(xpath)}, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue`

/** The value of `expression`, in which `element` is what the XPath finds first, once that is there. */
export const read = async <T>(engine: Engine, xpath: string, expression: string): Promise<T> => {
  await see(engine, xpath)
  return engine.evaluate<T>(`((element) => ${expression})(${firstOf(xpath)})`)
}

/** Waits until the XPath finds something that is shown. */
export const see = async (engine: Engine, xpath: string): Promise<void> => {
  // A page on its way out answers nothing.
  const isSeen = () => engine.evaluate<boolean>(`!!${firstOf(xpath)}?.checkVisibility()`).catch(() => false)
  await eventuallyAnswers(isSeen, Boolean, patienceMs).catch(() => {
    throw new Error(`${engine.name} does not show ${xpath}`)
  })
}

/** Clicks what the XPath finds, once it is shown. */
export const click = async (engine: Engine, xpath: string): Promise<void> => {
  await see(engine, xpath)
  await engine.click(xpath)
}

/** Puts the focus on what the XPath finds, and types. */
export const fill = async (engine: Engine, xpath: string, text: string): Promise<void> => {
  await read(engine, xpath, 'void element.focus()')
  await engine.type(text)
}

/** Waits until what the XPath finds has the focus. */
export const seeFocus = async (engine: Engine, xpath: string): Promise<void> => {
  await see(engine, xpath)
  const describe = () => engine.evaluate<string>(`document.activeElement.outerHTML.slice(0, 200)`)
  const hasFocus = () => engine.evaluate<boolean>(`document.activeElement === ${firstOf(xpath)}`)
  await eventuallyAnswers(hasFocus, Boolean, patienceMs).catch(async () => {
    throw new Error(`${engine.name} has the focus not at ${xpath} but at ${await describe()}`)
  })
}
