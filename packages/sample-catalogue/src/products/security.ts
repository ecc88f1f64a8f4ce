import type { Shelf } from '../shelf.ts'

export const security: readonly Shelf[] = [
  {
    category: 'security-cameras',
    products: [
      {
        name: 'Sentrello Indoor Pan',
        brand: 'Sentrello',
        description:
          'Turns to follow the dog, and turns its face to the wall when you come home. Records to a card inside it; nothing leaves the house unless you look.',
        attributes: { resolution: '2K', power: 'Socket', recording: 'Local card', outdoor: 'No' },
        variants: [['SEN-PAN2K', [], 4990, 230]],
        picture: { kind: 'security-camera', body: 'white', form: 'pan', accent: 'sky' },
      },
      {
        name: 'Sentrello Outpost Cam',
        brand: 'Sentrello',
        description:
          'A wire-free camera with a battery for six months and a little solar roof as an option. Tells people, cars and cats apart without asking a server.',
        attributes: { resolution: '2K', power: 'Battery', recording: 'Hub', outdoor: 'Yes' },
        options: ['Pack'],
        variants: [
          ['SEN-OUT-1', ['1 camera'], 8900, 140],
          ['SEN-OUT-3', ['3 cameras'], 23900, 37],
        ],
        picture: { kind: 'security-camera', body: 'gray', form: 'bullet', accent: 'green' },
      },
      {
        name: 'Sentrello Dome PoE',
        brand: 'Sentrello',
        description:
          'A vandal-proof dome for ceilings, powered and connected by one network cable. Sees color at night from the light of a street lamp. Speaks the open standards.',
        attributes: { resolution: '4K', power: 'PoE', recording: 'Network', outdoor: 'Yes' },
        variants: [['SEN-DOM4K', [], 15900, 43]],
        picture: { kind: 'security-camera', body: 'silver', form: 'dome', accent: 'black' },
      },
      {
        name: 'Sentrello Floodlight Cam',
        brand: 'Sentrello',
        description:
          'Two thousand lumens and a camera between them, for the drive. Greets visitors with light and only then with the siren.',
        attributes: { resolution: '2K', power: 'Wired', recording: 'Local card', outdoor: 'Yes' },
        variants: [['SEN-FLD', [], 17900, 5]],
        picture: { kind: 'security-camera', body: 'black', form: 'flood', accent: 'yellow' },
      },
      {
        name: 'Hearthwyn Robin Egg',
        brand: 'Hearthwyn',
        description:
          'A small ball on a magnetic foot for the nursery shelf. Hears crying, ignores the washing machine. Its shutter closes with a visible blink.',
        attributes: { resolution: 'Full HD', power: 'Socket', recording: 'Local card', outdoor: 'No' },
        options: ['Color'],
        variants: [
          ['HEA-EGG-CRM', ['Cream'], 6990, 71],
          ['HEA-EGG-ROS', ['Rose'], 6990, 48],
        ],
        picture: { kind: 'security-camera', body: 'cream', form: 'ball', accent: 'orange' },
      },
    ],
  },
  {
    category: 'doorbells-and-locks',
    products: [
      {
        name: 'Sentrello Chime Doorbell',
        brand: 'Sentrello',
        description:
          'Shows the visitor from hat to parcel in a tall picture. Works with the gong that is already there. Neighbours’ windows can be blacked out.',
        attributes: { type: 'Doorbell', power: 'Wired', connectivity: 'Wi-Fi', unlock: 'None' },
        variants: [['SEN-CHM', [], 12900, 97]],
        picture: { kind: 'entrance', body: 'graphite', form: 'doorbell', accent: 'sky' },
      },
      {
        name: 'Sentrello Spy Hole',
        brand: 'Sentrello',
        description:
          'Replaces the peephole of a rented door in five minutes and leaves no trace when you move out. Battery for four months.',
        attributes: { type: 'Doorbell', power: 'Battery', connectivity: 'Wi-Fi', unlock: 'None' },
        variants: [['SEN-SPY', [], 14900, 24]],
        picture: { kind: 'entrance', body: 'black', form: 'peephole', accent: 'copper' },
      },
      {
        name: 'Hearthwyn Bolt',
        brand: 'Hearthwyn',
        description:
          'A motorized deadbolt that fits over the inside of the lock you have. Keys go on working. Locks itself when the door closes, which it can feel.',
        attributes: { type: 'Lock', power: 'Battery', connectivity: 'Thread', unlock: 'Phone, key' },
        options: ['Color'],
        variants: [
          ['HEA-BLT-SLV', ['Silver'], 17900, 58],
          ['HEA-BLT-BLK', ['Black'], 17900, 0],
        ],
        picture: { kind: 'entrance', body: 'silver', form: 'deadbolt', accent: 'blue' },
      },
      {
        name: 'Hearthwyn Latch Lever',
        brand: 'Hearthwyn',
        description:
          'A door handle with a fingerprint reader where the thumb falls. A hundred fingers, or codes for the cleaner that end on Friday.',
        attributes: { type: 'Lock', power: 'Battery', connectivity: 'Thread', unlock: 'Fingerprint, code' },
        variants: [['HEA-LEV', [], 21900, 36]],
        picture: { kind: 'entrance', body: 'copper', form: 'lever', accent: 'black' },
      },
      {
        name: 'Hearthwyn Keypad',
        brand: 'Hearthwyn',
        description:
          'A weatherproof keypad for garages and gates that pairs with the Bolt. Lights as you reach for it. Digits wear evenly, because it shuffles them.',
        attributes: { type: 'Keypad', power: 'Battery', connectivity: 'Bluetooth', unlock: 'Code' },
        variants: [['HEA-KPD', [], 5990, 112]],
        picture: { kind: 'entrance', body: 'gray', form: 'keypad', accent: 'teal' },
      },
    ],
  },
]
