// Loaded by every page of the shop: what all of them have in common, each part only where it is needed.
import { countUnits } from '../cart/cart.ts'
import { onCartChange, readCart } from '../cart/cart-storage.ts'
import { markFailedPictures } from '../design/failed-pictures.ts'
import { keepFocus } from '../islands/keep-focus.ts'
import { followConnection } from '../offline/follow-connection.ts'
import { registerServiceWorker } from '../offline/register-service-worker.ts'
import { growClickedPicture } from '../transitions/grow-picture.ts'

const showCartCount = (): void => {
  const count = countUnits(readCart())
  for (const element of document.querySelectorAll<HTMLElement>('[data-cart-count]')) {
    element.textContent = String(count)
    element.hidden = count === 0
  }
}

showCartCount()
onCartChange(showCartCount)
followConnection()
keepFocus()
growClickedPicture()
markFailedPictures()
registerServiceWorker()

const search = document.querySelector<HTMLFormElement>('[data-search]')
search?.addEventListener(
  'focusin',
  () => void import('../search/search-suggestions.ts').then(({ suggestWhileTyping }) => suggestWhileTyping(search)),
  { once: true },
)

// A filter that was left empty has no place in the address.
document.querySelector('.filter-form')?.addEventListener('formdata', (event) => {
  const { formData } = event as FormDataEvent
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name)
})

for (const button of document.querySelectorAll('[data-retry]')) {
  const retry = () => window.location.reload()
  button.addEventListener('click', retry)
  window.addEventListener('online', retry)
}

const recent = document.querySelector<HTMLElement>('[data-recent]')
if (recent) void import('../recent/show-recent.ts').then(({ showRecent }) => showRecent(recent))

// An order's token stands in the fragment, which a link to the same page in another language must take along.
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-link]')) {
  link.addEventListener('click', () => {
    link.hash = window.location.hash
  })
}
