import type { Shelf } from '../shelf.ts'

export const lighting: readonly Shelf[] = [
  {
    category: 'smart-bulbs',
    products: [
      {
        name: 'Hexalume Glow E26',
        brand: 'Hexalume',
        description:
          'The standard bulb in sixteen million colors, of which you will use four. Fades over a second instead of snapping. Works with any Matter hub.',
        attributes: { socket: 'E26', brightness: '1,055 lm', connectivity: 'Thread', light: 'Color' },
        options: ['Pack'],
        variants: [
          ['HEX-GLW-1', ['1 bulb'], 2490, 310],
          ['HEX-GLW-4', ['4 bulbs'], 7990, 180],
        ],
        picture: { kind: 'bulb', body: 'white', form: 'classic', light: 'violet' },
      },
      {
        name: 'Hexalume Warm E26',
        brand: 'Hexalume',
        description:
          'White light only, from candle to noon, for half the price of color. Remembers how it was set after a power cut.',
        attributes: { socket: 'E26', brightness: '806 lm', connectivity: 'Thread', light: 'Warm to cool' },
        options: ['Pack'],
        variants: [
          ['HEX-WRM-2', ['2 bulbs'], 2490, 260],
          ['HEX-WRM-6', ['6 bulbs'], 6490, 3],
        ],
        picture: { kind: 'bulb', body: 'silver', form: 'classic', light: 'yellow' },
      },
      {
        name: 'Hexalume Loop Filament',
        brand: 'Hexalume',
        description:
          'A clear globe with a spiral that glows like carbon and draws five watts. Meant to be looked at, so it dims very low.',
        attributes: { socket: 'E26', brightness: '470 lm', connectivity: 'Bluetooth', light: 'Warm' },
        variants: [['HEX-LOOP', [], 1990, 145]],
        picture: { kind: 'bulb', body: 'copper', form: 'filament', light: 'orange' },
      },
      {
        name: 'Hexalume Moon Globe',
        brand: 'Hexalume',
        description:
          'A twelve-centimetre opal globe for pendants without shades. Even light to the edge, no hot spot when you look up.',
        attributes: { socket: 'E26', brightness: '1,200 lm', connectivity: 'Thread', light: 'Warm to cool' },
        variants: [['HEX-MOON', [], 2990, 72]],
        picture: { kind: 'bulb', body: 'gray', form: 'globe', light: 'cream' },
      },
      {
        name: 'Hexalume Taper E12',
        brand: 'Hexalume',
        description:
          'Candle bulbs for the chandelier you inherited. They flicker, slightly, if asked. Twelve can be grouped as one lamp.',
        attributes: { socket: 'E12', brightness: '470 lm', connectivity: 'Thread', light: 'Color' },
        options: ['Pack'],
        variants: [
          ['HEX-TPR-2', ['2 bulbs'], 3490, 88],
          ['HEX-TPR-6', ['6 bulbs'], 8990, 41],
        ],
        picture: { kind: 'bulb', body: 'sand', form: 'candle', light: 'rose' },
      },
      {
        name: 'Hexalume Beam GU10',
        brand: 'Hexalume',
        description:
          'A spot with a 36-degree beam that keeps cool enough for wooden ceilings. White on the table, color for the shelf.',
        attributes: { socket: 'GU10', brightness: '400 lm', connectivity: 'Thread', light: 'Color' },
        variants: [['HEX-BEAM', [], 1890, 0]],
        picture: { kind: 'bulb', body: 'white', form: 'spot', light: 'sky' },
      },
    ],
  },
  {
    category: 'lamps-and-light-strips',
    products: [
      {
        name: 'Hexalume Heron Desk Lamp',
        brand: 'Hexalume',
        description:
          'A desk lamp on two joints that stays where it is put. The light follows the sun unless told otherwise, and a pad in the foot charges a phone.',
        attributes: { brightness: '800 lm', connectivity: 'Wi-Fi', light: 'Warm to cool', power: 'Socket' },
        options: ['Color'],
        variants: [
          ['HEX-HER-GRA', ['Graphite'], 11900, 49],
          ['HEX-HER-RED', ['Red'], 11900, 25],
        ],
        picture: { kind: 'lamp', body: 'red', form: 'desk', light: 'yellow' },
      },
      {
        name: 'Hexalume Toadstool',
        brand: 'Hexalume',
        description:
          'A bedside lamp with a glass cap that you tap to dim. Wakes you with half an hour of dawn. No blue light after ten.',
        attributes: { brightness: '450 lm', connectivity: 'Thread', light: 'Color', power: 'Socket' },
        options: ['Color'],
        variants: [
          ['HEX-TOD-CRM', ['Cream'], 6990, 67],
          ['HEX-TOD-SGE', ['Sage'], 6990, 54],
        ],
        picture: { kind: 'lamp', body: 'cream', form: 'table', light: 'orange' },
      },
      {
        name: 'Hexalume Reed Floor Lamp',
        brand: 'Hexalume',
        description:
          'A slim column that washes a wall in two colors at once. Stands in the corner behind the sofa, where nothing else fits.',
        attributes: { brightness: '1,700 lm', connectivity: 'Wi-Fi', light: 'Color', power: 'Socket' },
        variants: [['HEX-REED', [], 14900, 21]],
        picture: { kind: 'lamp', body: 'black', form: 'floor', light: 'violet' },
      },
      {
        name: 'Hexalume Ribbon Strip',
        brand: 'Hexalume',
        description:
          'Light by the metre, with glue that holds and a diffuser that hides the dots. Cut it at any scissor mark and join it again with a clip.',
        attributes: { brightness: '1,600 lm', connectivity: 'Wi-Fi', light: 'Color', power: 'Socket' },
        options: ['Length'],
        variants: [
          ['HEX-RIB-2M', ['2 m'], 3990, 210],
          ['HEX-RIB-5M', ['5 m'], 6990, 160],
        ],
        picture: { kind: 'lamp', body: 'white', form: 'strip', light: 'teal' },
      },
      {
        name: 'Hexalume Honeycomb Panels',
        brand: 'Hexalume',
        description:
          'Nine wall tiles that click together edge to edge and light up to touch. Draw your own pattern on paper first; the app prints the template.',
        attributes: { brightness: '900 lm', connectivity: 'Wi-Fi', light: 'Color', power: 'Socket' },
        options: ['Pack'],
        variants: [
          ['HEX-HNY-9', ['9 panels'], 17900, 32],
          ['HEX-HNY-3', ['3 more panels'], 5990, 5],
        ],
        picture: { kind: 'lamp', body: 'white', form: 'panels', light: 'rose' },
      },
      {
        name: 'Hexalume Ferry Lantern',
        brand: 'Hexalume',
        description:
          'A rechargeable lantern for balcony tables and power cuts. Twelve hours at reading level, a week as a night light. Rain is fine.',
        attributes: { brightness: '500 lm', connectivity: 'Bluetooth', light: 'Warm to cool', power: 'Battery' },
        options: ['Color'],
        variants: [
          ['HEX-FRY-TEA', ['Teal'], 5990, 83],
          ['HEX-FRY-CPR', ['Copper'], 6490, 46],
        ],
        picture: { kind: 'lamp', body: 'teal', form: 'lantern', light: 'yellow' },
      },
    ],
  },
]
