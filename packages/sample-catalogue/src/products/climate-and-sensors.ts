import type { Shelf } from '../shelf.ts'

export const climateAndSensors: readonly Shelf[] = [
  {
    category: 'thermostats',
    products: [
      {
        name: 'Hearthwyn Dial',
        brand: 'Hearthwyn',
        description:
          'A thermostat you turn like a radio. Learns when you are up and shows at night only the number. Works with two-wire boilers.',
        attributes: { connectivity: 'Thread', display: 'Color', control: 'Whole home' },
        options: ['Color'],
        variants: [
          ['HEA-DIA-SLV', ['Silver'], 17900, 84],
          ['HEA-DIA-CPR', ['Copper'], 18900, 31],
        ],
        picture: { kind: 'thermostat', body: 'copper', shape: 'round', reading: '21', accent: 'orange' },
      },
      {
        name: 'Hearthwyn Slate Thermostat',
        brand: 'Hearthwyn',
        description:
          'A glass square for heating, cooling and ventilation, with a schedule you can read at once. Sensors in other rooms average in.',
        attributes: { connectivity: 'Wi-Fi', display: 'Color', control: 'Whole home' },
        variants: [['HEA-SLT', [], 14900, 66]],
        picture: { kind: 'thermostat', body: 'black', shape: 'square', reading: '20', accent: 'sky' },
      },
      {
        name: 'Hearthwyn Valve',
        brand: 'Hearthwyn',
        description:
          'Screws onto the radiator in place of the old knob. Closes when the window opens. The ring still turns by hand for guests.',
        attributes: { connectivity: 'Thread', display: 'Monochrome', control: 'Radiator' },
        options: ['Pack'],
        variants: [
          ['HEA-VLV-1', ['1 valve'], 5990, 140],
          ['HEA-VLV-3', ['3 valves'], 15900, 75],
        ],
        picture: { kind: 'thermostat', body: 'white', shape: 'valve', reading: '19', accent: 'red' },
      },
      {
        name: 'Nimbrel Paper Thermostat',
        brand: 'Nimbrel',
        description:
          'An e-paper panel that shows temperature, humidity and the next change, and runs four years on two cells. Mounts over the old wall plate.',
        attributes: { connectivity: 'Zigbee', display: 'E-paper', control: 'Whole home' },
        variants: [['NIM-PPR', [], 7990, 4]],
        picture: { kind: 'thermostat', body: 'white', shape: 'wide', reading: '22', accent: 'graphite' },
      },
    ],
  },
  {
    category: 'sensors-and-plugs',
    products: [
      {
        name: 'Hearthwyn Watchful Motion',
        brand: 'Hearthwyn',
        description:
          'A motion sensor with a ball joint that sees heat, not faces. Tells dusk from dark, so that the light in the hall stays off at noon.',
        attributes: { measures: 'Motion, light', connectivity: 'Thread', power: 'Battery' },
        variants: [['HEA-MOT', [], 2990, 190]],
        picture: { kind: 'sensor', body: 'white', form: 'motion', accent: 'gray' },
      },
      {
        name: 'Hearthwyn Threshold',
        brand: 'Hearthwyn',
        description:
          'Two slim halves for doors and windows. Knows open, closed and tilted. The battery lasts three winters.',
        attributes: { measures: 'Opening', connectivity: 'Thread', power: 'Battery' },
        options: ['Pack'],
        variants: [
          ['HEA-THR-2', ['2 sensors'], 3490, 160],
          ['HEA-THR-6', ['6 sensors'], 8990, 55],
        ],
        picture: { kind: 'sensor', body: 'silver', form: 'contact', accent: 'blue' },
      },
      {
        name: 'Voltmoor Meter Plug',
        brand: 'Voltmoor',
        description:
          'A plug that switches and measures to a tenth of a watt. Find out what the old freezer really costs. Narrow enough to leave the next socket free.',
        attributes: { measures: 'Power', connectivity: 'Wi-Fi', power: 'Socket' },
        options: ['Pack'],
        variants: [
          ['VOL-MPL-1', ['1 plug'], 1790, 340],
          ['VOL-MPL-4', ['4 plugs'], 5990, 180],
        ],
        picture: { kind: 'sensor', body: 'white', form: 'plug', accent: 'green' },
      },
      {
        name: 'Hearthwyn Puddle',
        brand: 'Hearthwyn',
        description:
          'Lies under the washing machine and shouts, there and on your phone, at the first millimetre of water. Floats, so it goes on shouting.',
        attributes: { measures: 'Water', connectivity: 'Thread', power: 'Battery' },
        variants: [['HEA-PUD', [], 2490, 125]],
        picture: { kind: 'sensor', body: 'sky', form: 'leak', accent: 'blue' },
      },
      {
        name: 'Nimbrel Breath Air Monitor',
        brand: 'Nimbrel',
        description:
          'Carbon dioxide, dust, humidity and temperature on a display that changes color with the air. Measures, does not guess: the CO₂ cell is infrared.',
        attributes: { measures: 'CO₂, dust, humidity', connectivity: 'Wi-Fi', power: 'USB-C' },
        variants: [['NIM-BRE', [], 12900, 47]],
        picture: { kind: 'sensor', body: 'oak', form: 'air', accent: 'green' },
      },
      {
        name: 'Sentrello Smoke Twin',
        brand: 'Sentrello',
        description:
          'Smoke and heat in one detector, linked so that all of them sound together. Speaks the room’s name. Sealed battery for ten years.',
        attributes: { measures: 'Smoke, heat', connectivity: 'Thread', power: 'Battery' },
        variants: [['SEN-SMK', [], 4990, 0]],
        picture: { kind: 'sensor', body: 'white', form: 'smoke', accent: 'red' },
      },
      {
        name: 'Hexalume Button',
        brand: 'Hexalume',
        description:
          'One button, three gestures, any wall. Goodnight is a long press by the bed. Sticks, screws or hangs from its magnet.',
        attributes: { measures: 'None', connectivity: 'Thread', power: 'Battery' },
        options: ['Color'],
        variants: [
          ['HEX-BTN-YLW', ['Yellow'], 1990, 145],
          ['HEX-BTN-GRA', ['Graphite'], 1990, 170],
        ],
        picture: { kind: 'sensor', body: 'yellow', form: 'button', accent: 'white' },
      },
    ],
  },
]
