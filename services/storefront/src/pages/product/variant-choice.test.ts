import type { Product } from '@techshop/client/types'
import t from 'tap'
import { choiceState, chosenVariant, variantWith } from './variant-choice.ts'

const variant = (size: string, colour: string, stock: number) =>
  ({
    sku: `${size}-${colour}`,
    options: { Size: size, Colour: colour },
    stock,
  }) as unknown as Product['variants'][number]

const product = {
  options: [
    { name: 'Size', values: ['S', 'L'] },
    { name: 'Colour', values: ['red', 'blue'] },
  ],
  variants: [variant('S', 'red', 0), variant('S', 'blue', 4), variant('L', 'red', 2)],
}
const [smallRed, smallBlue, largeRed] = product.variants as [
  Product['variants'][0],
  Product['variants'][0],
  Product['variants'][0],
]

t.test('without a wish the first variant that can be bought is chosen', async (t) => {
  t.equal(chosenVariant(product, undefined), smallBlue)
  t.equal(chosenVariant(product, 'S-red'), smallRed)
  t.equal(chosenVariant(product, 'no such sku'), smallBlue)
})

t.test('another value keeps the rest of the choice where that exists, else leads to the nearest variant', async (t) => {
  t.equal(variantWith(product, smallBlue, 'Colour', 'red'), smallRed)
  t.equal(variantWith(product, smallBlue, 'Size', 'L'), largeRed)
})

t.test('a value is marked when it is sold out or does not exist with the rest', async (t) => {
  t.equal(choiceState(product, smallBlue, 'Size', 'S'), 'available')
  t.equal(choiceState(product, smallBlue, 'Colour', 'red'), 'out_of_stock')
  t.equal(choiceState(product, smallBlue, 'Size', 'L'), 'impossible')
})
