/** Says on the page that there is no connection, for as long as there is none. */
export const followConnection = (): void => {
  const show = () => {
    for (const notice of document.querySelectorAll<HTMLElement>('[data-offline-now]')) notice.hidden = navigator.onLine
  }
  window.addEventListener('online', show)
  window.addEventListener('offline', show)
  show()
}
