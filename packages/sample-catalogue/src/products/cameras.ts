import type { Shelf } from '../shelf.ts'

export const cameras: readonly Shelf[] = [
  {
    category: 'mirrorless-cameras',
    products: [
      {
        name: 'Vesperon V5',
        brand: 'Vesperon',
        description:
          'A full-frame body with 33 megapixels, seven stops of stabilization and a grip that fills the hand. Sees eyes, birds and cars in near darkness. Two card slots, one big battery.',
        attributes: { sensor: 'Full frame', resolution: '33 MP', video: '4K 120', mount: 'V' },
        options: ['Kit'],
        variants: [
          ['VES-V5-BODY', ['Body only'], 199900, 23],
          ['VES-V5-2470', ['With 24–70 mm'], 289900, 11],
        ],
        picture: { kind: 'camera', body: 'black', grip: 'graphite', form: 'hump', lens: 'zoom', accent: 'red' },
      },
      {
        name: 'Vesperon V5 Sprint',
        brand: 'Vesperon',
        description:
          'The V5 for sidelines: forty frames a second without blackout, and a network socket. Built-in vertical grip. Weighs what it weighs.',
        attributes: { sensor: 'Full frame', resolution: '24 MP', video: '6K 60', mount: 'V' },
        variants: [['VES-V5S-BODY', [], 449900, 2]],
        picture: { kind: 'camera', body: 'black', grip: 'black', form: 'hump', lens: 'prime', accent: 'yellow' },
      },
      {
        name: 'Vesperon Flâneur',
        brand: 'Vesperon',
        description:
          'A rangefinder-shaped camera with real dials and a fixed sense of purpose. The finder is optical with a digital overlay. Film looks are tuned, not filtered.',
        attributes: { sensor: 'APS-C', resolution: '26 MP', video: '4K 30', mount: 'V' },
        options: ['Color'],
        variants: [
          ['VES-FLN-SLV', ['Silver'], 139900, 17],
          ['VES-FLN-BLK', ['Black'], 139900, 26],
        ],
        picture: {
          kind: 'camera',
          body: 'silver',
          grip: 'walnut',
          form: 'rangefinder',
          lens: 'pancake',
          accent: 'copper',
        },
      },
      {
        name: 'Vesperon Pocket 1',
        brand: 'Vesperon',
        description:
          'A jacket-pocket camera with a one-inch sensor and a lens that folds away. Takes the picture the phone almost took. Charges from the phone’s cable.',
        attributes: { sensor: '1 inch', resolution: '20 MP', video: '4K 30', mount: 'Fixed' },
        options: ['Color'],
        variants: [
          ['VES-PK1-TEA', ['Teal'], 64900, 39],
          ['VES-PK1-BLK', ['Black'], 64900, 55],
        ],
        picture: { kind: 'camera', body: 'teal', grip: 'black', form: 'compact', lens: 'pancake', accent: 'silver' },
      },
      {
        name: 'Tidewren Vlogger Z',
        brand: 'Tidewren',
        description:
          'A camera that looks back at you: the screen flips out, the microphone has three capsules, and a product held up goes sharp. Steady enough to walk with.',
        attributes: { sensor: 'APS-C', resolution: '24 MP', video: '4K 60', mount: 'V' },
        variants: [['TID-VLZ-1650', [], 79900, 34]],
        picture: { kind: 'camera', body: 'white', grip: 'gray', form: 'vlog', lens: 'zoom', accent: 'rose' },
      },
    ],
  },
  {
    category: 'action-cameras',
    products: [
      {
        name: 'Tidewren Wedge 5',
        brand: 'Tidewren',
        description:
          'The one to strap to a helmet: 5.3K, a horizon that stays level through somersaults, and glass you can replace. Ten metres deep without a case.',
        attributes: { video: '5.3K 60', waterproof: '10 m', stabilization: 'Horizon lock', battery: '110 min' },
        variants: [['TID-WG5', [], 34900, 81]],
        picture: { kind: 'action-camera', body: 'graphite', form: 'brick', accent: 'sky' },
      },
      {
        name: 'Tidewren Crumb',
        brand: 'Tidewren',
        description:
          'A 35-gram cube held by a magnet inside your shirt. First-person pictures of the cake, the dog, the descent. The charging dock is also the remote.',
        attributes: { video: '2.7K 60', waterproof: '5 m', stabilization: 'Electronic', battery: '70 min' },
        options: ['Color'],
        variants: [
          ['TID-CRB-WHT', ['White'], 24900, 46],
          ['TID-CRB-YLW', ['Yellow'], 24900, 3],
        ],
        picture: { kind: 'action-camera', body: 'yellow', form: 'cube', accent: 'black' },
      },
      {
        name: 'Tidewren Globe 360',
        brand: 'Tidewren',
        description:
          'Two lenses see everything, you choose the frame afterwards. The selfie stick vanishes from the picture by itself. 8K in total, about 4K in any direction.',
        attributes: { video: '8K 30', waterproof: '10 m', stabilization: 'Horizon lock', battery: '95 min' },
        variants: [['TID-GL360', [], 44900, 29]],
        picture: { kind: 'action-camera', body: 'black', form: 'pill', accent: 'orange' },
      },
      {
        name: 'Kestrino Ball Cam',
        brand: 'Kestrino',
        description:
          'A ball on a suction foot that follows skaters and surfers from the shore. Set it down, walk away, get a cut film in the evening.',
        attributes: { video: '4K 60', waterproof: 'IP67', stabilization: 'Gimbal', battery: '150 min' },
        variants: [['KES-BALL', [], 39900, 0]],
        picture: { kind: 'action-camera', body: 'teal', form: 'sphere', accent: 'yellow' },
      },
    ],
  },
]
