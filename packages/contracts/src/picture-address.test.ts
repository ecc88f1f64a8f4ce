import t from 'tap'
import { pictureOrigin } from './picture-address.ts'

t.test('where a picture comes from is what a browser makes of its address', async (t) => {
  for (const [address, origin] of Object.entries({
    '/assets/a.svg': 'own',
    '/a b': 'own',
    'https://pictures.example/a.jpg': 'https://pictures.example',
    'HTTPS://pictures.example:443/a.jpg': 'https://pictures.example',
    'http://pictures.example:81/a.jpg': 'http://pictures.example:81',
    '//pictures.example/a.jpg': 'https://pictures.example',
    '/\\pictures.example/a.jpg': 'https://pictures.example',
    'https://[': undefined,
    'https://': undefined,
    'http://': undefined,
    'https://a:99999/': undefined,
    'https://a%00b/': undefined,
    'javascript:alert(1)': undefined,
    'data:image/png;base64,AA': undefined,
  })) {
    t.equal(pictureOrigin(address), origin, address)
  }
})
