import type { Shelf } from '../shelf.ts'

export const storage: readonly Shelf[] = [
  {
    category: 'external-drives',
    products: [
      {
        name: 'Cobbledrive Pocket SSD',
        brand: 'Cobbledrive',
        description:
          'A business-card SSD that copies a film in six seconds. Short cable in the box, with an adapter for older ports on a tether.',
        attributes: { type: 'SSD', interface: 'USB-C', speed: '1,050 MB/s', rugged: 'No' },
        options: ['Capacity', 'Color'],
        variants: [
          ['COB-PKT-1TB-BL', ['1 TB', 'Blue'], 8900, 170],
          ['COB-PKT-1TB-RD', ['1 TB', 'Red'], 8900, 134],
          ['COB-PKT-2TB-BL', ['2 TB', 'Blue'], 14900, 88],
        ],
        picture: { kind: 'external-drive', body: 'blue', form: 'slab', accent: 'sky' },
      },
      {
        name: 'Cobbledrive Boulder Rugged',
        brand: 'Cobbledrive',
        description:
          'Survives three metres onto concrete and a passing car, on request of a filmmaker who tried both. Rubber jacket, encrypted by default.',
        attributes: { type: 'SSD', interface: 'USB-C', speed: '2,000 MB/s', rugged: 'Yes' },
        options: ['Capacity'],
        variants: [
          ['COB-BLD-2TB', ['2 TB'], 18900, 57],
          ['COB-BLD-4TB', ['4 TB'], 32900, 4],
        ],
        picture: { kind: 'external-drive', body: 'graphite', form: 'rugged', accent: 'orange' },
      },
      {
        name: 'Cobbledrive Archive Desk',
        brand: 'Cobbledrive',
        description:
          'A desktop disk for backups that spins down after ten minutes. Stands upright, hums below the level of a fridge.',
        attributes: { type: 'Hard disk', interface: 'USB-C', speed: '220 MB/s', rugged: 'No' },
        options: ['Capacity'],
        variants: [
          ['COB-ARC-8TB', ['8 TB'], 16900, 76],
          ['COB-ARC-16TB', ['16 TB'], 27900, 31],
        ],
        picture: { kind: 'external-drive', body: 'black', form: 'desktop', accent: 'sky' },
      },
      {
        name: 'Cobbledrive Skipping Stone',
        brand: 'Cobbledrive',
        description:
          'A smooth little SSD for keyrings and coat pockets. The loop is steel cable, the shell warm to the touch.',
        attributes: { type: 'SSD', interface: 'USB-C', speed: '1,000 MB/s', rugged: 'Yes' },
        options: ['Color'],
        variants: [
          ['COB-SKP-SGE', ['Sage'], 7900, 92],
          ['COB-SKP-ROS', ['Rose'], 7900, 64],
          ['COB-SKP-GRY', ['Gray'], 7900, 120],
        ],
        picture: { kind: 'external-drive', body: 'sage', form: 'pebble', accent: 'copper' },
      },
      {
        name: 'Cobbledrive Flip Stick',
        brand: 'Cobbledrive',
        description:
          'USB-C on one end, USB-A on the other, and a cap that turns instead of getting lost. Fast enough to boot from.',
        attributes: { type: 'Flash', interface: 'USB-C, USB-A', speed: '400 MB/s', rugged: 'No' },
        options: ['Capacity'],
        variants: [
          ['COB-FLP-128', ['128 GB'], 1490, 430],
          ['COB-FLP-256', ['256 GB'], 2290, 350],
          ['COB-FLP-512', ['512 GB'], 3990, 160],
        ],
        picture: { kind: 'external-drive', body: 'silver', form: 'stick', accent: 'violet' },
      },
    ],
  },
  {
    category: 'network-storage',
    products: [
      {
        name: 'Stackhollow Nook 2',
        brand: 'Stackhollow',
        description:
          'Two bays and a quad-core for a family’s photos and films. Setup ends with a restore test, because a backup that was never restored is a hope. Drives sold separately.',
        attributes: { bays: '2', network: '2.5 Gbit/s', memory: '4 GB', processor: '4-core' },
        variants: [['STK-NK2', [], 29900, 54]],
        picture: { kind: 'nas', body: 'white', bays: 2, accent: 'sky' },
      },
      {
        name: 'Stackhollow Alcazar 4',
        brand: 'Stackhollow',
        description:
          'Four bays, two cache slots and snapshots every five minutes. The front panel is magnetic felt in four colors. Runs containers if you ask it to.',
        attributes: { bays: '4', network: '2 × 2.5 Gbit/s', memory: '8 GB', processor: '4-core' },
        variants: [['STK-AL4', [], 54900, 37]],
        picture: { kind: 'nas', body: 'graphite', bays: 4, accent: 'green' },
      },
      {
        name: 'Stackhollow Alcazar 6 Pro',
        brand: 'Stackhollow',
        description:
          'Six bays for studios that edit straight from it over ten gigabits. A small display shows temperature and who is hogging it. Error-correcting memory.',
        attributes: { bays: '6', network: '10 Gbit/s', memory: '16 GB', processor: '8-core' },
        options: ['Capacity'],
        variants: [
          ['STK-AL6P-0', ['Without drives'], 119900, 11],
          ['STK-AL6P-48', ['48 TB'], 239900, 2],
        ],
        picture: { kind: 'nas', body: 'black', bays: 6, display: true, accent: 'orange' },
      },
      {
        name: 'Stackhollow Thimble 1',
        brand: 'Stackhollow',
        description:
          'A single-bay box for people who only want the laptop backed up without thinking. Copies itself to a friend’s Thimble at night, encrypted.',
        attributes: { bays: '1', network: '1 Gbit/s', memory: '2 GB', processor: '2-core' },
        variants: [['STK-TH1', [], 14900, 0]],
        picture: { kind: 'nas', body: 'copper', bays: 1, display: true, accent: 'cream' },
      },
    ],
  },
  {
    category: 'memory-cards',
    products: [
      {
        name: 'Cobbledrive Reel SD',
        brand: 'Cobbledrive',
        description:
          'A card for long 4K takes that never asks the camera to wait. Ribless, glued as one piece, readable after a wash at 60 degrees.',
        attributes: { format: 'SD', speed: '300 MB/s', class: 'V90' },
        options: ['Capacity'],
        variants: [
          ['COB-REEL-128', ['128 GB'], 8900, 115],
          ['COB-REEL-256', ['256 GB'], 15900, 68],
        ],
        picture: { kind: 'memory-card', body: 'black', form: 'sd', accent: 'yellow', label: 'V90' },
      },
      {
        name: 'Cobbledrive Snap SD',
        brand: 'Cobbledrive',
        description:
          'The everyday SD card. Fast enough for bursts of raw files, cheap enough to keep three in the bag.',
        attributes: { format: 'SD', speed: '170 MB/s', class: 'V30' },
        options: ['Capacity'],
        variants: [
          ['COB-SNAP-64', ['64 GB'], 1490, 520],
          ['COB-SNAP-128', ['128 GB'], 2290, 440],
          ['COB-SNAP-256', ['256 GB'], 3990, 0],
        ],
        picture: { kind: 'memory-card', body: 'blue', form: 'sd', accent: 'white', label: 'V30' },
      },
      {
        name: 'Cobbledrive Mote microSD',
        brand: 'Cobbledrive',
        description:
          'For handhelds, drones and action cameras. Comes with a case in a bright color, since the card itself is the size of a fingernail.',
        attributes: { format: 'microSD', speed: '190 MB/s', class: 'A2 V30' },
        options: ['Capacity'],
        variants: [
          ['COB-MOTE-256', ['256 GB'], 2990, 330],
          ['COB-MOTE-512', ['512 GB'], 4990, 240],
          ['COB-MOTE-1TB', ['1 TB'], 9900, 5],
        ],
        picture: { kind: 'memory-card', body: 'red', form: 'micro', accent: 'silver', label: 'A2' },
      },
      {
        name: 'Cobbledrive Express Type B',
        brand: 'Cobbledrive',
        description:
          'A metal-shelled CFexpress card for cameras that fill buffers for a living. Spreads its heat into the body rather than throttling.',
        attributes: { format: 'CFexpress B', speed: '3,500 MB/s', class: 'VPG400' },
        options: ['Capacity'],
        variants: [
          ['COB-EXB-512', ['512 GB'], 24900, 29],
          ['COB-EXB-1TB', ['1 TB'], 42900, 13],
        ],
        picture: { kind: 'memory-card', body: 'gray', form: 'express', accent: 'orange', label: 'CFX' },
      },
    ],
  },
]
