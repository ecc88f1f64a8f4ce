import type { Shelf } from '../shelf.ts'

export const consoles: readonly Shelf[] = [
  {
    category: 'home-consoles',
    products: [
      {
        name: 'Pixolark Manor',
        brand: 'Pixolark',
        description:
          'A living-room console with 4K at sixty frames and a drive for discs. Resumes five games where you left them. Stands or lies; the foot clicks to either side.',
        attributes: { resolution: '4K', storage: '1 TB', disc: 'Yes', players: '4' },
        options: ['Storage'],
        variants: [
          ['PIX-MAN-1TB', ['1 TB'], 49900, 115],
          ['PIX-MAN-2TB', ['2 TB'], 57900, 48],
        ],
        picture: { kind: 'console', body: 'sand', form: 'tower', accent: 'copper' },
      },
      {
        name: 'Pixolark Manor Slim Digital',
        brand: 'Pixolark',
        description:
          'The Manor without the disc drive and a third smaller. Slips under the television, in a color that is not black.',
        attributes: { resolution: '4K', storage: '1 TB', disc: 'No', players: '4' },
        options: ['Color'],
        variants: [
          ['PIX-MNS-NVY', ['Navy'], 39900, 82],
          ['PIX-MNS-CRM', ['Cream'], 39900, 5],
        ],
        picture: { kind: 'console', body: 'navy', form: 'slab', accent: 'sky' },
      },
      {
        name: 'Pixolark Cubby',
        brand: 'Pixolark',
        description:
          'A small cube for couch games with friends: four pads and sixty party titles are built in. Rounds end before the pizza does.',
        attributes: { resolution: 'Full HD', storage: '256 GB', disc: 'No', players: '8' },
        options: ['Color'],
        variants: [
          ['PIX-CUB-VIO', ['Violet'], 19900, 67],
          ['PIX-CUB-ORG', ['Orange'], 19900, 0],
        ],
        picture: { kind: 'console', body: 'violet', form: 'cube', accent: 'yellow' },
      },
      {
        name: 'Thrumble Attic 16',
        brand: 'Thrumble',
        description:
          'A new console for old cartridges of six systems, with pixels as square as they were. Two wired pads with proper plugs. No emulator lag; the old chips are rebuilt in logic.',
        attributes: { resolution: 'Full HD', storage: 'Cartridge', disc: 'No', players: '2' },
        variants: [['THR-ATT16', [], 22900, 29]],
        picture: { kind: 'console', body: 'cream', form: 'retro', accent: 'red' },
      },
    ],
  },
  {
    category: 'handheld-consoles',
    products: [
      {
        name: 'Pixolark Roam',
        brand: 'Pixolark',
        description:
          'A PC in two hands, with sticks that do not drift because nothing in them touches. The OLED is seven inches and the fan is polite. Opens with six ordinary screws.',
        attributes: { screen_size: '7.4 in', storage: '512 GB', display: 'OLED', battery: '3–9 h' },
        options: ['Storage'],
        variants: [
          ['PIX-ROM-512', ['512 GB'], 54900, 76],
          ['PIX-ROM-1TB', ['1 TB'], 64900, 41],
        ],
        picture: {
          kind: 'handheld',
          body: 'graphite',
          form: 'wide',
          screen: 'game',
          left: 'graphite',
          right: 'graphite',
        },
      },
      {
        name: 'Pixolark Duo',
        brand: 'Pixolark',
        description:
          'Pull the grips off and hand one to a friend. The screen stands by itself on a hinge as wide as the back. Docks to the television.',
        attributes: { screen_size: '7 in', storage: '128 GB', display: 'LCD', battery: '6–9 h' },
        options: ['Grips'],
        variants: [
          ['PIX-DUO-ORG', ['Orange and teal'], 29900, 150],
          ['PIX-DUO-GRY', ['Gray'], 29900, 133],
        ],
        picture: { kind: 'handheld', body: 'black', form: 'split', screen: 'hills', left: 'orange', right: 'teal' },
      },
      {
        name: 'Thrumble Brick',
        brand: 'Thrumble',
        description:
          'Upright, pocketable, four-color charm with a modern screen. Plays your own cartridge backups and a hundred new games by small studios.',
        attributes: { screen_size: '3.5 in', storage: '64 GB', display: 'LCD', battery: '8 h' },
        options: ['Color'],
        variants: [
          ['THR-BRK-YLW', ['Yellow'], 8900, 98],
          ['THR-BRK-LAV', ['Lavender'], 8900, 104],
          ['THR-BRK-GRY', ['Gray'], 8900, 2],
        ],
        picture: { kind: 'handheld', body: 'yellow', form: 'retro', screen: 'game', left: 'red', right: 'black' },
      },
      {
        name: 'Thrumble Clam',
        brand: 'Thrumble',
        description:
          'A clamshell with two screens that closes on the pause. The lower one takes a stylus and your maps. Closing it is still the best feature.',
        attributes: { screen_size: '2 × 4 in', storage: '128 GB', display: 'LCD', battery: '7 h' },
        options: ['Color'],
        variants: [
          ['THR-CLM-TEA', ['Teal'], 16900, 44],
          ['THR-CLM-ROS', ['Rose'], 16900, 39],
        ],
        picture: {
          kind: 'handheld',
          body: 'teal',
          form: 'clamshell',
          screen: 'hills',
          left: 'white',
          right: 'yellow',
        },
      },
      {
        name: 'Korvane Raider Pro',
        brand: 'Korvane',
        description:
          'The strongest handheld here, with an 8.8-inch panel and rear paddles. Heavy at 780 grams; bring a stand. Runs desktop games at settings you would not believe.',
        attributes: { screen_size: '8.8 in', storage: '1 TB', display: 'IPS', battery: '2–5 h' },
        variants: [['KOR-RDP-1TB', [], 89900, 0]],
        picture: { kind: 'handheld', body: 'black', form: 'wide', screen: 'dunes', left: 'red', right: 'red' },
      },
    ],
  },
]
