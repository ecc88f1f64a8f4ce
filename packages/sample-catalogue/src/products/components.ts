import type { Shelf } from '../shelf.ts'

export const components: readonly Shelf[] = [
  {
    category: 'graphics-cards',
    products: [
      {
        name: 'Tessaryn Prism 60',
        brand: 'Tessaryn',
        description:
          'A two-slot card for 1080p and light 1440p that runs from a single eight-pin plug. Fans stay off while you browse. Short enough, at 20 cm, for nearly any case.',
        attributes: { memory: '8 GB', length: '20 cm', power: '150 W', outputs: '3 × DisplayPort, HDMI' },
        variants: [['TES-PR60-8G', [], 29900, 73]],
        picture: { kind: 'graphics-card', body: 'black', fans: 1, slim: true },
      },
      {
        name: 'Tessaryn Prism 70',
        brand: 'Tessaryn',
        description:
          'Twelve gigabytes and enough headroom for 1440p with ray tracing on medium. The cooler is the one from the larger 80, so it never has to hurry.',
        attributes: { memory: '12 GB', length: '27 cm', power: '220 W', outputs: '3 × DisplayPort, HDMI' },
        options: ['Color'],
        variants: [
          ['TES-PR70-12G-BK', ['Black'], 49900, 39],
          ['TES-PR70-12G-WH', ['White'], 51900, 8],
        ],
        picture: { kind: 'graphics-card', body: 'white', fans: 2, glow: 'sky' },
      },
      {
        name: 'Tessaryn Prism 90 Max',
        brand: 'Tessaryn',
        description:
          'Three slots, three fans and 24 GB for 4K, local models and scenes that used to need a farm. Includes a support bracket, because it needs one. Check your case: 33.6 cm is longer than it sounds.',
        attributes: { memory: '24 GB', length: '34 cm', power: '420 W', outputs: '3 × DisplayPort, HDMI' },
        variants: [['TES-PR90-24G', [], 159900, 1]],
        picture: { kind: 'graphics-card', body: 'graphite', fans: 3, glow: 'violet' },
      },
      {
        name: 'Tessaryn Draft A40',
        brand: 'Tessaryn',
        description:
          'A single-slot workstation card with four outputs and a blower that sends the heat out of the back. Certified for the common CAD packages, and quiet enough for an open office.',
        attributes: { memory: '16 GB', length: '24 cm', power: '140 W', outputs: '4 × DisplayPort' },
        variants: [['TES-DA40-16G', [], 99900, 16]],
        picture: { kind: 'graphics-card', body: 'green', fans: 1 },
      },
      {
        name: 'Korvane Emberline 80',
        brand: 'Korvane',
        description:
          'Overclocked at the factory and tested for a day before it ships; the log is in the box. Copper-colored shroud, two 110 mm fans, a switch for the quiet BIOS.',
        attributes: { memory: '16 GB', length: '30 cm', power: '320 W', outputs: '2 × DisplayPort, 2 × HDMI' },
        variants: [['KOR-EL80-16G', [], 89900, 21]],
        picture: { kind: 'graphics-card', body: 'copper', fans: 2, glow: 'orange' },
      },
    ],
  },
  {
    category: 'processors',
    products: [
      {
        name: 'Tessaryn Helix 6',
        brand: 'Tessaryn',
        description:
          'Six cores that boost to 5.1 GHz within 65 watts. Comes with a cooler that is good enough to keep. The sensible choice for a first build.',
        attributes: { cores: '6', boost_clock: '5.1 GHz', power: '65 W', socket: 'TS5' },
        variants: [['TES-HX6', [], 19900, 160]],
        picture: { kind: 'processor', body: 'silver', board: 'green', accent: 'yellow', label: 'H6' },
      },
      {
        name: 'Tessaryn Helix 8',
        brand: 'Tessaryn',
        description:
          'Eight cores with a large stacked cache, which games like more than clock speed. Best paired with fast memory and a real cooler, which is not in the box.',
        attributes: { cores: '8', boost_clock: '5.2 GHz', power: '105 W', socket: 'TS5' },
        variants: [['TES-HX8', [], 38900, 71]],
        picture: { kind: 'processor', body: 'gray', board: 'teal', accent: 'orange', label: 'H8' },
      },
      {
        name: 'Tessaryn Helix 16',
        brand: 'Tessaryn',
        description:
          'Sixteen cores for compiling, encoding and doing both at once. Draws up to 170 watts when everything is busy; idles at less than a light bulb.',
        attributes: { cores: '16', boost_clock: '5.7 GHz', power: '170 W', socket: 'TS5' },
        variants: [['TES-HX16', [], 58900, 33]],
        picture: { kind: 'processor', body: 'silver', board: 'navy', accent: 'copper', label: 'H16' },
      },
      {
        name: 'Brindlecore Strata 32',
        brand: 'Brindlecore',
        description:
          'A workstation part with 32 cores and eight memory channels. It needs its own socket, its own board and a good reason. Tray version, without cooler.',
        attributes: { cores: '32', boost_clock: '5.0 GHz', power: '350 W', socket: 'BX8' },
        variants: [['BRI-ST32', [], 249900, 5]],
        picture: { kind: 'processor', body: 'gray', board: 'violet', accent: 'yellow', label: 'S32' },
      },
    ],
  },
  {
    category: 'memory-modules',
    products: [
      {
        name: 'Voltmoor Ridge DDR5 Kit',
        brand: 'Voltmoor',
        description:
          'Two matched modules with low aluminium fins that fit under any tower cooler. The fast profile is stored on the module, so there is one setting to change.',
        attributes: { type: 'DDR5', form: 'DIMM', speed: '6000 MT/s', modules: '2' },
        options: ['Capacity'],
        variants: [
          ['VOL-RDG-32', ['32 GB'], 10900, 180],
          ['VOL-RDG-64', ['64 GB'], 19900, 95],
          ['VOL-RDG-96', ['96 GB'], 28900, 0],
        ],
        picture: { kind: 'memory', body: 'graphite', fins: 'comb', sticks: 2 },
      },
      {
        name: 'Voltmoor Ridge Glow DDR5 Kit',
        brand: 'Voltmoor',
        description:
          'The Ridge with a light bar along the top edge, controlled by the mainboard without extra software. Turn it off and it looks like frosted glass.',
        attributes: { type: 'DDR5', form: 'DIMM', speed: '6400 MT/s', modules: '2' },
        options: ['Capacity'],
        variants: [
          ['VOL-RGL-32', ['32 GB'], 12900, 88],
          ['VOL-RGL-64', ['64 GB'], 22900, 34],
        ],
        picture: { kind: 'memory', body: 'white', fins: 'wave', sticks: 2, glow: 'violet' },
      },
      {
        name: 'Voltmoor Satchel SO-DIMM',
        brand: 'Voltmoor',
        description:
          'A single laptop module, tested in the forty models we sell most. The bag has a picture of which way round it goes.',
        attributes: { type: 'DDR5', form: 'SO-DIMM', speed: '5600 MT/s', modules: '1' },
        options: ['Capacity'],
        variants: [
          ['VOL-SAT-16', ['16 GB'], 4900, 320],
          ['VOL-SAT-32', ['32 GB'], 9400, 210],
        ],
        picture: { kind: 'memory', body: 'green', fins: 'laptop', sticks: 1 },
      },
      {
        name: 'Brindlecore Keystone ECC Kit',
        brand: 'Brindlecore',
        description:
          'Four registered modules with error correction for servers that must not guess. Each carries its own serial number and test certificate.',
        attributes: { type: 'DDR5', form: 'RDIMM', speed: '5600 MT/s', modules: '4' },
        options: ['Capacity'],
        variants: [
          ['BRI-KEY-128', ['128 GB'], 59900, 14],
          ['BRI-KEY-256', ['256 GB'], 112900, 4],
        ],
        picture: { kind: 'memory', body: 'teal', fins: 'plain', sticks: 4 },
      },
    ],
  },
  {
    category: 'internal-ssds',
    products: [
      {
        name: 'Cobbledrive Sprint M.2',
        brand: 'Cobbledrive',
        description:
          'A PCIe 4 drive that loads levels before you have put the cup down. Rated for 600 terabytes written per terabyte of size, five years of warranty.',
        attributes: { interface: 'PCIe 4.0', form: 'M.2 2280', read_speed: '7,000 MB/s' },
        options: ['Capacity'],
        variants: [
          ['COB-SPR-500', ['500 GB'], 4900, 270],
          ['COB-SPR-1TB', ['1 TB'], 7900, 340],
          ['COB-SPR-2TB', ['2 TB'], 13900, 150],
        ],
        picture: { kind: 'ssd', body: 'black', form: 'm2', accent: 'blue', label: 'SPRINT' },
      },
      {
        name: 'Cobbledrive Sprint Pro M.2',
        brand: 'Cobbledrive',
        description:
          'PCIe 5 speed with the heatsink it really needs. Copies a two-hour 8K project in about the time it takes to read this. Consoles take it too, without the fins.',
        attributes: { interface: 'PCIe 5.0', form: 'M.2 2280', read_speed: '14,000 MB/s' },
        options: ['Capacity'],
        variants: [
          ['COB-SPP-1TB', ['1 TB'], 15900, 66],
          ['COB-SPP-2TB', ['2 TB'], 25900, 41],
          ['COB-SPP-4TB', ['4 TB'], 47900, 3],
        ],
        picture: { kind: 'ssd', body: 'graphite', form: 'm2', accent: 'red', label: 'PRO', heatsink: true },
      },
      {
        name: 'Cobbledrive Steady SATA',
        brand: 'Cobbledrive',
        description:
          'The upgrade that makes a ten-year-old laptop usable again. Fits wherever a 2.5-inch disk was, with the spacer and four screws in the box.',
        attributes: { interface: 'SATA', form: '2.5 in', read_speed: '560 MB/s' },
        options: ['Capacity'],
        variants: [
          ['COB-STD-500', ['500 GB'], 3900, 190],
          ['COB-STD-1TB', ['1 TB'], 6400, 220],
          ['COB-STD-4TB', ['4 TB'], 21900, 28],
        ],
        picture: { kind: 'ssd', body: 'graphite', form: 'sata', accent: 'green', label: 'STEADY' },
      },
      {
        name: 'Cobbledrive Stub 2230',
        brand: 'Cobbledrive',
        description:
          'A thumbnail-size drive for handheld consoles and small tablets. Same flash as the Sprint, a quarter of the length, and it sips power when idle.',
        attributes: { interface: 'PCIe 4.0', form: 'M.2 2230', read_speed: '5,000 MB/s' },
        options: ['Capacity'],
        variants: [
          ['COB-STB-1TB', ['1 TB'], 9400, 77],
          ['COB-STB-2TB', ['2 TB'], 18900, 0],
        ],
        picture: { kind: 'ssd', body: 'navy', form: 'short', accent: 'yellow', label: 'STUB' },
      },
      {
        name: 'Stackhollow Vault U1',
        brand: 'Stackhollow',
        description:
          'An enterprise SATA drive with capacitors that finish the last write when the power goes. Made for network storage that runs all year.',
        attributes: { interface: 'SATA', form: '2.5 in', read_speed: '550 MB/s' },
        options: ['Capacity'],
        variants: [
          ['STK-VU1-2TB', ['2 TB'], 19900, 48],
          ['STK-VU1-8TB', ['8 TB'], 64900, 7],
        ],
        picture: { kind: 'ssd', body: 'silver', form: 'sata', accent: 'orange', label: 'VAULT' },
      },
    ],
  },
]
