/** Keeps strip and thumbnails of a gallery together: a thumbnail scrolls the strip, not the page, and says which is in view. */
export const followGallery = (frame: Element): void => {
  const strip = frame.querySelector<HTMLElement>('.gallery')
  const links = [...frame.querySelectorAll<HTMLAnchorElement>('.thumbnails a')]
  if (!strip) return

  const markShown = () => {
    // Where text runs from right to left, the way scrolled is negative.
    const shown = Math.round(Math.abs(strip.scrollLeft) / strip.clientWidth)
    for (const [index, link] of links.entries()) {
      if (index === shown) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  strip.addEventListener('scroll', markShown, { passive: true })
  for (const link of links) {
    link.addEventListener('click', (event) => {
      const picture = document.getElementById(link.hash.slice(1))
      if (!picture) return
      event.preventDefault()
      strip.scrollTo({ left: picture.offsetLeft })
    })
  }
}
