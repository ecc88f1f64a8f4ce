/** What people perceive of a page without looking at all of it. */
export interface Perceived {
  /** What has the focus, in words for a failed test. */
  readonly focus: string
  /** It is on nothing, on nothing that is shown, or behind an open dialog. */
  readonly isFocusLost: boolean
  /** It was put on something new, on something that takes it from scripts alone, or on a field that says what is wrong. */
  readonly isFocusLed: boolean
  /** It is elsewhere than at the last reading. */
  readonly isFocusMoved: boolean
  /** A dialog stands before the page. */
  readonly isDialogOpen: boolean
  /** Name and states of what has the focus, which screen readers say when they change. */
  readonly own: string
  /** Its value, which tells of nothing but the form or row that it stands in. */
  readonly value: string
  /** The text of the page outside of that form or row. */
  readonly elsewhere: string
  /** The text of the open dialog, else of the page, without live regions. */
  readonly shown: string
  /** The same of the page behind the dialog. */
  readonly behind: string
  /** What live regions have said since the last reading. */
  readonly news: readonly string[]
  /** Where scripts, links and forms wanted to go since the last reading; they are not let. */
  readonly leads: readonly string[]
  /** Requests that may have changed something since the last reading. */
  readonly writes: number
}

export interface PageWatch {
  /** The controls that can be used now, each kind once. */
  controls(): string[]
  find(key: string): HTMLElement | undefined
  read(): Perceived
  /** Resolves when requests are answered, short delays are over and nothing changes any more. */
  quiet(): Promise<void>
  /** From now on nothing leads to another document. */
  stay(): void
}

declare global {
  interface Window {
    pageWatch: PageWatch
  }
}

/** Runs in the page before its own scripts: it can use nothing from outside. */
export const installPageWatch = (): void => {
  const regionSelector = '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"]'
  const controlSelector =
    'a[href], button, summary, input:not([type="hidden"]), select, textarea, form:has(input[type="text"], input[type="email"], input[type="search"]), [role="treeitem"]'
  /** Delays up to this long belong to what was just done, such as waiting for the next key. */
  const longestPauseMs = 400
  const calmFrames = 3
  const patienceMs = 10_000

  let mutations = 0
  let requests = 0
  let writes = 0
  let isStaying = false
  let news: string[] = []
  let leads: string[] = []
  let known = new WeakSet<Element>()
  let lastFocused: Element | null = null
  const pauses = new Set<number>()
  const [setTimer, clearTimer, send] = [window.setTimeout, window.clearTimeout, window.fetch]

  window.setTimeout = ((run: TimerHandler, ms = 0, ...given: unknown[]) => {
    const timer = setTimer(() => {
      pauses.delete(timer)
      if (typeof run === 'function') run(...given)
    }, ms)
    if (ms <= longestPauseMs) pauses.add(timer)
    return timer
  }) as typeof window.setTimeout
  window.clearTimeout = (timer) => {
    pauses.delete(timer as number)
    clearTimer(timer)
  }
  window.fetch = async (...request) => {
    const method = request[1]?.method ?? (request[0] instanceof Request ? request[0].method : 'GET')
    if (method !== 'GET') writes++
    requests++
    const end = () => void requests--
    try {
      const response = await send(...request)
      // A stream of events never ends by itself.
      if (response.headers.get('content-type')?.includes('event-stream')) end()
      else response.clone().arrayBuffer().then(end, end)
      return response
    } catch (error) {
      end()
      throw error
    }
  }

  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const openDialog = () => document.querySelector('dialog:modal')
  const isBehind = (element: Element) => Boolean(openDialog()?.contains(element) === false)
  /** Regions that were there before they said something; an alert is heard however it comes. */
  let regions = new WeakSet<Element>()
  const noteRegions = (root: Element | Document) => {
    for (const region of root.querySelectorAll(regionSelector)) regions.add(region)
    if (root instanceof Element && root.matches(regionSelector)) regions.add(root)
  }
  const hear = (region: Element | null | undefined) => {
    const text = region?.textContent?.trim()
    if (!region || !text || !isShown(region) || isBehind(region)) return
    if (regions.has(region) || region.getAttribute('role') === 'alert') news.push(text)
  }
  new MutationObserver((records) => {
    mutations += records.length
    for (const { type, target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement
      if (type === 'characterData' || addedNodes.length > 0) hear(element?.closest(regionSelector))
      for (const added of addedNodes) {
        if (!(added instanceof Element)) continue
        for (const alert of [added, ...added.querySelectorAll('[role="alert"]')])
          if (alert.role === 'alert') hear(alert)
      }
    }
    for (const { addedNodes } of records)
      for (const added of addedNodes) if (added instanceof Element) noteRegions(added)
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })

  window.navigation.addEventListener('navigate', (event) => {
    const { destination, cancelable, hashChange } = event
    if (!isStaying || destination.sameDocument || hashChange || !cancelable) return
    event.preventDefault()
    leads.push(destination.url)
  })

  const isUsable = (element: Element) =>
    isShown(element) && !element.matches(':disabled') && !element.closest('[inert]')
  const nameOf = (element: Element): string => {
    const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent
    return (label || element.textContent || '').replace(/\s+/g, ' ').trim()
  }
  /** Words of the control without names, numbers and prices of the moment. */
  const wordsOf = (element: Element): string =>
    nameOf(element)
      .replace(/(?:Test (?:product|category) |TEST-)[0-9a-f]{8}(?:-\d)?/gi, '…')
      .replace(/TS-[0-9A-Z]{4}-[0-9A-Z]{4}/g, '…')
      .replace(/\d[\d.,]*/g, '…')
      .slice(0, 60)
  const placeOf = (element: Element): string => {
    const frame = element.closest('header, footer')
    if (frame && !frame.closest('main')) return frame.localName
    const path = location.pathname.replace(/^\/(p|c)\/.*/, '/$1/…').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…')
    return element.closest('dialog') ? `${path} dialog` : path
  }
  /** Controls that look alike and stand alike do alike: of a hundred links of cards one is enough. */
  const kindOf = (element: Element): string => {
    if (element.role === 'treeitem') return `of level ${element.ariaLevel}`
    if (element.localName === 'a') {
      const words = element.closest('[data-island], .console, dialog, .notice') && !element.closest('li, tr')
      return words ? wordsOf(element) : `.${element.className} in .${element.parentElement?.className}`
    }
    if (element.matches('[type="radio"], [type="checkbox"]')) return element.getAttribute('name') || wordsOf(element)
    if (element.localName === 'form') return `.${element.className} ${element.getAttribute('aria-label') ?? ''}`
    return wordsOf(element)
  }
  const keyOf = (element: Element): string => {
    const state = element.getAttribute('aria-disabled') === 'true' ? ' (unavailable)' : ''
    return `${placeOf(element)} ${element.getAttribute('role') ?? element.localName} ${kindOf(element).trim()}${state}`
  }
  /** A control by itself, and by each key that it can be used with from elsewhere. */
  const keysOf = (element: Element): string[] => {
    const shortcuts = element.getAttribute('aria-keyshortcuts')?.split(' ') ?? []
    return [keyOf(element), ...shortcuts.map((shortcut) => `${keyOf(element)} by ${shortcut}`)]
  }
  const usable = (): HTMLElement[] =>
    [...(openDialog() ?? document).querySelectorAll<HTMLElement>(controlSelector)].filter(isUsable)

  const textOf = (root: Element, left: (element: Element) => boolean): string => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (node instanceof Text) return node.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT
      const element = node as Element
      if (left(element) || element.matches('script, style, noscript, option')) return NodeFilter.FILTER_REJECT
      return element.checkVisibility() ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT
    })
    const texts: string[] = []
    while (walker.nextNode()) texts.push((walker.currentNode as Text).data.trim())
    return texts.join('\n')
  }

  /** What is wrong with a field, as is said of it when it gets the focus. */
  const problemOf = (element: Element): string => {
    if (element.matches(':user-invalid')) return (element as HTMLInputElement).validationMessage
    if (element.getAttribute('aria-invalid') !== 'true') return ''
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  }

  const ownOf = (element: Element): string => {
    const states = ['aria-expanded', 'aria-pressed', 'aria-selected', 'aria-checked', 'aria-current', 'aria-level']
    const { open } = (element.closest('details') ?? {}) as HTMLDetailsElement
    return JSON.stringify([
      nameOf(element),
      open,
      problemOf(element),
      ...states.map((name) => element.getAttribute(name)),
    ])
  }

  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimer(resolve)))

  window.pageWatch = {
    controls: () => [...new Set(usable().flatMap(keysOf))],
    find: (key) => usable().find((element) => keysOf(element).includes(key)),
    stay: () => {
      isStaying = true
    },
    quiet: async () => {
      const end = performance.now() + patienceMs
      for (let calm = 0; calm < calmFrames && performance.now() < end; ) {
        const before = mutations
        await frame()
        calm = mutations === before && requests === 0 && pauses.size === 0 ? calm + 1 : 0
      }
    },
    read: () => {
      const focused = document.activeElement
      const dialog = openDialog()
      const row = focused?.closest('form') ?? focused?.closest('fieldset, details, tr')
      const isRegion = (element: Element) => element.matches(regionSelector)
      const perceived: Perceived = {
        focus: focused?.outerHTML.slice(0, 200) ?? 'nothing',
        isFocusLost: !focused || focused === document.body || !isShown(focused) || isBehind(focused),
        isFocusLed:
          focused !== null &&
          (!known.has(focused) || focused.getAttribute('tabindex') === '-1' || problemOf(focused) !== ''),
        isFocusMoved: focused !== lastFocused,
        isDialogOpen: dialog !== null,
        own: focused ? ownOf(focused) : '',
        value: `${(focused as HTMLInputElement)?.value} ${(focused as HTMLInputElement)?.checked}`,
        elsewhere: textOf(dialog ?? document.body, (element) => element === row || isRegion(element)),
        shown: textOf(dialog ?? document.body, isRegion),
        behind: textOf(document.body, (element) => element.localName === 'dialog' || isRegion(element)),
        news,
        leads,
        writes,
      }
      lastFocused = focused
      known = new WeakSet(document.querySelectorAll('*'))
      news = []
      leads = []
      writes = 0
      regions = new WeakSet(document.querySelectorAll(regionSelector))
      return perceived
    },
  }
}
