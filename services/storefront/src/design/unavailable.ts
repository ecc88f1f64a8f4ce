const refuse = (event: MouseEvent): void => {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/**
 * For a button that can do nothing now. Unlike `disabled` it keeps the focus of whoever has just pressed it, and screen
 * readers find it.
 */
export const unavailable = (isUnavailable: boolean) =>
  isUnavailable ? { 'aria-disabled': 'true' as const, onClickCapture: refuse } : {}
