import type { Shelf } from '../shelf.ts'

export const phoneAccessories: readonly Shelf[] = [
  {
    category: 'phone-cases',
    products: [
      {
        name: 'Carapax Bare Case',
        brand: 'Carapax',
        description:
          'A clear case that stays clear: the polymer blocks the light that turns others yellow. Raised by a millimetre around the lenses.',
        attributes: { fits: 'Zyntari Solis 9', material: 'Polycarbonate', magnets: 'No' },
        options: ['Fits'],
        variants: [
          ['CAR-BARE-S9', ['Solis 9'], 1990, 420],
          ['CAR-BARE-S9P', ['Solis 9 Pro'], 1990, 380],
        ],
        picture: { kind: 'phone-case', body: 'sky', pattern: 'clear', accent: 'lavender', camera: 'bar' },
      },
      {
        name: 'Carapax Ridge Case',
        brand: 'Carapax',
        description:
          'Two layers and ribbed edges for people who drop things. The ring of magnets inside is strong enough for a car mount on cobblestones.',
        attributes: { fits: 'Zyntari Solis 9', material: 'TPU', magnets: 'Yes' },
        options: ['Fits', 'Color'],
        variants: [
          ['CAR-RDG-S9-BK', ['Solis 9', 'Black'], 3490, 190],
          ['CAR-RDG-S9P-BK', ['Solis 9 Pro', 'Black'], 3490, 175],
          ['CAR-RDG-S9P-OR', ['Solis 9 Pro', 'Orange'], 3490, 60],
        ],
        picture: { kind: 'phone-case', body: 'black', pattern: 'ridged', accent: 'orange', camera: 'bar', ring: true },
      },
      {
        name: 'Carapax Saddle Case',
        brand: 'Carapax',
        description:
          'Vegetable-tanned leather stitched by a saddler, with a slot for two cards. It darkens where your fingers rest.',
        attributes: { fits: 'Plumora Iris X', material: 'Leather', magnets: 'No' },
        variants: [['CAR-SDL-IRX', [], 5990, 34]],
        picture: { kind: 'phone-case', body: 'walnut', pattern: 'leather', accent: 'oak', camera: 'ring' },
      },
      {
        name: 'Carapax Terrazzo Case',
        brand: 'Carapax',
        description:
          'Pressed from the offcuts of our other cases, so that every one is a different mix. Fully recyclable in the envelope it came in.',
        attributes: { fits: 'Plumora Iris Mini', material: 'Recycled TPU', magnets: 'No' },
        variants: [['CAR-TRZ-IRM', [], 2490, 5]],
        picture: { kind: 'phone-case', body: 'cream', pattern: 'terrazzo', accent: 'teal', camera: 'square' },
      },
      {
        name: 'Plumora Stripe Case',
        brand: 'Plumora',
        description:
          'A soft silicone case in beach-hut stripes that peels off in one movement. Wash it with the dishes.',
        attributes: { fits: 'Plumora Daisy 3', material: 'Silicone', magnets: 'Yes' },
        options: ['Color'],
        variants: [
          ['PLU-STR-RED', ['Red'], 1890, 150],
          ['PLU-STR-BLU', ['Blue'], 1890, 165],
        ],
        picture: {
          kind: 'phone-case',
          body: 'red',
          pattern: 'stripes',
          accent: 'cream',
          camera: 'column',
          ring: true,
        },
      },
    ],
  },
  {
    category: 'chargers',
    products: [
      {
        name: 'Ampelio Spark 35',
        brand: 'Ampelio',
        description:
          'Two USB-C ports in a plug smaller than an egg. Shares 35 watts between a phone and earbuds, or gives it all to a tablet.',
        attributes: { power: '35 W', ports: '2', type: 'Wall', wireless: 'No' },
        variants: [['AMP-SPK35', [], 2990, 480]],
        picture: { kind: 'charger', body: 'white', form: 'wall', ports: 2, accent: 'green' },
      },
      {
        name: 'Ampelio Spark 140',
        brand: 'Ampelio',
        description:
          'One gallium-nitride brick for the laptop, the phone, the watch and a friend. The plug folds away. Stays cool at full load, which we checked with a thermometer.',
        attributes: { power: '140 W', ports: '4', type: 'Wall', wireless: 'No' },
        variants: [['AMP-SPK140', [], 8990, 91]],
        picture: { kind: 'charger', body: 'graphite', form: 'wall', ports: 4, accent: 'orange' },
      },
      {
        name: 'Ampelio Lily Pad',
        brand: 'Ampelio',
        description:
          'A felt-topped wireless pad that charges through a case. No light to tape over; it hums once when the phone is placed right.',
        attributes: { power: '15 W', ports: '1', type: 'Pad', wireless: 'Yes' },
        options: ['Color'],
        variants: [
          ['AMP-LILY-SGE', ['Sage'], 3490, 140],
          ['AMP-LILY-GRY', ['Gray'], 3490, 155],
        ],
        picture: { kind: 'charger', body: 'sage', form: 'pad', ports: 1, accent: 'cream' },
      },
      {
        name: 'Ampelio Perch Trio',
        brand: 'Ampelio',
        description:
          'Phone, watch and earbuds on one stand, with one cable behind it. The arm holds the phone upright for the alarm.',
        attributes: { power: '30 W', ports: '3', type: 'Stand', wireless: 'Yes' },
        variants: [['AMP-PRC3', [], 7990, 48]],
        picture: { kind: 'charger', body: 'silver', form: 'stand', ports: 3, accent: 'rose' },
      },
      {
        name: 'Ampelio Desk Six',
        brand: 'Ampelio',
        description:
          'Six ports and a small display that says who takes what. Clamps under the table edge, so cables come up instead of down.',
        attributes: { power: '200 W', ports: '6', type: 'Desk', wireless: 'No' },
        variants: [['AMP-DSK6', [], 11990, 0]],
        picture: { kind: 'charger', body: 'black', form: 'desk', ports: 6, accent: 'sky' },
      },
      {
        name: 'Ampelio Dash Car Charger',
        brand: 'Ampelio',
        description:
          'Sits flush in the socket and charges two phones fast. A pull ring gets it out again. Fuses itself before the car has to.',
        attributes: { power: '60 W', ports: '2', type: 'Car', wireless: 'No' },
        variants: [['AMP-DASH60', [], 2490, 210]],
        picture: { kind: 'charger', body: 'graphite', form: 'car', ports: 2, accent: 'red' },
      },
      {
        name: 'Ampelio Braid USB-C Cable',
        brand: 'Ampelio',
        description:
          'Two metres of braided cable rated for 240 watts, with a strap that does not get lost because it is sewn on. Bend-tested 30,000 times at the collar.',
        attributes: { power: '240 W', ports: '1', type: 'Cable', wireless: 'No' },
        options: ['Length', 'Color'],
        variants: [
          ['AMP-BRD-1M-BK', ['1 m', 'Black'], 1490, 600],
          ['AMP-BRD-2M-BK', ['2 m', 'Black'], 1890, 540],
          ['AMP-BRD-2M-CR', ['2 m', 'Cream'], 1890, 310],
        ],
        picture: { kind: 'charger', body: 'cream', form: 'cable', ports: 1, accent: 'copper' },
      },
    ],
  },
  {
    category: 'power-banks',
    products: [
      {
        name: 'Ampelio Reserve 10',
        brand: 'Ampelio',
        description:
          'Ten thousand milliamp hours in something the size of a bar of chocolate. Charges a phone twice and tells you in numbers, not dots, what is left.',
        attributes: { capacity: '10,000 mAh', power: '22 W', ports: '2', wireless: 'No' },
        options: ['Color'],
        variants: [
          ['AMP-RSV10-NVY', ['Navy'], 3490, 230],
          ['AMP-RSV10-RED', ['Red'], 3490, 145],
        ],
        picture: { kind: 'power-bank', body: 'navy', form: 'slab', percent: 86, accent: 'sky' },
      },
      {
        name: 'Ampelio Reserve 27 Laptop',
        brand: 'Ampelio',
        description:
          'The largest bank that airlines allow, with 140 watts for a laptop that is in use. Its screen counts down the minutes. Comes in a pouch with a cable loop.',
        attributes: { capacity: '27,000 mAh', power: '140 W', ports: '3', wireless: 'No' },
        variants: [['AMP-RSV27', [], 12990, 54]],
        picture: { kind: 'power-bank', body: 'graphite', form: 'slab', percent: 62, accent: 'green' },
      },
      {
        name: 'Ampelio Barnacle',
        brand: 'Ampelio',
        description:
          'Snaps to the back of the phone and stays there through a pocket. Five thousand milliamp hours, nine millimetres.',
        attributes: { capacity: '5,000 mAh', power: '15 W', ports: '1', wireless: 'Yes' },
        options: ['Color'],
        variants: [
          ['AMP-BRN-LAV', ['Lavender'], 4490, 88],
          ['AMP-BRN-BLK', ['Black'], 4490, 102],
        ],
        picture: { kind: 'power-bank', body: 'lavender', form: 'magnetic', percent: 100, accent: 'violet' },
      },
      {
        name: 'Ampelio Matchstick',
        brand: 'Ampelio',
        description:
          'A lipstick-size bank with a folding plug, for the hour between the bar and home. Keeps its charge for half a year in a drawer.',
        attributes: { capacity: '3,350 mAh', power: '12 W', ports: '1', wireless: 'No' },
        variants: [['AMP-MTCH', [], 1990, 260]],
        picture: { kind: 'power-bank', body: 'copper', form: 'stick', percent: 40, accent: 'cream' },
      },
      {
        name: 'Voltmoor Sunflap',
        brand: 'Voltmoor',
        description:
          'Four solar panels that unfold on a rucksack and feed a rugged bank. On a clear day it earns a full phone by evening. Sealed against rain, not rivers.',
        attributes: { capacity: '20,000 mAh', power: '20 W', ports: '2', wireless: 'No' },
        variants: [['VOL-SUN20', [], 6990, 4]],
        picture: { kind: 'power-bank', body: 'orange', form: 'solar', percent: 75, accent: 'navy' },
      },
      {
        name: 'Voltmoor Outpost 500',
        brand: 'Voltmoor',
        description:
          'Half a kilowatt hour with real sockets: a fridge for a night, a laptop for a week. Silent below 100 watts. The handle folds flat, so things can stand on it.',
        attributes: { capacity: '140,000 mAh', power: '600 W', ports: '7', wireless: 'Yes' },
        variants: [['VOL-OUT500', [], 44900, 16]],
        picture: { kind: 'power-bank', body: 'gray', form: 'station', percent: 93, accent: 'yellow' },
      },
    ],
  },
]
