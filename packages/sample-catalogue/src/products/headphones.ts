import type { Shelf } from '../shelf.ts'

export const headphones: readonly Shelf[] = [
  {
    category: 'over-ear-headphones',
    products: [
      {
        name: 'Larkhollow Hush 2',
        brand: 'Larkhollow',
        description:
          'Noise cancelling that takes out the engine and leaves the announcement. Forty hours on a charge, ten minutes of charging for five more. The pads come off with a twist and are sold in pairs.',
        attributes: { connectivity: 'Bluetooth', noise_cancelling: 'Yes', battery: '40 h', type: 'Closed' },
        options: ['Color'],
        variants: [
          ['LAR-HU2-GRA', ['Graphite'], 27900, 134],
          ['LAR-HU2-SND', ['Sand'], 27900, 76],
          ['LAR-HU2-NVY', ['Navy'], 27900, 3],
        ],
        picture: { kind: 'headphones', body: 'sand', cushion: 'walnut', accent: 'copper', style: 'travel' },
      },
      {
        name: 'Larkhollow Field',
        brand: 'Larkhollow',
        description:
          'An on-the-go model with a headband of woven steel and cups that fold into a fist. Less silence than the Hush, much less money.',
        attributes: { connectivity: 'Bluetooth', noise_cancelling: 'No', battery: '50 h', type: 'Closed' },
        options: ['Color'],
        variants: [
          ['LAR-FLD-RED', ['Red'], 9900, 120],
          ['LAR-FLD-MNT', ['Mint'], 9900, 94],
        ],
        picture: { kind: 'headphones', body: 'red', cushion: 'cream', accent: 'white', style: 'fashion' },
      },
      {
        name: 'Pellworth Reference Open',
        brand: 'Pellworth',
        description:
          'Open-backed headphones for quiet rooms, with drivers matched by hand to within half a decibel. Velour pads, a three-metre cable, no batteries to age. Everyone near you hears them as well.',
        attributes: { connectivity: 'Cable', noise_cancelling: 'No', battery: 'None', type: 'Open' },
        variants: [['PEL-REF-OPN', [], 49900, 15]],
        picture: {
          kind: 'headphones',
          body: 'walnut',
          cushion: 'black',
          accent: 'silver',
          style: 'studio',
          cable: true,
        },
      },
      {
        name: 'Murrowe Tracker 80',
        brand: 'Murrowe',
        description:
          'The closed studio headphone that hangs on every hook: no bleed into the microphone, no flattery. All parts are numbered and come as spares. The coiled cable locks.',
        attributes: { connectivity: 'Cable', noise_cancelling: 'No', battery: 'None', type: 'Closed' },
        variants: [['MUR-TR80', [], 14900, 88]],
        picture: {
          kind: 'headphones',
          body: 'black',
          cushion: 'graphite',
          accent: 'yellow',
          style: 'studio',
          cable: true,
        },
      },
      {
        name: 'Aurora Tone Max',
        brand: 'Aurora',
        description:
          'Aluminium cups, knitted canopy and a crown that turns the volume. Moves between an Aurora laptop and phone in mid-sentence. Heavy in the hand, light on the head.',
        attributes: { connectivity: 'Bluetooth, USB-C', noise_cancelling: 'Yes', battery: '30 h', type: 'Closed' },
        options: ['Color'],
        variants: [
          ['AUR-TMX-SLV', ['Silver'], 44900, 47],
          ['AUR-TMX-SKY', ['Sky'], 44900, 18],
        ],
        picture: { kind: 'headphones', body: 'silver', cushion: 'gray', accent: 'sky', style: 'fashion' },
      },
      {
        name: 'Larkhollow Junior',
        brand: 'Larkhollow',
        description:
          'For small heads and long drives. Limited to 85 decibels in hardware, with a socket to share the film with a sibling.',
        attributes: { connectivity: 'Bluetooth, cable', noise_cancelling: 'No', battery: '35 h', type: 'Closed' },
        options: ['Color'],
        variants: [
          ['LAR-JUN-YLW', ['Yellow'], 3990, 140],
          ['LAR-JUN-TEA', ['Teal'], 3990, 0],
        ],
        picture: { kind: 'headphones', body: 'yellow', cushion: 'teal', accent: 'orange', style: 'fashion' },
      },
    ],
  },
  {
    category: 'earbuds',
    products: [
      {
        name: 'Larkhollow Seed Pro',
        brand: 'Larkhollow',
        description:
          'Small enough to sleep in, with noise cancelling that adapts to the ear it sits in. Four tip sizes and a fit test. The case charges on any wireless pad.',
        attributes: { connectivity: 'Bluetooth', noise_cancelling: 'Yes', battery: '8 h + 24 h', waterproof: 'IPX4' },
        options: ['Color'],
        variants: [
          ['LAR-SDP-BLK', ['Black'], 17900, 160],
          ['LAR-SDP-WHT', ['White'], 17900, 142],
        ],
        picture: { kind: 'earbuds', body: 'white', form: 'bean', case: 'pill', accent: 'green' },
      },
      {
        name: 'Larkhollow Seed',
        brand: 'Larkhollow',
        description:
          'The everyday pair. A stem you can pinch to pause, a case that fits the coin pocket, good calls in the wind.',
        attributes: { connectivity: 'Bluetooth', noise_cancelling: 'No', battery: '7 h + 21 h', waterproof: 'IPX4' },
        options: ['Color'],
        variants: [
          ['LAR-SD-GRA', ['Graphite'], 7900, 210],
          ['LAR-SD-ROS', ['Rose'], 7900, 133],
          ['LAR-SD-SKY', ['Sky'], 7900, 97],
        ],
        picture: { kind: 'earbuds', body: 'rose', form: 'stem', case: 'square', accent: 'cream' },
      },
      {
        name: 'Pacelet Grip Buds',
        brand: 'Pacelet',
        description:
          'Soft hooks keep them on through burpees and rain. A vent lets traffic in, so you hear the van. Rinse them under the tap afterwards.',
        attributes: { connectivity: 'Bluetooth', noise_cancelling: 'No', battery: '10 h + 30 h', waterproof: 'IP68' },
        options: ['Color'],
        variants: [
          ['PAC-GRB-LIM', ['Green'], 9900, 62],
          ['PAC-GRB-BLK', ['Black'], 9900, 81],
        ],
        picture: { kind: 'earbuds', body: 'green', form: 'hook', case: 'round', accent: 'black' },
      },
      {
        name: 'Zyntari Dewdrops',
        brand: 'Zyntari',
        description:
          'Tiny buds with a flat case that slides like a matchbox. Finds itself on the map, down to which sofa. Pairs with two devices at once.',
        attributes: { connectivity: 'Bluetooth', noise_cancelling: 'Yes', battery: '6 h + 24 h', waterproof: 'IPX5' },
        variants: [['ZYN-DEW', [], 12900, 5]],
        picture: { kind: 'earbuds', body: 'graphite', form: 'bean', case: 'square', accent: 'sky' },
      },
      {
        name: 'Pellworth Wire Monitor',
        brand: 'Pellworth',
        description:
          'In-ear monitors with three drivers a side and a cable that detaches. For stage and for people who have stopped charging things. USB-C plug with its own converter.',
        attributes: { connectivity: 'Cable', noise_cancelling: 'No', battery: 'None', waterproof: 'No' },
        variants: [['PEL-WIRE', [], 19900, 28]],
        picture: { kind: 'earbuds', body: 'copper', form: 'wired', case: 'round', accent: 'walnut' },
      },
    ],
  },
]
