import type { Shelf } from '../shelf.ts'

export const tablets: readonly Shelf[] = [
  {
    category: 'everyday-tablets',
    products: [
      {
        name: 'Aurora Slate 11',
        brand: 'Aurora',
        description:
          'An 11-inch tablet with thin, even borders and four speakers that swap sides when you turn it. The laminated screen shows ink right under the nib. Wi-Fi 7 and, in the dearer version, 5G.',
        attributes: { screen_size: '11 in', connectivity: 'Wi-Fi', storage: '128 GB', pen: 'Sold separately' },
        options: ['Storage', 'Color'],
        variants: [
          ['AUR-SL11-128-GR', ['128 GB', 'Graphite'], 49900, 95],
          ['AUR-SL11-128-LV', ['128 GB', 'Lavender'], 49900, 61],
          ['AUR-SL11-256-GR', ['256 GB', 'Graphite'], 59900, 47],
          ['AUR-SL11-256-LV', ['256 GB', 'Lavender'], 59900, 0],
        ],
        picture: { kind: 'tablet', body: 'lavender', inches: 11, screen: 'bloom' },
      },
      {
        name: 'Aurora Slate 13 Pro',
        brand: 'Aurora',
        description:
          'A 13-inch OLED that is thinner than the pen clipped to its side. Editors use it as a second screen by day and on its own by night: the desktop mode has real windows. The keyboard with trackpad is included.',
        attributes: { screen_size: '13 in', connectivity: 'Wi-Fi + 5G', storage: '256 GB', pen: 'Included' },
        options: ['Storage'],
        variants: [
          ['AUR-SL13P-256', ['256 GB'], 109900, 36],
          ['AUR-SL13P-512', ['512 GB'], 129900, 22],
          ['AUR-SL13P-1TB', ['1 TB'], 159900, 2],
        ],
        picture: { kind: 'tablet', body: 'graphite', inches: 13, screen: 'editor', pen: true, keyboard: true },
      },
      {
        name: 'Quillby Leaf 8',
        brand: 'Quillby',
        description:
          'Eight inches, 310 grams: fits a coat pocket and one hand. Made for recipes, comics and boarding passes rather than spreadsheets. Battery for fourteen hours of film.',
        attributes: { screen_size: '8.4 in', connectivity: 'Wi-Fi', storage: '64 GB', pen: 'None' },
        options: ['Color'],
        variants: [
          ['QUI-LF8-MNT', ['Mint'], 17900, 120],
          ['QUI-LF8-BLK', ['Black'], 17900, 155],
        ],
        picture: { kind: 'tablet', body: 'mint', inches: 8, screen: 'tiles' },
      },
      {
        name: 'Quillby Rascal 10 Kids',
        brand: 'Quillby',
        description:
          'A tablet in a foam bumper with a handle that doubles as a stand. Parents set hours and apps from a web page, without an app of their own. If it breaks in the first two years, we swap it.',
        attributes: { screen_size: '10.1 in', connectivity: 'Wi-Fi', storage: '64 GB', pen: 'None' },
        options: ['Color'],
        variants: [
          ['QUI-RK10-YLW', ['Yellow'], 15900, 83],
          ['QUI-RK10-BLU', ['Blue'], 15900, 92],
        ],
        picture: { kind: 'tablet', body: 'yellow', inches: 10, screen: 'hills', bumper: true },
      },
      {
        name: 'Fenlark Porch 12',
        brand: 'Fenlark',
        description:
          'A 12-inch tablet with a matte screen meant for reading outdoors and a stand built into the back. Kitchens like the splash rating; musicians like the page-turn gesture.',
        attributes: { screen_size: '12 in', connectivity: 'Wi-Fi', storage: '128 GB', pen: 'Sold separately' },
        variants: [['FEN-PR12-128', [], 32900, 58]],
        picture: { kind: 'tablet', body: 'sand', inches: 12, screen: 'dunes' },
      },
      {
        name: 'Tandemly Sketch 10',
        brand: 'Tandemly',
        description:
          'A drawing tablet first and everything else second. The glass is etched to feel like 120-gram paper, and the pen has no battery to run flat. Exports layered files straight to a shared folder.',
        attributes: { screen_size: '10.5 in', connectivity: 'Wi-Fi', storage: '256 GB', pen: 'Included' },
        variants: [['TAN-SK10-256', [], 54900, 27]],
        picture: { kind: 'tablet', body: 'copper', inches: 10, screen: 'sketch', pen: true },
      },
    ],
  },
  {
    category: 'e-readers',
    products: [
      {
        name: 'Quillby Folio 6',
        brand: 'Quillby',
        description:
          'A six-inch reader that weighs less than most paperbacks and holds a few thousand of them. The front light turns amber after sunset. Borrow from public libraries without a computer.',
        attributes: { screen_size: '6 in', display: 'Monochrome', storage: '16 GB', waterproof: 'No' },
        options: ['Color'],
        variants: [
          ['QUI-FO6-BLK', ['Black'], 9900, 240],
          ['QUI-FO6-SGE', ['Sage'], 9900, 115],
        ],
        picture: { kind: 'e-reader', body: 'sage', inches: 6, page: 'novel' },
      },
      {
        name: 'Quillby Folio 7 Tide',
        brand: 'Quillby',
        description:
          'For the bath and the beach: sealed to two metres, with page buttons that work when the screen is wet. The asymmetric grip suits either hand, since the page turns with it.',
        attributes: { screen_size: '7 in', display: 'Monochrome', storage: '32 GB', waterproof: 'Yes' },
        variants: [['QUI-FO7-TIDE', [], 17900, 68]],
        picture: { kind: 'e-reader', body: 'navy', inches: 7, page: 'library', buttons: true },
      },
      {
        name: 'Quillby Folio Color',
        brand: 'Quillby',
        description:
          'A color paper display that makes comics and cookbooks worth reading. Colors are soft, as in a newspaper supplement, and the screen needs no light by day.',
        attributes: { screen_size: '7.8 in', display: 'Color', storage: '32 GB', waterproof: 'Yes' },
        variants: [['QUI-FOC-32', [], 22900, 5]],
        picture: { kind: 'e-reader', body: 'white', inches: 8, page: 'comic' },
      },
      {
        name: 'Papyra Notebook 10',
        brand: 'Papyra',
        description:
          'A ten-inch slate for handwriting, with margins you can search later. The nib scratches pleasantly and costs a dollar to replace. No browser, no mail, no notifications; that is the point of it.',
        attributes: { screen_size: '10.3 in', display: 'Monochrome', storage: '64 GB', waterproof: 'No' },
        options: ['Color'],
        variants: [
          ['PAP-NB10-GRY', ['Gray'], 37900, 42],
          ['PAP-NB10-CRM', ['Cream'], 37900, 24],
        ],
        picture: { kind: 'e-reader', body: 'gray', inches: 10, page: 'notes', pen: true },
      },
    ],
  },
]
