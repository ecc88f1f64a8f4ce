import type { Shelf } from '../shelf.ts'

export const desktops: readonly Shelf[] = [
  {
    category: 'mini-pcs',
    products: [
      {
        name: 'Nubbin One',
        brand: 'Nubbin',
        description:
          'A 12 cm cube with a desktop processor, two display outputs and a fan you have to look for. It sleeps at under one watt, which makes it a good always-on home server. The top lifts off without tools.',
        attributes: { processor: '8-core', memory: '16 GB', cooling: 'Fan', displays: '2' },
        options: ['Storage'],
        variants: [
          ['NUB-ONE-512', ['512 GB'], 54900, 85],
          ['NUB-ONE-1TB', ['1 TB'], 62900, 60],
        ],
        picture: {
          kind: 'mini-pc',
          body: 'white',
          form: 'cube',
          accent: 'teal',
          ports: ['power', 'hdmi', 'dp', 'usb-a', 'usb-a', 'ethernet'],
        },
      },
      {
        name: 'Nubbin Pancake',
        brand: 'Nubbin',
        description:
          'Flat enough to hang behind a monitor on the bracket in the box. Reads from a card, boots in nine seconds and drives a 4K signboard all day. Powered by USB-C, so one cable may be all you see.',
        attributes: { processor: '4-core', memory: '8 GB', cooling: 'Passive', displays: '1' },
        options: ['Storage'],
        variants: [
          ['NUB-PAN-128', ['128 GB'], 24900, 140],
          ['NUB-PAN-256', ['256 GB'], 28900, 96],
        ],
        picture: {
          kind: 'mini-pc',
          body: 'silver',
          form: 'flat',
          accent: 'blue',
          ports: ['usb-c', 'usb-a', 'hdmi', 'sd'],
        },
      },
      {
        name: 'Brindlecore Anvil S',
        brand: 'Brindlecore',
        description:
          'A fanless industrial box whose whole shell is the heatsink. Runs from 9 to 36 volts, on a DIN rail or a shelf, between minus 20 and plus 60 degrees. Two serial ports for machines older than you.',
        attributes: { processor: '6-core', memory: '16 GB', cooling: 'Passive', displays: '2' },
        variants: [['BRI-ANV-S', [], 79900, 22]],
        picture: {
          kind: 'mini-pc',
          body: 'black',
          form: 'finned',
          accent: 'orange',
          ports: ['power', 'usb-a', 'usb-a', 'ethernet', 'ethernet', 'hdmi'],
        },
      },
      {
        name: 'Ostrivo Column',
        brand: 'Ostrivo',
        description:
          'A quiet cylinder for the corner of a reception desk. Air enters at the foot and leaves at the top without a sound above 19 decibels. Every port is at the back, and a felt ring underneath protects the wood.',
        attributes: { processor: '12-core', memory: '32 GB', cooling: 'Fan', displays: '3' },
        options: ['Memory'],
        variants: [
          ['OST-COL-32', ['32 GB'], 119900, 18],
          ['OST-COL-64', ['64 GB'], 144900, 3],
        ],
        picture: {
          kind: 'mini-pc',
          body: 'graphite',
          form: 'cylinder',
          accent: 'sky',
          ports: ['power', 'usb-c', 'usb-c', 'hdmi', 'ethernet'],
        },
      },
      {
        name: 'Fenlark Pebble Box',
        brand: 'Fenlark',
        description:
          'The cheapest computer we would put our name next to. Web, mail, office work and films in Full HD, with a proper power button on the front. Memory and drive are standard parts and easy to swap later.',
        attributes: { processor: '4-core', memory: '8 GB', cooling: 'Fan', displays: '2' },
        options: ['Color'],
        variants: [
          ['FEN-PBX-GRY', ['Gray'], 18900, 230],
          ['FEN-PBX-SGE', ['Sage'], 18900, 74],
        ],
        picture: {
          kind: 'mini-pc',
          body: 'sage',
          form: 'cube',
          accent: 'yellow',
          ports: ['power', 'hdmi', 'hdmi', 'usb-a', 'ethernet', 'audio'],
        },
      },
    ],
  },
  {
    category: 'tower-pcs',
    products: [
      {
        name: 'Korvane Monolith X',
        brand: 'Korvane',
        description:
          'A full tower with glass on one side and room for a 36 cm graphics card behind it. Cables are combed by hand and the loom is guaranteed for ten years. Ships with the foam that held the card in place: keep it for moving house.',
        attributes: { processor: '16-core', memory: '64 GB', storage: '4 TB', cooling: 'Liquid' },
        variants: [['KOR-MNX-64', [], 389900, 6]],
        picture: { kind: 'tower', body: 'black', size: 'full', front: 'glass', fans: 3, glow: 'violet' },
      },
      {
        name: 'Korvane Vantage',
        brand: 'Korvane',
        description:
          'A mid-size gaming tower with a mesh front that you can wash in the sink. The three intake fans share one splitter, so there is a single cable to unplug. Good for 1440p at high settings for years.',
        attributes: { processor: '8-core', memory: '32 GB', storage: '2 TB', cooling: 'Air' },
        options: ['Color'],
        variants: [
          ['KOR-VAN-BLK', ['Black'], 174900, 29],
          ['KOR-VAN-WHT', ['White'], 179900, 16],
        ],
        picture: { kind: 'tower', body: 'black', size: 'mid', front: 'mesh', fans: 3, glow: 'red' },
      },
      {
        name: 'Pixolark Dugout',
        brand: 'Pixolark',
        description:
          'Small enough for a shelf beside the television, big enough for a two-slot graphics card. Starts straight into big-picture mode and wakes when a paired pad is switched on.',
        attributes: { processor: '8-core', memory: '16 GB', storage: '1 TB', cooling: 'Air' },
        variants: [['PIX-DUG-1TB', [], 119900, 37]],
        picture: { kind: 'tower', body: 'navy', size: 'mini', front: 'mesh', fans: 1, glow: 'teal' },
      },
      {
        name: 'Ostrivo Hearth Tower',
        brand: 'Ostrivo',
        description:
          'A desktop for living rooms, with a front of oiled walnut slats instead of lights. Two slow 140 mm fans keep it below the noise of a bookcase. The slats come from offcuts of a furniture maker, so no two fronts match.',
        attributes: { processor: '12-core', memory: '32 GB', storage: '2 TB', cooling: 'Air' },
        variants: [['OST-HTW-32', [], 209900, 8]],
        picture: { kind: 'tower', body: 'graphite', size: 'mid', front: 'wood', fans: 2, glow: 'yellow' },
      },
      {
        name: 'Brindlecore Quarry W5',
        brand: 'Brindlecore',
        description:
          'A workstation tower with eight memory slots, two power supplies and wheels. Simulation groups fill it with four cards; film editors with drives. The side panel locks with the key that also opens our rack rails.',
        attributes: { processor: '32-core', memory: '128 GB', storage: '4 TB', cooling: 'Liquid' },
        options: ['Memory'],
        variants: [
          ['BRI-QW5-128', ['128 GB'], 579900, 4],
          ['BRI-QW5-256', ['256 GB'], 699900, 0],
        ],
        picture: { kind: 'tower', body: 'gray', size: 'full', front: 'mesh', fans: 2, glow: 'sky' },
      },
    ],
  },
  {
    category: 'all-in-ones',
    products: [
      {
        name: 'Aurora Canvas 24',
        brand: 'Aurora',
        description:
          'A 4.5K screen with the computer in its foot, one cable and no fan noise at the desk. The camera follows you gently and can be pushed into the frame when it is not wanted. Keyboard and mouse in the same color are in the box.',
        attributes: { screen_size: '24 in', processor: '8-core', memory: '16 GB', storage: '512 GB' },
        options: ['Color'],
        variants: [
          ['AUR-CV24-BLU', ['Blue'], 139900, 26],
          ['AUR-CV24-ROS', ['Rose'], 139900, 19],
          ['AUR-CV24-SLV', ['Silver'], 139900, 44],
        ],
        picture: { kind: 'all-in-one', body: 'blue', inches: 24, screen: 'waves', stand: 'foot' },
      },
      {
        name: 'Aurora Canvas 27 Pro',
        brand: 'Aurora',
        description:
          'A 27-inch reference display with a twelve-core computer behind it. Brightness holds at 600 nits across the panel, and a hood for grading clips on without tools. Memory is reached through a door in the back.',
        attributes: { screen_size: '27 in', processor: '12-core', memory: '32 GB', storage: '1 TB' },
        options: ['Memory'],
        variants: [
          ['AUR-CV27P-32', ['32 GB'], 239900, 12],
          ['AUR-CV27P-64', ['64 GB'], 269900, 5],
        ],
        picture: { kind: 'all-in-one', body: 'graphite', inches: 27, screen: 'timeline', stand: 'foot' },
      },
      {
        name: 'Fenlark Counter 22',
        brand: 'Fenlark',
        description:
          'A wipe-clean touch computer for shop counters and clinic desks. The weighted disc keeps it still while people prod it, and the screen tips nearly flat for signatures.',
        attributes: { screen_size: '22 in', processor: '4-core', memory: '8 GB', storage: '256 GB' },
        variants: [['FEN-CTR22', [], 64900, 51]],
        picture: { kind: 'all-in-one', body: 'white', inches: 22, screen: 'tiles', stand: 'disc' },
      },
      {
        name: 'Tandemly Drafting Table 28',
        brand: 'Tandemly',
        description:
          'A 28-inch pen display that sinks from upright to drawing angle on a counterbalanced arm. The 3:2 shape fits an A3 sheet with room for tools on both sides. A dial sticks to the glass and scrubs through layers.',
        attributes: { screen_size: '28 in', processor: '12-core', memory: '32 GB', storage: '1 TB' },
        variants: [['TAN-DT28', [], 319900, 3]],
        picture: { kind: 'all-in-one', body: 'silver', inches: 28, screen: 'sketch', stand: 'easel' },
      },
    ],
  },
]
