/** Put on what holds a picture; `failed-pictures.css` shows the tile of “No picture” there. */
const mark = 'data-no-picture'

const markFailed = (image: HTMLImageElement): void => {
  image.parentElement?.setAttribute(mark, '')
}

/** Shows the tile of “No picture” in place of each picture that cannot be loaded, those of islands, too. */
export const markFailedPictures = (): void => {
  // Neither event bubbles.
  document.addEventListener('error', ({ target }) => target instanceof HTMLImageElement && markFailed(target), true)
  document.addEventListener(
    'load',
    ({ target }) => target instanceof HTMLImageElement && target.parentElement?.removeAttribute(mark),
    true,
  )
  // What has failed before this script ran; a drawing without a size has no width either, but can be decoded.
  for (const image of document.images) {
    if (image.complete && image.naturalWidth === 0) image.decode().catch(() => markFailed(image))
  }
}
