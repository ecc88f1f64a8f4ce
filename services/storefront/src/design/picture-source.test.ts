import t from 'tap'
import { pictureSource, pictureUrl } from './picture-source.ts'

const sources = [
  { url: '/a-1200.jpg', width: 1200 },
  { url: '/a-400.jpg', width: 400 },
]
const image = { url: '/a.jpg', alt: '', sources }

t.test('a picture that is there in several widths lets the browser choose', async (t) => {
  t.same(pictureSource(image, '50vw'), { src: '/a.jpg', srcset: '/a-1200.jpg 1200w, /a-400.jpg 400w', sizes: '50vw' })
})

t.test('a picture in one width, such as a drawing, has nothing to choose from', async (t) => {
  t.same(pictureSource({ url: '/a.svg', alt: '' }, '50vw'), { src: '/a.svg' })
})

t.test('a comma at the end of an address does not cut it', async (t) => {
  const { srcset } = pictureSource({ ...image, sources: [{ url: '/a,', width: 9 }] }, '9px')
  t.equal(srcset, '/a%2C 9w')
})

t.test('where one address is wanted, it is that of the narrowest picture that is wide enough', async (t) => {
  t.equal(pictureUrl(image, 320), '/a-400.jpg')
  t.equal(pictureUrl(image, 401), '/a-1200.jpg')
  t.equal(pictureUrl(image, 2000), '/a.jpg', 'the picture itself where none is')
})
