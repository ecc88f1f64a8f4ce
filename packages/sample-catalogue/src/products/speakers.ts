import type { Shelf } from '../shelf.ts'

export const speakers: readonly Shelf[] = [
  {
    category: 'portable-speakers',
    products: [
      {
        name: 'Boomerly Can',
        brand: 'Boomerly',
        description:
          'A can of sound that floats, face up, if it ends in the pool. Sixteen hours, and the loop is strong enough to carry it by. Two of them make stereo.',
        attributes: { connectivity: 'Bluetooth', battery: '16 h', waterproof: 'IP67', power: '20 W' },
        options: ['Color'],
        variants: [
          ['BOO-CAN-TEA', ['Teal'], 6990, 150],
          ['BOO-CAN-RED', ['Red'], 6990, 128],
          ['BOO-CAN-BLK', ['Black'], 6990, 240],
        ],
        picture: { kind: 'speaker', body: 'teal', form: 'cylinder', accent: 'orange' },
      },
      {
        name: 'Boomerly Loaf',
        brand: 'Boomerly',
        description:
          'Bread-size and just as welcome at a picnic. Passive bass at both ends: put a hand over one and feel it. Charges a phone from its spare power.',
        attributes: { connectivity: 'Bluetooth', battery: '20 h', waterproof: 'IP67', power: '30 W' },
        options: ['Color'],
        variants: [
          ['BOO-LOF-ORG', ['Orange'], 11900, 73],
          ['BOO-LOF-NVY', ['Navy'], 11900, 66],
        ],
        picture: { kind: 'speaker', body: 'orange', form: 'pill', accent: 'cream' },
      },
      {
        name: 'Boomerly Clip',
        brand: 'Boomerly',
        description: 'A flat disc with a carabiner for rucksacks and shower rails. Louder than its 200 grams suggest.',
        attributes: { connectivity: 'Bluetooth', battery: '12 h', waterproof: 'IP67', power: '5 W' },
        options: ['Color'],
        variants: [
          ['BOO-CLP-VIO', ['Violet'], 3990, 190],
          ['BOO-CLP-MNT', ['Mint'], 3990, 4],
        ],
        picture: { kind: 'speaker', body: 'violet', form: 'clip', accent: 'yellow' },
      },
      {
        name: 'Boomerly Block Party',
        brand: 'Boomerly',
        description:
          'A boombox with a handle, a microphone socket and enough level for a street. The battery is a cassette that swaps in the dark. Nine kilos, mostly magnets.',
        attributes: { connectivity: 'Bluetooth, cable', battery: '14 h', waterproof: 'IPX4', power: '160 W' },
        variants: [['BOO-BLK-160', [], 32900, 12]],
        picture: { kind: 'speaker', body: 'black', form: 'boombox', accent: 'red' },
      },
      {
        name: 'Pellworth Parlour',
        brand: 'Pellworth',
        description:
          'A room speaker in oak and wool that joins others over Wi-Fi. One knob for volume, press it to mute, turn it twice for the radio.',
        attributes: { connectivity: 'Wi-Fi, Bluetooth', battery: 'None', waterproof: 'No', power: '50 W' },
        variants: [['PEL-PARL', [], 24900, 35]],
        picture: { kind: 'speaker', body: 'oak', form: 'cube', accent: 'gray' },
      },
      {
        name: 'Hearthwyn Orb',
        brand: 'Hearthwyn',
        description:
          'A smart speaker whose assistant runs inside it: ask for lights, timers and music with the internet unplugged. A slider cuts the microphones and shows it in red.',
        attributes: { connectivity: 'Wi-Fi, Bluetooth', battery: 'None', waterproof: 'No', power: '15 W' },
        options: ['Color'],
        variants: [
          ['HEA-ORB-CRM', ['Cream'], 8900, 104],
          ['HEA-ORB-GRA', ['Graphite'], 8900, 111],
        ],
        picture: { kind: 'speaker', body: 'cream', form: 'ball', accent: 'blue' },
      },
    ],
  },
  {
    category: 'soundbars',
    products: [
      {
        name: 'Pellworth Lintel',
        brand: 'Pellworth',
        description:
          'A soundbar about speech. The center channel has its own amplifier, and a button lifts voices above the car chase. One cable to the television.',
        attributes: { channels: '3.0', connectivity: 'HDMI eARC, Bluetooth', width: '90 cm', subwoofer: 'No' },
        variants: [['PEL-LIN30', [], 34900, 42]],
        picture: { kind: 'soundbar', body: 'graphite', length: 'long', accent: 'copper' },
      },
      {
        name: 'Pellworth Lintel Cinema',
        brand: 'Pellworth',
        description:
          'The Lintel with a wireless subwoofer and two rear speakers, measured to your room with the remote’s microphone. Upward drivers bounce rain off the ceiling.',
        attributes: { channels: '5.1.2', connectivity: 'HDMI eARC, Wi-Fi', width: '110 cm', subwoofer: 'Yes' },
        variants: [['PEL-LIN512', [], 89900, 9]],
        picture: { kind: 'soundbar', body: 'black', length: 'long', subwoofer: true, rears: true, accent: 'silver' },
      },
      {
        name: 'Boomerly Shelf Bar',
        brand: 'Boomerly',
        description:
          'Forty centimetres, for bedrooms and monitors. Plugs into USB-C for power and sound at once. Pastel mesh, because black is not compulsory.',
        attributes: { channels: '2.0', connectivity: 'USB-C, Bluetooth', width: '40 cm', subwoofer: 'No' },
        options: ['Color'],
        variants: [
          ['BOO-SHB-MNT', ['Mint'], 9900, 58],
          ['BOO-SHB-GRY', ['Gray'], 9900, 71],
        ],
        picture: { kind: 'soundbar', body: 'mint', length: 'short', accent: 'white' },
      },
      {
        name: 'Halden Stage 2.1',
        brand: 'Halden',
        description:
          'A slim bar and a subwoofer that hides under the sofa. The display shows words, not codes. Remembers a volume for each input.',
        attributes: { channels: '2.1', connectivity: 'HDMI ARC, Bluetooth', width: '80 cm', subwoofer: 'Yes' },
        variants: [['HAL-STG21', [], 19900, 0]],
        picture: { kind: 'soundbar', body: 'navy', length: 'short', subwoofer: true, accent: 'sky' },
      },
    ],
  },
  {
    category: 'bookshelf-speakers',
    products: [
      {
        name: 'Pellworth Alcove 5',
        brand: 'Pellworth',
        description:
          'A passive two-way in real walnut veneer, mirrored left to right. The five-inch cone is paper, as it should be. Placement plugs are included for those who must use a shelf.',
        attributes: { type: 'Passive', drivers: '2-way', connectivity: 'Cable', power: '80 W' },
        options: ['Color'],
        variants: [
          ['PEL-ALC5-WAL', ['Walnut'], 59900, 24],
          ['PEL-ALC5-WHT', ['White'], 57900, 16],
        ],
        picture: { kind: 'bookshelf-speaker', body: 'walnut', cone: 'cream', form: 'two-way' },
      },
      {
        name: 'Pellworth Alcove 8',
        brand: 'Pellworth',
        description:
          'Three ways and an eight-inch woofer in a cabinet braced like a ship. Needs stands, patience and 20 cm of air behind it. Ten-year guarantee on drivers.',
        attributes: { type: 'Passive', drivers: '3-way', connectivity: 'Cable', power: '150 W' },
        variants: [['PEL-ALC8', [], 129900, 3]],
        picture: { kind: 'bookshelf-speaker', body: 'oak', cone: 'black', form: 'three-way' },
      },
      {
        name: 'Murrowe Nearfield 4',
        brand: 'Murrowe',
        description:
          'Active monitors for small desks, flat to 60 Hz. Tilt feet aim them at your ears. The right one holds the amplifier and a headphone socket.',
        attributes: { type: 'Active', drivers: '2-way', connectivity: 'XLR, USB-C', power: '2 × 40 W' },
        variants: [['MUR-NF4', [], 27900, 63]],
        picture: { kind: 'bookshelf-speaker', body: 'graphite', cone: 'yellow', form: 'desktop' },
      },
      {
        name: 'Larkhollow Duet',
        brand: 'Larkhollow',
        description:
          'A wireless stereo pair: plug both into the wall and they find each other. Coaxial drivers keep voices in the middle wherever you sit. Grilles are wool from the mill next door.',
        attributes: { type: 'Active', drivers: 'Coaxial', connectivity: 'Wi-Fi, Bluetooth', power: '2 × 60 W' },
        options: ['Color'],
        variants: [
          ['LAR-DUE-SGE', ['Sage'], 64900, 19],
          ['LAR-DUE-BLK', ['Black'], 64900, 27],
        ],
        picture: { kind: 'bookshelf-speaker', body: 'sage', cone: 'copper', form: 'coaxial' },
      },
      {
        name: 'Fenlark Desk Pair',
        brand: 'Fenlark',
        description:
          'Small powered speakers for the computer that fill a bedroom. Volume at the front, headphone socket beside it, one USB cable.',
        attributes: { type: 'Active', drivers: 'Full range', connectivity: 'USB-C', power: '2 × 6 W' },
        variants: [['FEN-DPR', [], 4990, 175]],
        picture: { kind: 'bookshelf-speaker', body: 'white', cone: 'gray', form: 'desktop', grille: true },
      },
    ],
  },
]
