import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { forget } from '../fresh-page.ts'
import { installPageWatch } from '../page-watch.ts'
import type { ShoppersPage } from '../shoppers-pages.ts'
import { visit } from '../visit.ts'
import { focusOn, press } from './act.ts'
import { type Judged, judgeAction } from './judge-action.ts'

/** So many actions after another are tried: open a dialog, confirm it, take it back. */
const longestWay = 3

/** What the pages show and are opened with, made anew when an action has changed it. */
export interface Goods<Kept> {
  readonly prepare: () => Promise<Kept>
  readonly pagesOf: (kept: Kept) => readonly ShoppersPage[]
  /** Whether a request changes nothing but what was prepared; others are cut off, as by a broken connection. */
  readonly isHarmless: (kept: Kept, method: string, path: string) => boolean
}

/** A control, the controls that it came up after, and all that was done before since the page was opened. */
interface Way {
  readonly key: string
  readonly from: readonly string[]
  readonly past: readonly string[]
}

/** What live regions said after each control was used. */
export type Said = ReadonlyMap<string, string>

/** One tab, in which pages are opened and their controls used. */
class ActionTab<Kept> {
  readonly #page: Page
  readonly #goods: Goods<Kept>
  #kept: Kept
  #isSpent = false
  #name = ''
  #address = ''
  #past: string[] = []

  constructor(page: Page, goods: Goods<Kept>, kept: Kept) {
    this.#page = page
    this.#goods = goods
    this.#kept = kept
  }

  /** What has been done since the page was opened. */
  get past(): readonly string[] {
    return this.#past
  }

  async open(name: string): Promise<void> {
    const { prepare, pagesOf, isHarmless } = this.#goods
    if (this.#isSpent) this.#kept = await prepare()
    const kept = this.#kept
    this.#isSpent = false
    this.#past = []
    this.#name = name
    await forget(this.#page)
    await pagesOf(kept)
      .find((one) => one.name === name)
      ?.open(this.#page)
    await this.#page.route('**/api/**', (route, request) =>
      isHarmless(kept, request.method(), new URL(request.url()).pathname) ? route.fallback() : route.abort(),
    )
    await this.#page.evaluate(() => {
      window.pageWatch.stay()
      return window.pageWatch.quiet()
    })
    this.#address = await this.#whereabouts()
  }

  async use(key: string): Promise<Judged> {
    this.#past.push(key)
    const pressed = await focusOn(this.#page, key)
    const judged = await judgeAction(this.#page, () => press(this.#page, pressed))
    if (judged.after.writes > 0) this.#isSpent = true
    return judged
  }

  /** The controls of the page that was opened; none where an action has led to another page or language. */
  async controls(): Promise<string[]> {
    return (await this.#isElsewhere()) ? [] : this.#page.evaluate(() => window.pageWatch.controls())
  }

  /** Brings a control up again, as shortly as it can be done. */
  async reach({ key, from, past }: Way): Promise<boolean> {
    if (await this.#isElsewhere()) await this.open(this.#name)
    if (await this.#has(key)) return true
    if (await this.#follow(from, key)) return true
    for (const steps of [from, past]) {
      await this.open(this.#name)
      if (await this.#follow(steps, key)) return true
    }
    return false
  }

  async #follow(steps: readonly string[], key: string): Promise<boolean> {
    for (const step of steps) if (await this.#has(step)) await this.use(step)
    return this.#has(key)
  }

  #has(key: string): Promise<boolean> {
    return this.#page.evaluate((wanted) => window.pageWatch.find(wanted) !== undefined, key)
  }

  #whereabouts(): Promise<string> {
    return this.#page.evaluate(() => `${document.documentElement.lang} ${location.pathname}`)
  }

  async #isElsewhere(): Promise<boolean> {
    return (await this.#whereabouts()) !== this.#address
  }
}

/**
 * Uses every control that the pages show, and those that come up on the way, each kind once and by keyboard, and fails
 * for each after which the focus is lost or nothing tells what has happened. What only leads to another document is not
 * followed: that page is one of the others.
 */
export const walkActions = async <Kept>(t: Test, goods: Goods<Kept>): Promise<Said> => {
  const known = new Set<string>()
  const missed = new Set<string>()
  const said = new Map<string, string>()
  const kept = await goods.prepare()
  await visit(t, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.addInitScript(installPageWatch)
    page.on('dialog', (dialog) => void dialog.accept())
    const tab = new ActionTab(page, goods, kept)
    for (const { name } of goods.pagesOf(kept)) {
      const ways: Way[] = []
      const collect = async (from: readonly string[]) => {
        if (from.length >= longestWay) return
        const found = (await tab.controls()).filter((key) => !known.has(key))
        for (const key of found) known.add(key)
        // What has just come up is used first, while it is there.
        ways.unshift(...found.map((key) => ({ key, from, past: [...tab.past] })))
      }
      await tab.open(name)
      await collect([])
      for (let way = ways.shift(); way; way = ways.shift()) {
        const { key, from } = way
        if (await tab.reach(way)) {
          const { faults, after } = await tab.use(key)
          t.same(faults, [], `${name}: ${[...from, key].join(' → ')}`)
          said.set(key, after.news.join('\n'))
          missed.delete(key)
          await collect([...from, key])
        } else {
          // Another page may show it, too.
          missed.add(key)
          known.delete(key)
        }
      }
    }
  })
  t.same([...missed], [], 'every control that came up could be used')
  return said
}
