import type { Shelf } from '../shelf.ts'

export const recording: readonly Shelf[] = [
  {
    category: 'microphones',
    products: [
      {
        name: 'Murrowe Anchor USB',
        brand: 'Murrowe',
        description:
          'The microphone on half the podcasts you hear: a large capsule, a mute you can find blind, and a headphone socket without delay. USB-C, nothing to install.',
        attributes: { type: 'Condenser', connectivity: 'USB-C', pattern: 'Cardioid' },
        options: ['Color'],
        variants: [
          ['MUR-ANC-GRA', ['Graphite'], 12900, 116],
          ['MUR-ANC-CRM', ['Cream'], 12900, 37],
        ],
        picture: { kind: 'microphone', body: 'graphite', form: 'capsule', accent: 'red' },
      },
      {
        name: 'Murrowe Booth LD1',
        brand: 'Murrowe',
        description:
          'A large-diaphragm studio condenser in a spider mount, with self noise you will not hear. Each comes with its own frequency plot. Flight case included.',
        attributes: { type: 'Condenser', connectivity: 'XLR', pattern: 'Cardioid' },
        variants: [['MUR-BLD1', [], 39900, 21]],
        picture: { kind: 'microphone', body: 'silver', form: 'condenser', accent: 'copper' },
      },
      {
        name: 'Murrowe Bulletin',
        brand: 'Murrowe',
        description:
          'A broadcast dynamic that ignores keyboards and neighbours. Speak close. The built-in pop filter washes in warm water.',
        attributes: { type: 'Dynamic', connectivity: 'XLR, USB-C', pattern: 'Cardioid' },
        variants: [['MUR-BUL', [], 24900, 49]],
        picture: { kind: 'microphone', body: 'black', form: 'dynamic', accent: 'yellow' },
      },
      {
        name: 'Murrowe Lapel Duo',
        brand: 'Murrowe',
        description:
          'Two clip-on transmitters and a receiver in a charging case, for interviews on the move. Each records to itself as well, in case the link drops. Furry hats for wind.',
        attributes: { type: 'Lavalier', connectivity: '2.4 GHz', pattern: 'Omnidirectional' },
        variants: [['MUR-LAP2', [], 19900, 5]],
        picture: { kind: 'microphone', body: 'gray', form: 'clip', accent: 'teal' },
      },
      {
        name: 'Vesperon Boom S',
        brand: 'Vesperon',
        description:
          'A short shotgun for the camera shoe, powered by the camera. The suspension is a single piece of rubber, so there is nothing to lose. Rolls off wind below 80 Hz.',
        attributes: { type: 'Shotgun', connectivity: '3.5 mm', pattern: 'Supercardioid' },
        variants: [['VES-BOOM-S', [], 14900, 58]],
        picture: { kind: 'microphone', body: 'black', form: 'shotgun', accent: 'orange' },
      },
    ],
  },
  {
    category: 'audio-interfaces',
    products: [
      {
        name: 'Murrowe Patch 2',
        brand: 'Murrowe',
        description:
          'One microphone, one guitar, one USB-C cable. Rings around the gain knobs turn green when you are about right. The box musicians start with and keep.',
        attributes: { inputs: '2', outputs: '2', connectivity: 'USB-C', resolution: '24 bit / 192 kHz' },
        variants: [['MUR-PT2', [], 12900, 94]],
        picture: { kind: 'audio-interface', body: 'red', knobs: 3, inputs: 2, accent: 'silver' },
      },
      {
        name: 'Murrowe Patch 8',
        brand: 'Murrowe',
        description:
          'Eight preamps for a drum kit in half a rack. Saves ten mixes that can be recalled from the front without a computer.',
        attributes: { inputs: '8', outputs: '10', connectivity: 'USB-C', resolution: '24 bit / 192 kHz' },
        variants: [['MUR-PT8', [], 49900, 14]],
        picture: { kind: 'audio-interface', body: 'graphite', knobs: 6, inputs: 4, accent: 'green' },
      },
      {
        name: 'Murrowe Caster',
        brand: 'Murrowe',
        description:
          'A small mixer for podcasts: four faders, eight pads for jingles, and a card slot that records every channel apart. Phone guests join by Bluetooth.',
        attributes: { inputs: '4', outputs: '4', connectivity: 'USB-C, Bluetooth', resolution: '24 bit / 48 kHz' },
        variants: [['MUR-CAST', [], 34900, 0]],
        picture: { kind: 'audio-interface', body: 'navy', knobs: 4, inputs: 4, accent: 'orange' },
      },
      {
        name: 'Pellworth Scribe Solo',
        brand: 'Pellworth',
        description:
          'A pocket converter with a single superb input, for voices on the road. Powered by the phone it records into. Brass knob, no software.',
        attributes: { inputs: '1', outputs: '2', connectivity: 'USB-C', resolution: '32 bit / 192 kHz' },
        variants: [['PEL-SCR1', [], 17900, 40]],
        picture: { kind: 'audio-interface', body: 'oak', knobs: 1, inputs: 1, accent: 'copper' },
      },
    ],
  },
]
