/** A key that has a name instead of a character (WebDriver, 17.4.2). */
export type NamedKey = 'Tab' | 'Enter' | 'Escape' | 'ArrowDown'

/**
 * What a journey needs of a browser, whichever engine it has: as much as WebDriver (W3C) gives, so that every engine
 * can be driven through it. Elements are named by an XPath.
 */
export interface Engine extends AsyncDisposable {
  readonly name: string
  open(address: string): Promise<void>
  /** Clicks the middle of what the XPath finds first, once it is there. */
  click(xpath: string): Promise<void>
  /** Types where the focus is, as a keyboard does. */
  type(text: string): Promise<void>
  press(key: NamedKey): Promise<void>
  /** What an expression of JavaScript has for a value in the page; it must be JSON. */
  evaluate<T>(expression: string): Promise<T>
}

/** An engine, or why there is none here. */
export type EngineStart = () => Promise<Engine | string>
