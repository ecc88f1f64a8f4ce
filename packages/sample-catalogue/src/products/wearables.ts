import type { Shelf } from '../shelf.ts'

export const wearables: readonly Shelf[] = [
  {
    category: 'smartwatches',
    products: [
      {
        name: 'Tempovo Meridian',
        brand: 'Tempovo',
        description:
          'A round steel watch that passes for a mechanical one until it buzzes. Sapphire glass, five days between charges, and hands that step aside when a message comes.',
        attributes: { screen_size: '1.4 in', connectivity: 'Bluetooth, NFC', battery: '5 days', waterproof: '50 m' },
        options: ['Size', 'Color'],
        variants: [
          ['TEM-MER-41-SV', ['41 mm', 'Silver'], 32900, 61],
          ['TEM-MER-45-SV', ['45 mm', 'Silver'], 34900, 58],
          ['TEM-MER-45-BK', ['45 mm', 'Black'], 34900, 40],
        ],
        picture: { kind: 'watch', body: 'silver', strap: 'walnut', shape: 'round', face: 'analog' },
      },
      {
        name: 'Tempovo Summit',
        brand: 'Tempovo',
        description:
          'A titanium sports watch with maps on board and two-band satellite reception for valleys and alleys. Gloves work on all five buttons. Up to three weeks in expedition mode.',
        attributes: { screen_size: '1.4 in', connectivity: 'Bluetooth, GPS', battery: '21 days', waterproof: '100 m' },
        variants: [['TEM-SUM-47', [], 54900, 19]],
        picture: { kind: 'watch', body: 'graphite', strap: 'orange', shape: 'round', face: 'map', rugged: true },
      },
      {
        name: 'Tempovo Pane',
        brand: 'Tempovo',
        description:
          'A square watch that shows your rings, your calls and the weather without being asked. LTE leaves the phone at home. Bands change with a click.',
        attributes: { screen_size: '1.8 in', connectivity: 'Bluetooth, LTE', battery: '2 days', waterproof: '50 m' },
        options: ['Size', 'Color'],
        variants: [
          ['TEM-PAN-40-RS', ['40 mm', 'Rose'], 27900, 84],
          ['TEM-PAN-44-RS', ['44 mm', 'Rose'], 29900, 3],
          ['TEM-PAN-44-BK', ['44 mm', 'Black'], 29900, 102],
        ],
        picture: { kind: 'watch', body: 'rose', strap: 'cream', shape: 'square', face: 'rings' },
      },
      {
        name: 'Pacelet Stride GPS',
        brand: 'Pacelet',
        description:
          'A runner’s watch that does pace, heart and nothing silly. The screen is readable at noon and dark at night. Plans adapt when you skip a Tuesday.',
        attributes: { screen_size: '1.3 in', connectivity: 'Bluetooth, GPS', battery: '14 days', waterproof: '50 m' },
        options: ['Color'],
        variants: [
          ['PAC-STR-MNT', ['Mint'], 19900, 77],
          ['PAC-STR-BLK', ['Black'], 19900, 118],
        ],
        picture: { kind: 'watch', body: 'black', strap: 'mint', shape: 'round', face: 'pulse' },
      },
      {
        name: 'Zyntari Watch S',
        brand: 'Zyntari',
        description:
          'A light square watch for Zyntari phones and, with fewer tricks, for all others. Unlocks the laptop when you sit down. Sleeps in its charger as a bedside clock.',
        attributes: { screen_size: '1.7 in', connectivity: 'Bluetooth, NFC', battery: '3 days', waterproof: '50 m' },
        variants: [['ZYN-WS-42', [], 17900, 132]],
        picture: { kind: 'watch', body: 'graphite', strap: 'blue', shape: 'square', face: 'digits' },
      },
    ],
  },
  {
    category: 'fitness-bands',
    products: [
      {
        name: 'Pacelet Loop 2',
        brand: 'Pacelet',
        description:
          'Steps, sleep and heart in a band that weighs 22 grams. Two weeks on a charge. Vibrates when you have been sitting since lunch.',
        attributes: { screen_size: '1.1 in', connectivity: 'Bluetooth', battery: '14 days', waterproof: '50 m' },
        options: ['Color'],
        variants: [
          ['PAC-LP2-BLK', ['Black'], 4900, 410],
          ['PAC-LP2-TEA', ['Teal'], 4900, 170],
          ['PAC-LP2-ORG', ['Orange'], 4900, 95],
        ],
        picture: { kind: 'band', body: 'teal', face: 'rings', accent: 'mint', clasp: 'loop' },
      },
      {
        name: 'Pacelet Loop Kids',
        brand: 'Pacelet',
        description:
          'A band that turns steps into a garden that grows. No messages, no location, no account for the child. The clasp opens when pulled hard.',
        attributes: { screen_size: '0.9 in', connectivity: 'Bluetooth', battery: '10 days', waterproof: '50 m' },
        options: ['Color'],
        variants: [
          ['PAC-LPK-YLW', ['Yellow'], 3900, 66],
          ['PAC-LPK-VIO', ['Violet'], 3900, 59],
        ],
        picture: { kind: 'band', body: 'yellow', face: 'digits', accent: 'orange', clasp: 'buckle' },
      },
      {
        name: 'Tempovo Halo Ring',
        brand: 'Tempovo',
        description:
          'Sleep and readiness from a titanium ring that nobody notices. Order the sizing kit first; it is free. Charges on a small post in forty minutes.',
        attributes: { screen_size: 'None', connectivity: 'Bluetooth', battery: '7 days', waterproof: '100 m' },
        options: ['Size', 'Color'],
        variants: [
          ['TEM-HLO-8-SV', ['8', 'Silver'], 24900, 23],
          ['TEM-HLO-9-SV', ['9', 'Silver'], 24900, 31],
          ['TEM-HLO-10-SV', ['10', 'Silver'], 24900, 17],
          ['TEM-HLO-9-CP', ['9', 'Copper'], 26900, 5],
          ['TEM-HLO-10-CP', ['10', 'Copper'], 26900, 0],
        ],
        picture: { kind: 'band', body: 'silver', face: 'pulse', accent: 'green', clasp: 'ring' },
      },
      {
        name: 'Pacelet Pulse Pro',
        brand: 'Pacelet',
        description:
          'A wider band with a chest-strap-accurate sensor and built-in GPS for runs without a phone. Swimmers get stroke counts; rowers too.',
        attributes: { screen_size: '1.5 in', connectivity: 'Bluetooth, GPS', battery: '9 days', waterproof: '50 m' },
        variants: [['PAC-PPR', [], 8900, 72]],
        picture: { kind: 'band', body: 'graphite', face: 'pulse', accent: 'red', clasp: 'buckle' },
      },
    ],
  },
]
