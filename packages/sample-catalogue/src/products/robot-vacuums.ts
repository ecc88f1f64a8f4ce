import type { Shelf } from '../shelf.ts'

export const robotVacuums: readonly Shelf[] = [
  {
    category: 'robot-vacuums',
    products: [
      {
        name: 'Brumbot Tidy',
        brand: 'Brumbot',
        description:
          'A first robot: flat enough for beds, stubborn about corners, quiet enough for a phone call. Works from a button on top, no account needed.',
        attributes: { suction: '3,000 Pa', mop: 'No', navigation: 'Gyroscope', station: 'Charging' },
        options: ['Color'],
        variants: [
          ['BRU-TDY-WHT', ['White'], 16900, 120],
          ['BRU-TDY-GRA', ['Graphite'], 16900, 105],
        ],
        picture: { kind: 'vacuum', body: 'graphite', form: 'round', accent: 'sky' },
      },
      {
        name: 'Brumbot Surveyor',
        brand: 'Brumbot',
        description:
          'Draws a map of the flat with a laser in one pass and keeps it to itself. Mops the kitchen, skips the rug, comes back to where the battery ran out.',
        attributes: { suction: '6,000 Pa', mop: 'Yes', navigation: 'Laser', station: 'Charging' },
        variants: [['BRU-SRV', [], 39900, 63]],
        picture: { kind: 'vacuum', body: 'white', form: 'round', turret: true, accent: 'orange' },
      },
      {
        name: 'Brumbot Surveyor Home',
        brand: 'Brumbot',
        description:
          'The Surveyor with a station that empties it, washes the mop in hot water and dries it afterwards. You see to it every seven weeks.',
        attributes: { suction: '8,000 Pa', mop: 'Yes', navigation: 'Laser', station: 'Emptying, washing' },
        variants: [['BRU-SRVH', [], 79900, 18]],
        picture: { kind: 'vacuum', body: 'black', form: 'round', turret: true, dock: true, accent: 'teal' },
      },
      {
        name: 'Brumbot Corner D',
        brand: 'Brumbot',
        description:
          'A flat front and a wide brush for people with right angles. Its camera knows cables and socks, and what the cat left.',
        attributes: { suction: '7,000 Pa', mop: 'No', navigation: 'Camera', station: 'Emptying' },
        variants: [['BRU-CRD', [], 54900, 5]],
        picture: { kind: 'vacuum', body: 'navy', form: 'dee', accent: 'yellow' },
      },
      {
        name: 'Brumbot Pane Window',
        brand: 'Brumbot',
        description:
          'Clings to the glass with a pump and wipes it in lanes. A rope and a battery hold it if the power fails. Showers, too.',
        attributes: { suction: '2,800 Pa', mop: 'Yes', navigation: 'Edge', station: 'None' },
        variants: [['BRU-PNW', [], 24900, 22]],
        picture: { kind: 'vacuum', body: 'sky', form: 'square', accent: 'white' },
      },
    ],
  },
]
