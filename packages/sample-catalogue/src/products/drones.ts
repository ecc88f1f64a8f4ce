import type { Shelf } from '../shelf.ts'

export const drones: readonly Shelf[] = [
  {
    category: 'drones',
    products: [
      {
        name: 'Kestrino Swift 3',
        brand: 'Kestrino',
        description:
          'Folds to the size of a water bottle and flies for 38 minutes. Sees obstacles on all sides and brakes before you do. Under 250 grams without the guard, so rules are few.',
        attributes: { video: '4K 60', flight_time: '38 min', weight: '249 g', range: '10 km' },
        options: ['Kit'],
        variants: [
          ['KES-SW3', ['Drone'], 69900, 44],
          ['KES-SW3-MORE', ['Drone and three batteries'], 89900, 20],
        ],
        picture: { kind: 'drone', body: 'gray', form: 'folding', accent: 'orange' },
      },
      {
        name: 'Kestrino Goshawk Pro',
        brand: 'Kestrino',
        description:
          'Two cameras, a large sensor and a gimbal that tilts above the horizon. Survey teams use its centimetre positioning; film crews the ten-bit color.',
        attributes: { video: '5.1K 50', flight_time: '46 min', weight: '920 g', range: '20 km' },
        variants: [['KES-GHP', [], 219900, 6]],
        picture: { kind: 'drone', body: 'graphite', form: 'folding', accent: 'sky' },
      },
      {
        name: 'Kestrino Midge',
        brand: 'Kestrino',
        description:
          'Lifts off from your palm, flies a loop around you and comes back. Caged propellers, six programmed moves, no controller. For hikes and garden parties.',
        attributes: { video: '2.7K 30', flight_time: '18 min', weight: '135 g', range: '50 m' },
        options: ['Color'],
        variants: [
          ['KES-MDG-WHT', ['White'], 29900, 78],
          ['KES-MDG-YLW', ['Yellow'], 29900, 0],
        ],
        picture: { kind: 'drone', body: 'yellow', form: 'pocket', accent: 'black' },
      },
      {
        name: 'Korvane Dragonet FPV',
        brand: 'Korvane',
        description:
          'A racing quad with carbon arms and goggles in the box. Full power takes it from standing to 100 km/h in two seconds. The spare arms are not optional.',
        attributes: { video: '4K 120', flight_time: '12 min', weight: '410 g', range: '6 km' },
        variants: [['KOR-DRG-FPV', [], 79900, 13]],
        picture: { kind: 'drone', body: 'black', form: 'fpv', accent: 'red' },
      },
      {
        name: 'Kestrino Hexa Lift',
        brand: 'Kestrino',
        description:
          'Six rotors for farms and fire brigades: carries 2.7 kg and lands safely on five. Hot-swap batteries, a parachute, and a log that insurers accept.',
        attributes: { video: 'None', flight_time: '35 min', weight: '4.6 kg', range: '15 km' },
        variants: [['KES-HEX6', [], 649900, 1]],
        picture: { kind: 'drone', body: 'white', form: 'six', accent: 'red' },
      },
    ],
  },
]
