import type { Shelf } from '../shelf.ts'

export const lensesAndSupport: readonly Shelf[] = [
  {
    category: 'lenses',
    products: [
      {
        name: 'Glimwright 35 mm f/1.8',
        brand: 'Glimwright',
        description:
          'The lens to leave on the camera. Sharp from wide open, silent in video, and focuses down to a plate of pasta.',
        attributes: { mount: 'V', focal_length: '35 mm', aperture: 'f/1.8', weight: '280 g' },
        variants: [['GLI-35-18', [], 44900, 66]],
        picture: { kind: 'lens', body: 'black', length: 2, width: 2, accent: 'silver' },
      },
      {
        name: 'Glimwright 24–70 mm f/2.8',
        brand: 'Glimwright',
        description:
          'The working zoom, sealed against rain and confetti. The hood locks, the ring does not creep. Lives on the cameras of wedding photographers.',
        attributes: { mount: 'V', focal_length: '24–70 mm', aperture: 'f/2.8', weight: '780 g' },
        variants: [['GLI-2470-28', [], 129900, 18]],
        picture: { kind: 'lens', body: 'black', length: 3, width: 3, accent: 'red', hood: true },
      },
      {
        name: 'Glimwright 100–400 mm',
        brand: 'Glimwright',
        description:
          'Reach for birds and touchlines, in a white barrel that stays cool in the sun. The collar turns and comes off. Six stops of stabilization at the long end.',
        attributes: { mount: 'V', focal_length: '100–400 mm', aperture: 'f/4.5–6.3', weight: '1,390 g' },
        variants: [['GLI-100400', [], 189900, 5]],
        picture: { kind: 'lens', body: 'white', length: 5, width: 3, accent: 'green', hood: true, collar: true },
      },
      {
        name: 'Glimwright 85 mm f/1.4 Portrait',
        brand: 'Glimwright',
        description:
          'Eleven rounded blades and a deliberate softness at the edges. Skin looks like skin. Heavy front element, so mind the lens cap.',
        attributes: { mount: 'V', focal_length: '85 mm', aperture: 'f/1.4', weight: '690 g' },
        variants: [['GLI-85-14', [], 99900, 22]],
        picture: { kind: 'lens', body: 'graphite', length: 3, width: 4, accent: 'copper' },
      },
      {
        name: 'Glimwright 16 mm Pancake',
        brand: 'Glimwright',
        description: 'A wide lens two centimetres long. It turns a large camera into one that comes along.',
        attributes: { mount: 'V', focal_length: '16 mm', aperture: 'f/2.8', weight: '120 g' },
        options: ['Color'],
        variants: [
          ['GLI-16P-BLK', ['Black'], 29900, 71],
          ['GLI-16P-SLV', ['Silver'], 29900, 34],
        ],
        picture: { kind: 'lens', body: 'silver', length: 1, width: 3, accent: 'yellow' },
      },
    ],
  },
  {
    category: 'tripods-and-gimbals',
    products: [
      {
        name: 'Stiltwell Summit Carbon',
        brand: 'Stiltwell',
        description:
          'Five sections of carbon, 1.1 kg, and tall enough to look through standing up. Legs lock with a third of a turn. The ball head has separate friction for big lenses.',
        attributes: { material: 'Carbon', height: '155 cm', load: '8 kg', type: 'Tripod' },
        variants: [['STI-SUM-C5', [], 34900, 25]],
        picture: { kind: 'tripod', body: 'black', form: 'tall', accent: 'orange' },
      },
      {
        name: 'Stiltwell Classic Alu',
        brand: 'Stiltwell',
        description:
          'A sturdy aluminium tripod that lasts decades and costs a tank of petrol. Spirit levels in two places, a hook for a bag of stones.',
        attributes: { material: 'Aluminium', height: '165 cm', load: '10 kg', type: 'Tripod' },
        variants: [['STI-CLA-A3', [], 11900, 63]],
        picture: { kind: 'tripod', body: 'silver', form: 'tall', accent: 'blue' },
      },
      {
        name: 'Stiltwell Squid',
        brand: 'Stiltwell',
        description:
          'Three bendy legs that wrap around railings and branches. Holds a phone or a small camera; the phone clamp hides in the foot.',
        attributes: { material: 'Rubber', height: '28 cm', load: '1.5 kg', type: 'Table tripod' },
        options: ['Color'],
        variants: [
          ['STI-SQD-RED', ['Red'], 3490, 120],
          ['STI-SQD-GRA', ['Graphite'], 3490, 140],
        ],
        picture: { kind: 'tripod', body: 'red', form: 'flexible', accent: 'black' },
      },
      {
        name: 'Stiltwell Pocket Stand',
        brand: 'Stiltwell',
        description:
          'Folds to the size of a pen case and stands on a café table. Milled from a single bar, with rubber where it matters.',
        attributes: { material: 'Aluminium', height: '16 cm', load: '2 kg', type: 'Table tripod' },
        variants: [['STI-PKT', [], 2790, 4]],
        picture: { kind: 'tripod', body: 'copper', form: 'mini', accent: 'black' },
      },
      {
        name: 'Kestrino Drift Gimbal',
        brand: 'Kestrino',
        description:
          'Three motors that keep a phone level while you run after a toddler. Unfolds in a second and starts by itself. The handle is a tripod and an extension pole.',
        attributes: { material: 'Composite', height: '30 cm', load: '0.3 kg', type: 'Gimbal' },
        variants: [['KES-DRF', [], 12900, 57]],
        picture: { kind: 'tripod', body: 'gray', form: 'gimbal', accent: 'teal' },
      },
    ],
  },
]
