/** Keeps strip and thumbnails of a gallery together: a thumbnail scrolls the strip, not the page, and says which is in view. */
export const followGallery = (frame: Element): void => {
  const strip = frame.querySelector<HTMLElement>('.gallery')
  const links = [...frame.querySelectorAll<HTMLAnchorElement>('.thumbnails a')]
  if (!strip) return

  const mark = (id: string) => {
    for (const link of links) {
      if (link.hash === `#${id}`) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  for (const link of links) {
    link.addEventListener('click', (event) => {
      const picture = document.getElementById(link.hash.slice(1))
      if (!picture) return
      event.preventDefault()
      strip.scrollTo({ left: picture.offsetLeft - strip.offsetLeft, behavior: 'instant' })
    })
  }
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.find((entry) => entry.isIntersecting)
      if (seen) mark(seen.target.id)
    },
    { root: strip, threshold: 0.6 },
  )
  for (const picture of strip.children) observer.observe(picture)
}
