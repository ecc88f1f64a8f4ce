import type { Shelf } from '../shelf.ts'

export const monitors: readonly Shelf[] = [
  {
    category: 'office-monitors',
    products: [
      {
        name: 'Halden View 24',
        brand: 'Halden',
        description:
          'A plain Full HD monitor with a stand that does everything: height, tilt, swivel, portrait. The panel does not flicker at any brightness, which your eyes will notice at five o’clock.',
        attributes: { screen_size: '24 in', resolution: '1920 × 1080', panel: 'IPS', refresh_rate: '75 Hz' },
        variants: [['HAL-V24', [], 15900, 310]],
        picture: { kind: 'monitor', body: 'black', inches: 24, screen: 'charts', aspect: '16:9', stand: 'disc' },
      },
      {
        name: 'Halden View 27 4K',
        brand: 'Halden',
        description:
          'Four times the pixels of the 24 and one USB-C cable that charges the laptop with 90 watts. A built-in KVM switch moves keyboard and mouse to a second computer at the press of a key.',
        attributes: { screen_size: '27 in', resolution: '3840 × 2160', panel: 'IPS', refresh_rate: '60 Hz' },
        options: ['Color'],
        variants: [
          ['HAL-V27-BLK', ['Black'], 37900, 122],
          ['HAL-V27-WHT', ['White'], 38900, 64],
        ],
        picture: { kind: 'monitor', body: 'white', inches: 27, screen: 'editor', aspect: '16:9', stand: 'tee' },
      },
      {
        name: 'Halden Proof 32',
        brand: 'Halden',
        description:
          'A 32-inch display for people who are paid to see color. Every unit is measured, and the built-in probe measures it again each month while you are at lunch. The hood is magnetic.',
        attributes: { screen_size: '32 in', resolution: '3840 × 2160', panel: 'IPS', refresh_rate: '60 Hz' },
        variants: [['HAL-P32', [], 129900, 9]],
        picture: { kind: 'monitor', body: 'graphite', inches: 32, screen: 'lake', aspect: '16:9', stand: 'arm' },
      },
      {
        name: 'Fenlark Deskmate 22',
        brand: 'Fenlark',
        description:
          'The second monitor that costs less than a chair. Thin on three sides, light enough to move between desks, with speakers for the odd training video.',
        attributes: { screen_size: '21.5 in', resolution: '1920 × 1080', panel: 'VA', refresh_rate: '75 Hz' },
        variants: [['FEN-DM22', [], 9900, 205]],
        picture: { kind: 'monitor', body: 'silver', inches: 22, screen: 'hills', aspect: '16:9', stand: 'vee' },
      },
      {
        name: 'Halden Tall 28',
        brand: 'Halden',
        description:
          'A nearly square display, like two screens stacked without the seam. Made for code, contracts and scores. Clamps to the desk edge and leaves the surface free.',
        attributes: { screen_size: '28 in', resolution: '2560 × 2880', panel: 'IPS', refresh_rate: '60 Hz' },
        variants: [['HAL-T28', [], 54900, 17]],
        picture: { kind: 'monitor', body: 'gray', inches: 28, screen: 'code', aspect: '16:10', stand: 'arm' },
      },
    ],
  },
  {
    category: 'gaming-monitors',
    products: [
      {
        name: 'Korvane Arc 34',
        brand: 'Korvane',
        description:
          'A 34-inch curved ultrawide that puts the cockpit around you. 175 Hz on an OLED panel, with a three-year guarantee against burn-in that we actually honor.',
        attributes: { screen_size: '34 in', resolution: '3440 × 1440', panel: 'OLED', refresh_rate: '175 Hz' },
        variants: [['KOR-ARC34', [], 89900, 24]],
        picture: {
          kind: 'monitor',
          body: 'black',
          inches: 34,
          screen: 'game',
          aspect: '21:9',
          curved: true,
          stand: 'vee',
          glow: 'red',
        },
      },
      {
        name: 'Korvane Arc 49 Horizon',
        brand: 'Korvane',
        description:
          'As wide as two 27-inch monitors and curved like the inside of a barrel. Flight and racing players clear their desks for it. The box needs two people.',
        attributes: { screen_size: '49 in', resolution: '5120 × 1440', panel: 'VA', refresh_rate: '240 Hz' },
        variants: [['KOR-ARC49', [], 119900, 5]],
        picture: {
          kind: 'monitor',
          body: 'graphite',
          inches: 49,
          screen: 'dunes',
          aspect: '32:9',
          curved: true,
          stand: 'vee',
          glow: 'violet',
        },
      },
      {
        name: 'Pixolark Blink 25',
        brand: 'Pixolark',
        description:
          'Three hundred and sixty frames a second on a 25-inch panel that fits wholly in your field of view. The stand has a scale, so that it is at the same height at every tournament.',
        attributes: { screen_size: '24.5 in', resolution: '1920 × 1080', panel: 'IPS', refresh_rate: '360 Hz' },
        variants: [['PIX-BL25', [], 42900, 31]],
        picture: {
          kind: 'monitor',
          body: 'black',
          inches: 25,
          screen: 'waves',
          aspect: '16:9',
          stand: 'disc',
          glow: 'teal',
        },
      },
      {
        name: 'Pixolark Blink 27 QHD',
        brand: 'Pixolark',
        description:
          'The size and resolution most players settle on, at 180 Hz and a fair price. White plastic, removable cable cover, a hook for the headset.',
        attributes: { screen_size: '27 in', resolution: '2560 × 1440', panel: 'IPS', refresh_rate: '180 Hz' },
        variants: [['PIX-BL27-QHD', [], 26900, 140]],
        picture: {
          kind: 'monitor',
          body: 'white',
          inches: 27,
          screen: 'planet',
          aspect: '16:9',
          stand: 'vee',
          glow: 'sky',
        },
      },
      {
        name: 'Halden Surge 32 OLED',
        brand: 'Halden',
        description:
          'A 4K OLED that does grading by day and 240 Hz by night. The heat pipe at the back is passive, so the panel makes no sound at all.',
        attributes: { screen_size: '32 in', resolution: '3840 × 2160', panel: 'OLED', refresh_rate: '240 Hz' },
        variants: [['HAL-S32O', [], 109900, 0]],
        picture: {
          kind: 'monitor',
          body: 'silver',
          inches: 32,
          screen: 'aurora',
          aspect: '16:9',
          stand: 'tee',
          glow: 'green',
        },
      },
    ],
  },
  {
    category: 'portable-monitors',
    products: [
      {
        name: 'Halden Carry 14',
        brand: 'Halden',
        description:
          'A 590-gram screen that lives in the laptop sleeve and runs from one USB-C cable. The cover folds into a stand with two angles.',
        attributes: { screen_size: '14 in', resolution: '1920 × 1200', panel: 'IPS', refresh_rate: '60 Hz' },
        variants: [['HAL-C14', [], 18900, 79]],
        picture: { kind: 'monitor', body: 'graphite', inches: 14, screen: 'code', aspect: '16:10', stand: 'fold' },
      },
      {
        name: 'Halden Carry 16 Touch',
        brand: 'Halden',
        description:
          'A larger travel screen with touch and a metal foot that also works as a wall hook. Pass-through charging means the laptop needs no second adapter.',
        attributes: { screen_size: '16 in', resolution: '2560 × 1600', panel: 'IPS', refresh_rate: '60 Hz' },
        options: ['Color'],
        variants: [
          ['HAL-C16T-SLV', ['Silver'], 29900, 35],
          ['HAL-C16T-NVY', ['Navy'], 29900, 4],
        ],
        picture: { kind: 'monitor', body: 'silver', inches: 16, screen: 'bloom', aspect: '16:10', stand: 'fold' },
      },
      {
        name: 'Pixolark Nomad 17',
        brand: 'Pixolark',
        description:
          'A 17-inch, 144 Hz panel for consoles in dormitories and hotel rooms. Two small speakers, one HDMI, one strap to hang it from a bunk.',
        attributes: { screen_size: '17.3 in', resolution: '1920 × 1080', panel: 'IPS', refresh_rate: '144 Hz' },
        variants: [['PIX-NM17', [], 24900, 46]],
        picture: { kind: 'monitor', body: 'orange', inches: 17, screen: 'game', aspect: '16:9', stand: 'fold' },
      },
    ],
  },
]
