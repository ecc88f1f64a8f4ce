/** A place in the document: an element, and which of its children it was about. */
interface Place {
  parent: Element
  index: number
}

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]'

const canHold = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true })

const canTake = (element: HTMLElement): boolean => element.tabIndex >= 0 && canHold(element)

/** The way from an element up to the document, as it is now. */
const wayUp = (element: Element): Place[] => {
  const places: Place[] = []
  for (let child = element; child.parentElement; child = child.parentElement) {
    places.push({ parent: child.parentElement, index: [...child.parentElement.children].indexOf(child) })
  }
  return places
}

/** What stands in the place now, else behind it, else before it. */
const nearest = ({ parent, index }: Place): HTMLElement | undefined => {
  const candidates = [...parent.querySelectorAll<HTMLElement>(focusable)].filter(canTake)
  const at = parent.children[index]
  const isBehind = (element: Element) =>
    at?.contains(element) || Boolean(at && at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
  return candidates.find(isBehind) ?? candidates.at(-1)
}

/**
 * Keeps the focus where people are when what has it goes away or can no longer take it, such as the button of a row that
 * is removed. A browser would put it on the body, and the keyboard back to the top of the page.
 */
export const keepFocus = (): void => {
  let focused: HTMLElement | undefined
  let way: Place[] = []

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    focused = target
    way = wayUp(target)
  })

  const restore = () => {
    if (!focused || canHold(focused)) return
    const { activeElement } = document
    if (activeElement && activeElement !== document.body && activeElement !== focused) return
    const places = way.filter(({ parent }) => parent.isConnected && parent !== document.documentElement)
    for (const place of places) {
      const found = nearest(place)
      if (found) return found.focus({ preventScroll: true })
    }
  }
  // What is rendered in one go has left and come by then.
  new MutationObserver(restore).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  })
}
