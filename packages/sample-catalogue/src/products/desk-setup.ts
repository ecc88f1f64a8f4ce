import type { Shelf } from '../shelf.ts'

export const deskSetup: readonly Shelf[] = [
  {
    category: 'webcams',
    products: [
      {
        name: 'Glimwright Desk Cam 4K',
        brand: 'Glimwright',
        description:
          'A small camera with a large sensor, so faces look right without a lamp. The cover is a twist of the front ring. Clips to a monitor or screws to a tripod.',
        attributes: { resolution: '4K', field_of_view: '82°', connectivity: 'USB-C', microphone: 'Stereo' },
        variants: [['GLI-DC4K', [], 14900, 86]],
        picture: { kind: 'webcam', body: 'graphite', form: 'round', accent: 'sky' },
      },
      {
        name: 'Glimwright Bar 1080',
        brand: 'Glimwright',
        description:
          'The webcam to buy for the whole office. Full HD at 60 frames, a sliding shutter, and a clamp that holds thick and thin bezels alike.',
        attributes: { resolution: 'Full HD', field_of_view: '78°', connectivity: 'USB-A', microphone: 'Stereo' },
        variants: [['GLI-BAR1080', [], 5490, 290]],
        picture: { kind: 'webcam', body: 'black', form: 'bar', accent: 'green' },
      },
      {
        name: 'Tidewren Glow Cam',
        brand: 'Tidewren',
        description:
          'A streaming camera with a ring light around the lens that warms from 6,500 to 2,700 kelvin. Keeps 60 frames in Full HD when the room gets dark.',
        attributes: { resolution: 'Full HD', field_of_view: '75°', connectivity: 'USB-C', microphone: 'Mono' },
        variants: [['TID-GLC', [], 8900, 41]],
        picture: { kind: 'webcam', body: 'white', form: 'round', accent: 'yellow', light: true },
      },
      {
        name: 'Quaymate Huddle Cube',
        brand: 'Quaymate',
        description:
          'A meeting-room camera that sees a whole table and frames whoever speaks. Four microphones reach three metres. One USB cable, no account, no cloud.',
        attributes: { resolution: '4K', field_of_view: '120°', connectivity: 'USB-C', microphone: 'Array' },
        variants: [['QUA-HUD', [], 34900, 13]],
        picture: { kind: 'webcam', body: 'gray', form: 'cube', accent: 'teal' },
      },
    ],
  },
  {
    category: 'docking-stations',
    products: [
      {
        name: 'Quaymate Pier 12',
        brand: 'Quaymate',
        description:
          'Twelve ports behind a single USB4 cable: two 4K displays, 2.5-gigabit network, card reader and 96 watts for the laptop. The aluminium case stands upright or lies flat.',
        attributes: { ports: '12', displays: '2', charging: '96 W', connectivity: 'USB4' },
        variants: [['QUA-P12', [], 24900, 52]],
        picture: {
          kind: 'dock',
          body: 'graphite',
          form: 'slab',
          accent: 'sky',
          ports: ['usb-c', 'usb-a', 'usb-a', 'sd', 'audio'],
        },
      },
      {
        name: 'Quaymate Jetty 7',
        brand: 'Quaymate',
        description:
          'A travel hub with a tail that tucks under itself. HDMI at 4K 60, two USB-A, network and a card slot. Gets warm, not hot.',
        attributes: { ports: '7', displays: '1', charging: '85 W', connectivity: 'USB-C' },
        options: ['Color'],
        variants: [
          ['QUA-J7-SLV', ['Silver'], 5990, 230],
          ['QUA-J7-NVY', ['Navy'], 5990, 120],
        ],
        picture: {
          kind: 'dock',
          body: 'silver',
          form: 'stick',
          accent: 'blue',
          ports: ['hdmi', 'usb-a', 'usb-a', 'ethernet'],
        },
      },
      {
        name: 'Quaymate Mooring',
        brand: 'Quaymate',
        description:
          'A dock that holds the closed laptop upright and takes back a third of your desk. The felt jaws adjust from 12 to 24 mm.',
        attributes: { ports: '9', displays: '2', charging: '100 W', connectivity: 'USB4' },
        variants: [['QUA-MOOR', [], 18900, 5]],
        picture: {
          kind: 'dock',
          body: 'oak',
          form: 'upright',
          accent: 'gray',
          ports: ['usb-c', 'usb-a', 'hdmi', 'ethernet'],
        },
      },
      {
        name: 'Ostrivo Cube Dock',
        brand: 'Ostrivo',
        description:
          'A weighty little cube with ports on three sides and a ring on top that shows when the laptop is full. Security slot at the back, for meeting rooms.',
        attributes: { ports: '10', displays: '3', charging: '90 W', connectivity: 'USB4' },
        variants: [['OST-CDK', [], 21900, 38]],
        picture: {
          kind: 'dock',
          body: 'black',
          form: 'cube',
          accent: 'green',
          ports: ['usb-c', 'usb-c', 'usb-a', 'dp', 'hdmi'],
        },
      },
    ],
  },
]
