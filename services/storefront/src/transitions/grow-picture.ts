/** The name that the picture of a product page has in its style (`product.css`). */
const name = 'product-picture'

/** Lets the picture of the card that was clicked grow into that of the product's page, where the browser can show it. */
export const growClickedPicture = (): void => {
  if (!('startViewTransition' in document)) return
  document.addEventListener('click', ({ target }) => {
    const picture = (target as Element | null)
      ?.closest('.product-card a, .recent-card a')
      ?.closest('li')
      ?.querySelector<HTMLElement>('.picture')
    if (!picture) return
    // A name may occur once in a page, or nothing is shown.
    for (const other of document.querySelectorAll<HTMLElement>('.gallery, .picture')) {
      other.style.viewTransitionName = 'none'
    }
    picture.style.viewTransitionName = name
  })
}
