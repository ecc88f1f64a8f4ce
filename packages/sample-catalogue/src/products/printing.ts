import type { Shelf } from '../shelf.ts'

export const printing: readonly Shelf[] = [
  {
    category: 'printers',
    products: [
      {
        name: 'Inkmoor Clerk L2',
        brand: 'Inkmoor',
        description:
          'A monochrome laser that wakes, prints and is quiet again before the kettle boils. Toner for 3,000 pages, both sides by default. No subscription and no chip on the cartridge.',
        attributes: {
          technology: 'Laser',
          color_printing: 'No',
          connectivity: 'Wi-Fi, Ethernet',
          speed: '32 pages/min',
        },
        variants: [['INK-CL2', [], 16900, 112]],
        picture: { kind: 'printer', body: 'white', form: 'laser', accent: 'blue' },
      },
      {
        name: 'Inkmoor Clerk C4 Multi',
        brand: 'Inkmoor',
        description:
          'Prints, scans, copies and faxes, in color, for an office of ten. The feeder reads both sides of a contract in one pass. The panel answers to gloves.',
        attributes: {
          technology: 'Laser',
          color_printing: 'Yes',
          connectivity: 'Wi-Fi, Ethernet',
          speed: '28 pages/min',
        },
        variants: [['INK-CC4', [], 42900, 26]],
        picture: { kind: 'printer', body: 'gray', form: 'multi', accent: 'teal' },
      },
      {
        name: 'Inkmoor Well',
        brand: 'Inkmoor',
        description:
          'An ink-tank printer that you fill from bottles, about twice a year. The windows at the front show what is left. A page in color costs less than a cent.',
        attributes: { technology: 'Ink tank', color_printing: 'Yes', connectivity: 'Wi-Fi', speed: '15 pages/min' },
        variants: [['INK-WELL', [], 22900, 71]],
        picture: { kind: 'printer', body: 'black', form: 'inkjet', accent: 'violet' },
      },
      {
        name: 'Inkmoor Postcard',
        brand: 'Inkmoor',
        description:
          'A lunchbox-size dye printer for 10 × 15 cm pictures that survive a wet thumb. Prints from the phone in under a minute. Guests love it at weddings.',
        attributes: {
          technology: 'Dye sublimation',
          color_printing: 'Yes',
          connectivity: 'Wi-Fi, Bluetooth',
          speed: '1 photo/min',
        },
        options: ['Color'],
        variants: [
          ['INK-PST-MNT', ['Mint'], 12900, 47],
          ['INK-PST-WHT', ['White'], 12900, 3],
        ],
        picture: { kind: 'printer', body: 'mint', form: 'photo', accent: 'orange' },
      },
      {
        name: 'Inkmoor Tag',
        brand: 'Inkmoor',
        description:
          'Thermal labels for parcels, jars and cables, with no ink to run out. The cutter is good for 100,000 cuts. Takes any roll up to 62 mm.',
        attributes: {
          technology: 'Thermal',
          color_printing: 'No',
          connectivity: 'USB-C, Bluetooth',
          speed: '60 labels/min',
        },
        variants: [['INK-TAG62', [], 8900, 93]],
        picture: { kind: 'printer', body: 'graphite', form: 'label', accent: 'yellow' },
      },
    ],
  },
  {
    category: '3d-printers',
    products: [
      {
        name: 'Layerly Bench 220',
        brand: 'Layerly',
        description:
          'A first 3D printer that levels itself and tells you when the filament runs out. 22 cm in each direction, with a spring-steel plate that lets go when bent. Assembled in half an hour with the tools in the box.',
        attributes: {
          technology: 'Filament',
          build_volume: '22 × 22 × 25 cm',
          connectivity: 'Wi-Fi',
          enclosure: 'Open',
        },
        variants: [['LAY-BN220', [], 27900, 64]],
        picture: { kind: '3d-printer', body: 'black', form: 'bed', model: 'boat', accent: 'orange' },
      },
      {
        name: 'Layerly Cabinet Pro',
        brand: 'Layerly',
        description:
          'An enclosed, fast machine for engineering plastics, with a heated chamber and a charcoal filter. Prints four colors from dry boxes on top. Watch it through the door or the camera.',
        attributes: {
          technology: 'Filament',
          build_volume: '30 × 30 × 30 cm',
          connectivity: 'Wi-Fi, Ethernet',
          enclosure: 'Closed',
        },
        variants: [['LAY-CAB-PRO', [], 119900, 7]],
        picture: { kind: '3d-printer', body: 'graphite', form: 'enclosed', model: 'gear', accent: 'green' },
      },
      {
        name: 'Layerly Amber R8',
        brand: 'Layerly',
        description:
          'A resin printer with an 8K screen for miniatures and jewelry. The hood lifts with one hand and blocks the light that would cure the vat. Gloves, filters and a scraper are included.',
        attributes: {
          technology: 'Resin',
          build_volume: '22 × 12 × 20 cm',
          connectivity: 'Wi-Fi',
          enclosure: 'Closed',
        },
        variants: [['LAY-AMB-R8', [], 38900, 22]],
        picture: { kind: '3d-printer', body: 'gray', form: 'resin', model: 'castle', accent: 'orange' },
      },
      {
        name: 'Layerly Sprig',
        brand: 'Layerly',
        description:
          'A small cantilever printer for schools: quiet, slow and hard to hurt yourself on. Everything hot is behind a guard. Folds flat into its own case.',
        attributes: {
          technology: 'Filament',
          build_volume: '15 × 15 × 15 cm',
          connectivity: 'USB-C',
          enclosure: 'Open',
        },
        variants: [['LAY-SPRIG', [], 16900, 0]],
        picture: { kind: '3d-printer', body: 'white', form: 'cantilever', model: 'vase', accent: 'teal' },
      },
    ],
  },
]
