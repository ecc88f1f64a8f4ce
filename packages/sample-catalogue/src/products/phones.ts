import type { Shelf } from '../shelf.ts'

export const phones: readonly Shelf[] = [
  {
    category: 'flagship-phones',
    products: [
      {
        name: 'Zyntari Solis 9 Pro',
        brand: 'Zyntari',
        description:
          'Three lenses, one look: colors match from the 13 mm to the 120 mm camera. The screen reaches 2,500 nits in sun and a single nit in bed. Seven years of updates, promised in writing.',
        attributes: { screen_size: '6.7 in', connectivity: '5G', battery: '5,200 mAh', camera: '50 MP triple' },
        options: ['Storage', 'Color'],
        variants: [
          ['ZYN-S9P-256-GR', ['256 GB', 'Graphite'], 99900, 140],
          ['ZYN-S9P-256-SG', ['256 GB', 'Sage'], 99900, 87],
          ['ZYN-S9P-512-GR', ['512 GB', 'Graphite'], 111900, 59],
          ['ZYN-S9P-512-SG', ['512 GB', 'Sage'], 111900, 4],
          ['ZYN-S9P-1TB-GR', ['1 TB', 'Graphite'], 131900, 11],
        ],
        picture: { kind: 'phone', body: 'graphite', inches: 6.7, screen: 'planet', camera: 'bar', lenses: 3 },
      },
      {
        name: 'Zyntari Solis 9',
        brand: 'Zyntari',
        description:
          'The Pro without the long lens, and 60 grams lighter for it. Fits a shirt pocket. The aluminium frame is etched so that it is not slippery.',
        attributes: { screen_size: '6.2 in', connectivity: '5G', battery: '4,400 mAh', camera: '50 MP dual' },
        options: ['Storage', 'Color'],
        variants: [
          ['ZYN-S9-128-LV', ['128 GB', 'Lavender'], 74900, 122],
          ['ZYN-S9-128-BK', ['128 GB', 'Black'], 74900, 160],
          ['ZYN-S9-256-BK', ['256 GB', 'Black'], 81900, 92],
        ],
        picture: { kind: 'phone', body: 'lavender', inches: 6.2, screen: 'waves', camera: 'bar', lenses: 2 },
      },
      {
        name: 'Plumora Iris X',
        brand: 'Plumora',
        description:
          'A phone built around a one-inch sensor with a real aperture ring on the block. Raw files open in any editor. The back is eco leather and ages like a saddle.',
        attributes: { screen_size: '6.6 in', connectivity: '5G', battery: '5,000 mAh', camera: '50 MP 1-inch' },
        options: ['Color'],
        variants: [
          ['PLU-IRX-WAL', ['Walnut'], 119900, 21],
          ['PLU-IRX-BLK', ['Black'], 119900, 33],
        ],
        picture: { kind: 'phone', body: 'walnut', inches: 6.6, screen: 'lake', camera: 'ring', lenses: 3 },
      },
      {
        name: 'Plumora Iris Mini',
        brand: 'Plumora',
        description:
          'A flagship you can reach across with one thumb: 5.6 inches, 148 grams. The same main camera as its big sister and a battery that makes it to midnight.',
        attributes: { screen_size: '5.6 in', connectivity: '5G', battery: '3,900 mAh', camera: '50 MP dual' },
        options: ['Color'],
        variants: [
          ['PLU-IRM-RED', ['Red'], 69900, 48],
          ['PLU-IRM-CRM', ['Cream'], 69900, 0],
          ['PLU-IRM-TEA', ['Teal'], 69900, 30],
        ],
        picture: { kind: 'phone', body: 'red', inches: 5.6, screen: 'bloom', camera: 'square', lenses: 2 },
      },
      {
        name: 'Korvane Volley Phone',
        brand: 'Korvane',
        description:
          'Shoulder buttons, a vapor chamber and a 165 Hz screen without a camera hole. Charges from the long side, so the cable is out of the way in landscape.',
        attributes: { screen_size: '6.8 in', connectivity: '5G', battery: '6,000 mAh', camera: '50 MP dual' },
        variants: [['KOR-VLY-512', [], 89900, 17]],
        picture: { kind: 'phone', body: 'black', inches: 6.8, screen: 'game', camera: 'pill', lenses: 2 },
      },
    ],
  },
  {
    category: 'everyday-phones',
    products: [
      {
        name: 'Zyntari Mono 5',
        brand: 'Zyntari',
        description:
          'The phone for people who do not want to think about phones. Two days of battery, a bright screen, one good camera, a headphone socket.',
        attributes: { screen_size: '6.4 in', connectivity: '5G', battery: '5,000 mAh', camera: '50 MP' },
        options: ['Color'],
        variants: [
          ['ZYN-M5-BLU', ['Blue'], 24900, 260],
          ['ZYN-M5-BLK', ['Black'], 24900, 310],
        ],
        picture: { kind: 'phone', body: 'blue', inches: 6.4, screen: 'hills', camera: 'pill', lenses: 1 },
      },
      {
        name: 'Plumora Daisy 3',
        brand: 'Plumora',
        description:
          'A cheerful mid-range phone with a replaceable battery under a back that snaps off. Spare backs come in six colors. Fingerprint reader in the power key.',
        attributes: { screen_size: '6.3 in', connectivity: '5G', battery: '4,500 mAh', camera: '64 MP dual' },
        options: ['Color'],
        variants: [
          ['PLU-DS3-YLW', ['Yellow'], 32900, 71],
          ['PLU-DS3-MNT', ['Mint'], 32900, 64],
          ['PLU-DS3-WHT', ['White'], 32900, 90],
        ],
        picture: { kind: 'phone', body: 'yellow', inches: 6.3, screen: 'bloom', camera: 'column', lenses: 2 },
      },
      {
        name: 'Carapax Trekker',
        brand: 'Carapax',
        description:
          'For building sites and glaciers: survives a drop from two metres, an hour in a bucket and a pressure washer. The torch is bright enough to walk by. The orange key starts whatever you choose.',
        attributes: { screen_size: '6.1 in', connectivity: '5G', battery: '8,000 mAh', camera: '48 MP dual' },
        variants: [['CAR-TRK-128', [], 39900, 44]],
        picture: {
          kind: 'phone',
          body: 'black',
          inches: 6.1,
          screen: 'dunes',
          camera: 'square',
          lenses: 2,
          rugged: 'orange',
        },
      },
      {
        name: 'Fenlark Chat 4G',
        brand: 'Fenlark',
        description:
          'A small phone with keys you can feel, for grandparents and festivals. Calls, messages, radio, torch. The charge lasts about a fortnight.',
        attributes: { screen_size: '2.8 in', connectivity: '4G', battery: '1,800 mAh', camera: '2 MP' },
        options: ['Color'],
        variants: [
          ['FEN-CHT-RED', ['Red'], 5900, 85],
          ['FEN-CHT-NVY', ['Navy'], 5900, 110],
        ],
        picture: { kind: 'phone', body: 'navy', inches: 5, screen: 'tiles', camera: 'pill', lenses: 1, keys: true },
      },
      {
        name: 'Zyntari Mono 5 Plus',
        brand: 'Zyntari',
        description:
          'A larger Mono with stereo speakers and a screen made for watching. Double tap anywhere to turn it into a kitchen timer.',
        attributes: { screen_size: '6.8 in', connectivity: '5G', battery: '6,000 mAh', camera: '50 MP dual' },
        options: ['Color'],
        variants: [
          ['ZYN-M5P-SKY', ['Sky'], 29900, 130],
          ['ZYN-M5P-GRA', ['Graphite'], 29900, 5],
        ],
        picture: { kind: 'phone', body: 'sky', inches: 6.8, screen: 'waves', camera: 'column', lenses: 2 },
      },
    ],
  },
  {
    category: 'foldable-phones',
    products: [
      {
        name: 'Foldane Book',
        brand: 'Foldane',
        description:
          'Closed it is a normal phone; open it is an eight-inch tablet with a crease you can find only with a fingertip. Two apps side by side, three if you insist. Hinge tested for 400,000 folds.',
        attributes: { screen_size: '8 in', connectivity: '5G', battery: '4,800 mAh', camera: '50 MP triple' },
        options: ['Storage'],
        variants: [
          ['FOL-BK-256', ['256 GB'], 169900, 18],
          ['FOL-BK-512', ['512 GB'], 184900, 7],
        ],
        picture: { kind: 'foldable', body: 'navy', form: 'book', screen: 'lake', lenses: 3 },
      },
      {
        name: 'Foldane Clasp',
        brand: 'Foldane',
        description:
          'A flip phone for this decade. The outer screen is large enough for messages, music and a mirror. Stands by itself at ninety degrees for calls.',
        attributes: { screen_size: '6.7 in', connectivity: '5G', battery: '4,000 mAh', camera: '50 MP dual' },
        options: ['Color'],
        variants: [
          ['FOL-CL-ROS', ['Rose'], 94900, 39],
          ['FOL-CL-GRA', ['Graphite'], 94900, 46],
          ['FOL-CL-MNT', ['Mint'], 94900, 2],
        ],
        picture: { kind: 'foldable', body: 'rose', form: 'flip', screen: 'bloom', lenses: 2 },
      },
      {
        name: 'Zyntari Leaf Fold',
        brand: 'Zyntari',
        description:
          'The thinnest foldable we have measured: 4.2 mm open, not counting the camera. The pen draws on both screens. Titanium hinge, glass that bends.',
        attributes: { screen_size: '7.9 in', connectivity: '5G', battery: '5,000 mAh', camera: '50 MP triple' },
        variants: [['ZYN-LF-512', [], 179900, 0]],
        picture: { kind: 'foldable', body: 'sand', form: 'book', screen: 'aurora', lenses: 3 },
      },
    ],
  },
]
