import type { Shelf } from '../shelf.ts'

export const playGear: readonly Shelf[] = [
  {
    category: 'controllers',
    products: [
      {
        name: 'Thrumble Pad One',
        brand: 'Thrumble',
        description:
          'The wireless pad that fits most hands and most machines. Magnetic sticks, forty hours, a stand in the box.',
        attributes: { connectivity: 'Bluetooth, 2.4 GHz', works_with: 'PC, phone', type: 'Gamepad' },
        options: ['Color'],
        variants: [
          ['THR-PD1-BLK', ['Black'], 5990, 210],
          ['THR-PD1-MNT', ['Mint'], 5990, 97],
          ['THR-PD1-ROS', ['Rose'], 5990, 84],
        ],
        picture: { kind: 'controller', body: 'mint', form: 'pad', accent: 'violet' },
      },
      {
        name: 'Thrumble Pad Pro',
        brand: 'Thrumble',
        description:
          'Four paddles, swappable sticks and triggers with a hard stop for shooters. The case charges it. Every part comes off with a coin.',
        attributes: { connectivity: 'Bluetooth, USB-C', works_with: 'PC, Pixolark', type: 'Gamepad' },
        variants: [['THR-PDP', [], 14900, 46]],
        picture: { kind: 'controller', body: 'black', form: 'pad', accent: 'orange', rear: true },
      },
      {
        name: 'Thrumble Pad Retro',
        brand: 'Thrumble',
        description:
          'Two buttons, a cross and nothing that vibrates. Wireless inside, 1989 outside. Sold singly and, more often, in pairs.',
        attributes: { connectivity: 'Bluetooth', works_with: 'PC, phone', type: 'Gamepad' },
        options: ['Pack'],
        variants: [
          ['THR-RET-1', ['1 pad'], 2490, 170],
          ['THR-RET-2', ['2 pads'], 4490, 120],
        ],
        picture: { kind: 'controller', body: 'gray', form: 'retro', accent: 'red' },
      },
      {
        name: 'Thrumble Arcade Slab',
        brand: 'Thrumble',
        description:
          'A stick and eight buttons on three kilos of steel and walnut, for fighting games at a table. Switches click loudly enough to upset opponents.',
        attributes: { connectivity: 'USB-C', works_with: 'PC, Pixolark', type: 'Arcade stick' },
        variants: [['THR-ARC', [], 19900, 15]],
        picture: { kind: 'controller', body: 'walnut', form: 'arcade', accent: 'yellow' },
      },
      {
        name: 'Korvane Apex Wheel',
        brand: 'Korvane',
        description:
          'A direct-drive wheel that tells you about curbs before you see them. Leather rim, three pedals with a load cell in the brake. Clamp included, wrist guards advised.',
        attributes: { connectivity: 'USB-C', works_with: 'PC, Pixolark', type: 'Wheel' },
        variants: [['KOR-APX', [], 49900, 9]],
        picture: { kind: 'controller', body: 'graphite', form: 'wheel', accent: 'red' },
      },
      {
        name: 'Korvane Yoke Stick',
        brand: 'Korvane',
        description:
          'A flight stick with twist, trigger and a hat under the thumb, made for either hand by moving two screws. The base weighs enough not to slide.',
        attributes: { connectivity: 'USB-C', works_with: 'PC', type: 'Flight stick' },
        variants: [['KOR-YOK', [], 8900, 31]],
        picture: { kind: 'controller', body: 'black', form: 'flight', accent: 'sky' },
      },
    ],
  },
  {
    category: 'vr-headsets',
    products: [
      {
        name: 'Farseen Free 2',
        brand: 'Farseen',
        description:
          'Standalone VR with color cameras, so you see the coffee table before you meet it. Two hours of play; the halo holds a spare battery at the back.',
        attributes: { type: 'Standalone', resolution: '2,064 px per eye', tracking: 'Inside-out', weight: '515 g' },
        options: ['Storage'],
        variants: [
          ['FAR-FR2-128', ['128 GB'], 44900, 73],
          ['FAR-FR2-512', ['512 GB'], 54900, 38],
        ],
        picture: { kind: 'vr-headset', body: 'white', accent: 'teal', strap: 'soft', controllers: true, lenses: 3 },
      },
      {
        name: 'Farseen Tether Pro',
        brand: 'Farseen',
        description:
          'Fed by a PC over one cable, at a sharpness that lets you read cockpit instruments. For simulators, surgeons and architects.',
        attributes: { type: 'PC', resolution: '3,840 px per eye', tracking: 'Base stations', weight: '480 g' },
        variants: [['FAR-TTP', [], 129900, 4]],
        picture: { kind: 'vr-headset', body: 'black', accent: 'red', strap: 'halo', lenses: 2 },
      },
      {
        name: 'Farseen Lite Glasses',
        brand: 'Farseen',
        description:
          'A screen like a 120-inch television, folded into 78-gram glasses for trains and bunk beds. Plugs into phone, handheld or laptop. Prescription inserts to order.',
        attributes: { type: 'Viewer', resolution: '1,920 px per eye', tracking: 'None', weight: '78 g' },
        variants: [['FAR-LTG', [], 37900, 55]],
        picture: { kind: 'vr-headset', body: 'graphite', accent: 'sky', strap: 'soft', lenses: 0 },
      },
      {
        name: 'Pixolark Window VR',
        brand: 'Pixolark',
        description:
          'The headset for the Manor: one cable, and haptics in the visor. It tracks your eyes, so that only what you look at is drawn in full.',
        attributes: { type: 'Console', resolution: '2,000 px per eye', tracking: 'Inside-out', weight: '560 g' },
        variants: [['PIX-WVR', [], 49900, 0]],
        picture: { kind: 'vr-headset', body: 'navy', accent: 'violet', strap: 'halo', controllers: true, lenses: 4 },
      },
    ],
  },
  {
    category: 'gaming-headsets',
    products: [
      {
        name: 'Korvane Warcry',
        brand: 'Korvane',
        description:
          'A wireless headset that lasts a weekend and a microphone that makes you sound awake. Steps behind you are behind you. Mute by flipping the boom up.',
        attributes: {
          connectivity: '2.4 GHz, Bluetooth',
          battery: '70 h',
          microphone: 'Flip boom',
          works_with: 'PC, Pixolark',
        },
        options: ['Color'],
        variants: [
          ['KOR-WAR-BLK', ['Black'], 15900, 92],
          ['KOR-WAR-RED', ['Red'], 15900, 34],
        ],
        picture: { kind: 'headphones', body: 'black', cushion: 'black', accent: 'red', style: 'gaming', mic: true },
      },
      {
        name: 'Pixolark Party Line',
        brand: 'Pixolark',
        description:
          'A light wired headset for families: washable cushions and a tangle-proof cable, for the price of one game. The microphone unplugs for homework.',
        attributes: { connectivity: 'Cable', battery: 'None', microphone: 'Detachable', works_with: 'All' },
        options: ['Color'],
        variants: [
          ['PIX-PTY-VIO', ['Violet'], 3490, 160],
          ['PIX-PTY-TEA', ['Teal'], 3490, 5],
        ],
        picture: {
          kind: 'headphones',
          body: 'violet',
          cushion: 'yellow',
          accent: 'yellow',
          style: 'gaming',
          mic: true,
          cable: true,
        },
      },
      {
        name: 'Larkhollow Arena Open',
        brand: 'Larkhollow',
        description:
          'Open backs for long sessions without hot ears, at the cost of secrecy. The microphone is better than many webcams deserve.',
        attributes: { connectivity: 'USB-C, cable', battery: 'None', microphone: 'Boom', works_with: 'PC' },
        variants: [['LAR-ARN', [], 19900, 41]],
        picture: {
          kind: 'headphones',
          body: 'silver',
          cushion: 'graphite',
          accent: 'teal',
          style: 'gaming',
          mic: true,
          cable: true,
        },
      },
      {
        name: 'Thrumble Cat Ears',
        brand: 'Thrumble',
        description:
          'Yes, with ears, and they light up when someone subscribes. Under the fun is a sound, soft headset with thirty hours of battery.',
        attributes: { connectivity: 'Bluetooth', battery: '30 h', microphone: 'Built in', works_with: 'PC, phone' },
        options: ['Color'],
        variants: [
          ['THR-CAT-ROS', ['Rose'], 6990, 118],
          ['THR-CAT-BLK', ['Black'], 6990, 72],
        ],
        picture: { kind: 'headphones', body: 'rose', cushion: 'white', accent: 'violet', style: 'gaming' },
      },
    ],
  },
]
