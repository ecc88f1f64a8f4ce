import type { Shelf } from '../shelf.ts'

export const laptops: readonly Shelf[] = [
  {
    category: 'ultrabooks',
    products: [
      {
        name: 'Aurora 14 Laptop',
        brand: 'Aurora',
        description:
          'A 1.2 kg aluminium laptop with a matte 14-inch screen that stays readable next to a window. The eight-core processor runs without a fan in everyday work, and the 70 Wh battery carries most people from breakfast to the evening train. Keys travel 1.5 mm and the hinge opens with one finger.',
        attributes: { screen_size: '14 in', processor: '8-core', memory: '16 GB', weight: '1.2 kg' },
        options: ['Storage'],
        variants: [
          ['AUR-14-512', ['512 GB'], 129900, 120],
          ['AUR-14-1TB', ['1 TB'], 149900, 64],
          ['AUR-14-2TB', ['2 TB'], 179900, 4],
        ],
        picture: { kind: 'laptop', body: 'silver', inches: 14, screen: 'aurora', ports: ['usb-c', 'usb-c', 'audio'] },
      },
      {
        name: 'Aurora 16 Studio',
        brand: 'Aurora',
        description:
          'The large sibling of the Aurora 14, made for long timelines and wide spreadsheets. Its 16-inch panel covers the whole P3 gamut and every unit leaves the factory with its own calibration sheet. Six speakers face upwards, so they are not muffled by a desk or a lap.',
        attributes: { screen_size: '16 in', processor: '12-core', memory: '32 GB', weight: '1.8 kg' },
        options: ['Storage', 'Color'],
        variants: [
          ['AUR-16S-1TB-SV', ['1 TB', 'Silver'], 219900, 38],
          ['AUR-16S-1TB-GR', ['1 TB', 'Graphite'], 219900, 41],
          ['AUR-16S-2TB-GR', ['2 TB', 'Graphite'], 259900, 9],
        ],
        picture: {
          kind: 'laptop',
          body: 'graphite',
          inches: 16,
          screen: 'timeline',
          ports: ['power', 'usb-c', 'usb-c', 'hdmi', 'sd'],
        },
      },
      {
        name: 'Fenlark Wren 13',
        brand: 'Fenlark',
        description:
          'At 990 grams the Wren is the lightest notebook in the shop, and it still keeps a full-size keyboard. The magnesium lid is painted, not anodised, so scratches can be touched up. Charges to half in 35 minutes over either USB-C port.',
        attributes: { screen_size: '13.3 in', processor: '8-core', memory: '16 GB', weight: '0.99 kg' },
        options: ['Color', 'Storage'],
        variants: [
          ['FEN-W13-SG-256', ['Sage', '256 GB'], 89900, 77],
          ['FEN-W13-SG-512', ['Sage', '512 GB'], 99900, 52],
          ['FEN-W13-CR-256', ['Cream', '256 GB'], 89900, 3],
          ['FEN-W13-CR-512', ['Cream', '512 GB'], 99900, 31],
        ],
        picture: { kind: 'laptop', body: 'sage', inches: 13, screen: 'hills', ports: ['usb-c', 'usb-c'] },
      },
      {
        name: 'Fenlark Wren 15',
        brand: 'Fenlark',
        description:
          'All of the little Wren with a 15-inch screen and a number pad, for those who live in ledgers. The battery is held by six ordinary screws and sold as a spare part. Weighs 1.35 kg.',
        attributes: { screen_size: '15.3 in', processor: '8-core', memory: '16 GB', weight: '1.35 kg' },
        options: ['Storage'],
        variants: [
          ['FEN-W15-512', ['512 GB'], 109900, 46],
          ['FEN-W15-1TB', ['1 TB'], 124900, 0],
        ],
        picture: {
          kind: 'laptop',
          body: 'cream',
          inches: 15,
          screen: 'charts',
          keypad: true,
          ports: ['usb-c', 'usb-c', 'usb-a', 'audio'],
        },
      },
      {
        name: 'Ostrivo Feather X2',
        brand: 'Ostrivo',
        description:
          'A carbon-fibre travel machine with a 3:2 touch screen that shows two more paragraphs than a widescreen. LTE is built in, with room for a nano SIM behind the left speaker grille. Rated for drops from desk height, closed.',
        attributes: { screen_size: '13.5 in', processor: '10-core', memory: '16 GB', weight: '1.1 kg' },
        options: ['Memory'],
        variants: [
          ['OST-FX2-16', ['16 GB'], 154900, 28],
          ['OST-FX2-32', ['32 GB'], 174900, 15],
        ],
        picture: {
          kind: 'laptop',
          body: 'black',
          inches: 13,
          screen: 'planet',
          ports: ['usb-c', 'usb-c', 'audio', 'sd'],
        },
      },
      {
        name: 'Aurora Primer 13 Student',
        brand: 'Aurora',
        description:
          'The starter Aurora: plastic palm rest, metal lid, the same keyboard as its expensive relatives. Eighteen hours of lecture notes on one charge, measured at 150 nits with Wi-Fi on. Comes with a sleeve in the matching color.',
        attributes: { screen_size: '13.3 in', processor: '6-core', memory: '8 GB', weight: '1.25 kg' },
        options: ['Color'],
        variants: [
          ['AUR-P13-SKY', ['Sky'], 74900, 143],
          ['AUR-P13-ROSE', ['Rose'], 74900, 88],
          ['AUR-P13-SLV', ['Silver'], 74900, 201],
        ],
        picture: { kind: 'laptop', body: 'sky', inches: 13, screen: 'bloom', ports: ['usb-c', 'usb-a', 'audio'] },
      },
    ],
  },
  {
    category: 'gaming-laptops',
    products: [
      {
        name: 'Korvane Riftblade 16',
        brand: 'Korvane',
        description:
          'A 240 Hz panel, a 140-watt graphics chip and two fans that move air through the keyboard instead of around it. In the quiet profile it still holds 60 frames in most titles at native resolution. The lid has no logo; only the vents at the back glow.',
        attributes: { screen_size: '16 in', processor: '14-core', memory: '32 GB', refresh_rate: '240 Hz' },
        options: ['Storage'],
        variants: [
          ['KOR-RB16-1T', ['1 TB'], 199900, 34],
          ['KOR-RB16-2T', ['2 TB'], 224900, 12],
        ],
        picture: {
          kind: 'laptop',
          body: 'black',
          inches: 16,
          screen: 'game',
          form: 'gaming',
          glow: 'red',
          ports: ['power', 'hdmi', 'usb-c', 'usb-a', 'ethernet'],
        },
      },
      {
        name: 'Korvane Riftblade 18 Max',
        brand: 'Korvane',
        description:
          'Desktop-class parts in a 3.1 kg chassis that comes with its own backpack. Three drives fit inside and the memory is not soldered. Expect about ninety minutes of play away from a socket.',
        attributes: { screen_size: '18 in', processor: '24-core', memory: '64 GB', refresh_rate: '240 Hz' },
        variants: [['KOR-RB18-MAX', [], 349900, 2]],
        picture: {
          kind: 'laptop',
          body: 'graphite',
          inches: 18,
          screen: 'game',
          form: 'gaming',
          glow: 'violet',
          keypad: true,
          ports: ['power', 'ethernet', 'hdmi', 'dp', 'usb-a', 'usb-a'],
        },
      },
      {
        name: 'Pixolark Skirmish 15',
        brand: 'Pixolark',
        description:
          'An honest first gaming laptop: 144 Hz, a graphics chip that handles current titles on medium, and a price that leaves room for games. The second memory slot and the second drive bay are empty and reachable with one screwdriver.',
        attributes: { screen_size: '15.6 in', processor: '8-core', memory: '16 GB', refresh_rate: '144 Hz' },
        options: ['Storage'],
        variants: [
          ['PIX-SK15-512', ['512 GB'], 94900, 59],
          ['PIX-SK15-1T', ['1 TB'], 104900, 40],
        ],
        picture: {
          kind: 'laptop',
          body: 'navy',
          inches: 15,
          screen: 'dunes',
          form: 'gaming',
          glow: 'teal',
          keypad: true,
          ports: ['usb-a', 'usb-a', 'hdmi', 'ethernet', 'audio'],
        },
      },
      {
        name: 'Pixolark Skirmish 14 White',
        brand: 'Pixolark',
        description:
          'A gaming laptop that can go to a lecture without comment. The OLED screen runs at 165 Hz and goes truly black in space scenes. Fans stop entirely below 45 degrees.',
        attributes: { screen_size: '14 in', processor: '8-core', memory: '32 GB', refresh_rate: '165 Hz' },
        variants: [['PIX-SK14-WHT', [], 159900, 23]],
        picture: {
          kind: 'laptop',
          body: 'white',
          inches: 14,
          screen: 'planet',
          form: 'gaming',
          glow: 'sky',
          ports: ['power', 'hdmi', 'usb-c', 'usb-a', 'audio'],
        },
      },
      {
        name: 'Korvane Halberd 17',
        brand: 'Korvane',
        description:
          'Seventeen inches at 300 Hz for people who count frames. Optical-switch keys click at 1.2 mm, and each can be pulled off for cleaning. The power brick is the size of a paperback and charges a phone at the same time.',
        attributes: { screen_size: '17.3 in', processor: '16-core', memory: '32 GB', refresh_rate: '300 Hz' },
        options: ['Storage'],
        variants: [
          ['KOR-HB17-1T', ['1 TB'], 239900, 11],
          ['KOR-HB17-4T', ['4 TB'], 299900, 0],
        ],
        picture: {
          kind: 'laptop',
          body: 'black',
          inches: 17,
          screen: 'waves',
          form: 'gaming',
          glow: 'green',
          keypad: true,
          ports: ['ethernet', 'hdmi', 'usb-c', 'usb-a', 'usb-a', 'audio'],
        },
      },
    ],
  },
  {
    category: 'business-laptops',
    products: [
      {
        name: 'Ostrivo Ledger 14',
        brand: 'Ostrivo',
        description:
          'The laptop that IT departments order by the pallet, for good reason: five years of parts, a lid that survives commuters, and a webcam shutter you can feel. A smart card reader sits under the palm rest. The Ethernet socket is full height.',
        attributes: { screen_size: '14 in', processor: '10-core', memory: '16 GB', weight: '1.45 kg' },
        options: ['Memory', 'Storage'],
        variants: [
          ['OST-LG14-16-512', ['16 GB', '512 GB'], 134900, 310],
          ['OST-LG14-32-512', ['32 GB', '512 GB'], 149900, 145],
          ['OST-LG14-32-1TB', ['32 GB', '1 TB'], 162900, 90],
        ],
        picture: {
          kind: 'laptop',
          body: 'graphite',
          inches: 14,
          screen: 'charts',
          ports: ['usb-c', 'usb-c', 'usb-a', 'hdmi', 'ethernet'],
        },
      },
      {
        name: 'Ostrivo Ledger 16',
        brand: 'Ostrivo',
        description:
          'A 16-inch Ledger with a number pad and a privacy screen that narrows the view at the press of F9. Two people at the same desk see two different things. Service manual and parts list are printed in the lid of the box.',
        attributes: { screen_size: '16 in', processor: '12-core', memory: '32 GB', weight: '1.9 kg' },
        variants: [['OST-LG16-32-1TB', [], 184900, 67]],
        picture: {
          kind: 'laptop',
          body: 'navy',
          inches: 16,
          screen: 'editor',
          keypad: true,
          ports: ['power', 'usb-c', 'usb-a', 'usb-a', 'hdmi', 'ethernet'],
        },
      },
      {
        name: 'Brindlecore Forge P16',
        brand: 'Brindlecore',
        description:
          'A certified workstation for CAD and simulation, with error-correcting memory up to 128 GB. The graphics chip has drivers signed off by the big engineering packages. It is heavy, it is loud under load, and it finishes the render before lunch.',
        attributes: { screen_size: '16 in', processor: '20-core', memory: '64 GB', weight: '2.6 kg' },
        options: ['Memory'],
        variants: [
          ['BRI-FP16-64', ['64 GB'], 329900, 14],
          ['BRI-FP16-128', ['128 GB'], 399900, 1],
        ],
        picture: {
          kind: 'laptop',
          body: 'gray',
          inches: 16,
          screen: 'sketch',
          keypad: true,
          ports: ['usb-a', 'usb-c', 'usb-c', 'hdmi', 'sd', 'ethernet'],
        },
      },
      {
        name: 'Brindlecore Outpost 13',
        brand: 'Brindlecore',
        description:
          'Made for site offices, ambulances and the back of a van. Sealed ports, a carry handle, a 1,000-nit screen and a keyboard that drains. Two batteries swap while it runs.',
        attributes: { screen_size: '13.3 in', processor: '8-core', memory: '16 GB', weight: '2.2 kg' },
        variants: [['BRI-OP13-512', [], 264900, 19]],
        picture: {
          kind: 'laptop',
          body: 'black',
          inches: 13,
          screen: 'hills',
          form: 'gaming',
          glow: 'orange',
          ports: ['usb-a', 'usb-c', 'hdmi', 'ethernet'],
        },
      },
      {
        name: 'Fenlark Clerk 14',
        brand: 'Fenlark',
        description:
          'A plain 14-inch computer for accounts, browsers and video calls. Nothing about it is exciting, including the noise: there is no fan. Sold with a three-year on-site warranty.',
        attributes: { screen_size: '14 in', processor: '4-core', memory: '8 GB', weight: '1.4 kg' },
        options: ['Storage'],
        variants: [
          ['FEN-CL14-256', ['256 GB'], 59900, 260],
          ['FEN-CL14-512', ['512 GB'], 66900, 180],
        ],
        picture: {
          kind: 'laptop',
          body: 'silver',
          inches: 14,
          screen: 'tiles',
          ports: ['usb-c', 'usb-a', 'usb-a', 'hdmi', 'audio'],
        },
      },
    ],
  },
  {
    category: 'convertible-laptops',
    products: [
      {
        name: 'Aurora Fold 14',
        brand: 'Aurora',
        description:
          'The screen folds right round, so the same machine is a laptop at the desk, a tent in the kitchen and a tablet on the sofa. A pen lives in the front edge and charges there. The hinge is rated for 30,000 full turns.',
        attributes: { screen_size: '14 in', processor: '8-core', memory: '16 GB', weight: '1.4 kg' },
        options: ['Color', 'Storage'],
        variants: [
          ['AUR-F14-NV-512', ['Navy', '512 GB'], 144900, 33],
          ['AUR-F14-NV-1TB', ['Navy', '1 TB'], 164900, 21],
          ['AUR-F14-SD-512', ['Sand', '512 GB'], 144900, 17],
        ],
        picture: {
          kind: 'laptop',
          body: 'navy',
          inches: 14,
          screen: 'waves',
          form: 'tent',
          ports: ['usb-c', 'usb-c', 'hdmi', 'audio'],
        },
      },
      {
        name: 'Tandemly Split 12',
        brand: 'Tandemly',
        description:
          'Pull the screen off and it is a 690-gram tablet; put it back and the keyboard adds a second battery. The kickstand opens to any angle up to flat. Students of architecture buy it for the pen, everyone else for the battery.',
        attributes: { screen_size: '12.4 in', processor: '8-core', memory: '16 GB', weight: '1.15 kg' },
        options: ['Storage'],
        variants: [
          ['TAN-S12-256', ['256 GB'], 104900, 45],
          ['TAN-S12-512', ['512 GB'], 119900, 5],
        ],
        picture: {
          kind: 'laptop',
          body: 'copper',
          inches: 12,
          screen: 'sketch',
          form: 'tablet',
          ports: ['usb-c', 'usb-c'],
        },
      },
      {
        name: 'Tandemly Easel 15',
        brand: 'Tandemly',
        description:
          'A 15-inch OLED that slides forward over the keyboard and stops at drawing height. The pen tilts to 60 degrees and has a button where your thumb is. Fans point backwards, away from your hand.',
        attributes: { screen_size: '15 in', processor: '12-core', memory: '32 GB', weight: '1.95 kg' },
        variants: [['TAN-E15-1TB', [], 214900, 13]],
        picture: {
          kind: 'laptop',
          body: 'gray',
          inches: 15,
          screen: 'lake',
          form: 'tent',
          ports: ['usb-c', 'usb-c', 'sd', 'audio'],
        },
      },
      {
        name: 'Fenlark Hopper 11',
        brand: 'Fenlark',
        description:
          'A small convertible for classrooms with rubber corners and a keyboard that shrugs off juice. The lid takes a name tag. Teachers can lock it to one app from their own machine.',
        attributes: { screen_size: '11.6 in', processor: '4-core', memory: '8 GB', weight: '1.2 kg' },
        options: ['Color'],
        variants: [
          ['FEN-HP11-GN', ['Green'], 39900, 190],
          ['FEN-HP11-OR', ['Orange'], 39900, 0],
        ],
        picture: {
          kind: 'laptop',
          body: 'green',
          inches: 11,
          screen: 'tiles',
          form: 'tent',
          ports: ['usb-c', 'usb-a', 'audio'],
        },
      },
    ],
  },
]
