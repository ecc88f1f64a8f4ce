import type { Shelf } from '../shelf.ts'

export const keyboardsAndMice: readonly Shelf[] = [
  {
    category: 'mechanical-keyboards',
    products: [
      {
        name: 'Kantora Forte 100',
        brand: 'Kantora',
        description:
          'A full-size board with a steel plate and the heavy, even sound of an old terminal. Every switch can be pulled and replaced without solder. The cable leaves on whichever side you like.',
        attributes: { layout: 'Full size', switches: 'Tactile', connectivity: 'USB-C', backlight: 'None' },
        options: ['Switches'],
        variants: [
          ['KAN-FT100-TAC', ['Tactile'], 12900, 84],
          ['KAN-FT100-LIN', ['Linear'], 12900, 60],
          ['KAN-FT100-CLK', ['Clicky'], 12900, 5],
        ],
        picture: { kind: 'keyboard', body: 'cream', keys: 'white', accent: 'gray', layout: 'full' },
      },
      {
        name: 'Kantora Mezzo 75',
        brand: 'Kantora',
        description:
          'A compact board with a milled knob for volume and a gasket mount that softens every keystroke. Works over cable, Bluetooth and its own radio link. Keycaps are dyed through, so legends never wear off.',
        attributes: {
          layout: '75 %',
          switches: 'Linear',
          connectivity: 'USB-C, Bluetooth, 2.4 GHz',
          backlight: 'White',
        },
        options: ['Color', 'Switches'],
        variants: [
          ['KAN-MZ75-NV-LIN', ['Navy', 'Linear'], 16900, 42],
          ['KAN-MZ75-NV-TAC', ['Navy', 'Tactile'], 16900, 38],
          ['KAN-MZ75-WH-LIN', ['White', 'Linear'], 16900, 27],
        ],
        picture: { kind: 'keyboard', body: 'navy', keys: 'white', accent: 'orange', layout: '75', knob: true },
      },
      {
        name: 'Kantora Piccolo 60',
        brand: 'Kantora',
        description:
          'Sixty-one keys and a lot of desk. Arrows hide under the right hand; a printed card shows where until your fingers know.',
        attributes: { layout: '60 %', switches: 'Tactile', connectivity: 'USB-C, Bluetooth', backlight: 'None' },
        options: ['Color'],
        variants: [
          ['KAN-PC60-LAV', ['Lavender'], 9900, 66],
          ['KAN-PC60-GRA', ['Graphite'], 9900, 71],
        ],
        picture: { kind: 'keyboard', body: 'lavender', keys: 'cream', accent: 'violet', layout: '60' },
      },
      {
        name: 'Korvane Clash TKL',
        brand: 'Korvane',
        description:
          'Magnetic switches whose trip point you set key by key, from a tenth of a millimetre. Lights are per key and can be turned off with one combination that you will not hit by accident.',
        attributes: { layout: 'Tenkeyless', switches: 'Magnetic', connectivity: 'USB-C', backlight: 'RGB' },
        variants: [['KOR-CL-TKL', [], 15900, 57]],
        picture: { kind: 'keyboard', body: 'black', keys: 'black', accent: 'red', layout: 'tkl', glow: true },
      },
      {
        name: 'Kantora Divisi Split',
        brand: 'Kantora',
        description:
          'Two halves on one cable, set as far apart as your shoulders. Tents to fifteen degrees, with walnut palm rests held by magnets. Physiotherapists send people to us for it.',
        attributes: { layout: 'Split', switches: 'Tactile', connectivity: 'USB-C', backlight: 'None' },
        variants: [['KAN-DV-SPLIT', [], 24900, 12]],
        picture: { kind: 'keyboard', body: 'graphite', keys: 'gray', accent: 'teal', layout: 'split' },
      },
    ],
  },
  {
    category: 'wireless-keyboards',
    products: [
      {
        name: 'Tapperly Slim',
        brand: 'Tapperly',
        description:
          'A flat aluminium keyboard that switches among three computers with three keys. Four months on a charge, and it can be used while it charges.',
        attributes: { layout: 'Full size', switches: 'Scissor', connectivity: 'Bluetooth', backlight: 'None' },
        options: ['Color'],
        variants: [
          ['TAP-SLM-SLV', ['Silver'], 7900, 180],
          ['TAP-SLM-GRA', ['Graphite'], 7900, 95],
        ],
        picture: { kind: 'keyboard', body: 'silver', keys: 'white', accent: 'blue', layout: 'slim' },
      },
      {
        name: 'Tapperly Slim Go',
        brand: 'Tapperly',
        description:
          'The Slim without the number block, light enough for a handbag. A groove above the keys holds a phone or a tablet upright.',
        attributes: { layout: 'Compact', switches: 'Scissor', connectivity: 'Bluetooth', backlight: 'None' },
        options: ['Color'],
        variants: [
          ['TAP-SGO-SGE', ['Sage'], 4900, 130],
          ['TAP-SGO-ROS', ['Rose'], 4900, 2],
          ['TAP-SGO-WHT', ['White'], 4900, 88],
        ],
        picture: { kind: 'keyboard', body: 'sage', keys: 'cream', accent: 'green', layout: '60' },
      },
      {
        name: 'Tapperly Hush Duo',
        brand: 'Tapperly',
        description:
          'Keyboard and mouse on one receiver, both quiet enough for a library. Spill channels run to the front edge. Batteries included, and they last three years.',
        attributes: { layout: 'Full size', switches: 'Membrane', connectivity: '2.4 GHz', backlight: 'None' },
        variants: [['TAP-HUSH-DUO', [], 3900, 260]],
        picture: { kind: 'keyboard', body: 'black', keys: 'graphite', accent: 'gray', layout: 'full' },
      },
      {
        name: 'Kantora Adagio Low',
        brand: 'Kantora',
        description:
          'A low-profile mechanical board for those who like travel but not height. Backlight wakes as your hands approach. Pairs with four devices.',
        attributes: {
          layout: 'Tenkeyless',
          switches: 'Low-profile linear',
          connectivity: 'Bluetooth, USB-C',
          backlight: 'White',
        },
        variants: [['KAN-ADG-LOW', [], 13900, 49]],
        picture: { kind: 'keyboard', body: 'white', keys: 'silver', accent: 'copper', layout: 'tkl', knob: true },
      },
    ],
  },
  {
    category: 'mice',
    products: [
      {
        name: 'Tapperly Glide',
        brand: 'Tapperly',
        description:
          'A full-hand office mouse with a steel wheel that spins free through long documents. Tracks on glass. The side button starts whatever you tell it to.',
        attributes: { grip: 'Right hand', connectivity: 'Bluetooth', buttons: '6', sensor: '8,000 dpi' },
        options: ['Color'],
        variants: [
          ['TAP-GLD-GRA', ['Graphite'], 6900, 150],
          ['TAP-GLD-SND', ['Sand'], 6900, 64],
        ],
        picture: { kind: 'mouse', body: 'graphite', form: 'office', accent: 'silver' },
      },
      {
        name: 'Tapperly Upright',
        brand: 'Tapperly',
        description:
          'A vertical mouse that keeps the forearm at rest, at 57 degrees. It takes two days to get used to and then other mice feel wrong.',
        attributes: { grip: 'Right hand', connectivity: 'Bluetooth, 2.4 GHz', buttons: '6', sensor: '4,000 dpi' },
        options: ['Hand'],
        variants: [
          ['TAP-UPR-R', ['Right'], 5900, 98],
          ['TAP-UPR-L', ['Left'], 5900, 14],
        ],
        picture: { kind: 'mouse', body: 'gray', form: 'vertical', accent: 'sky' },
      },
      {
        name: 'Tapperly Pebble',
        brand: 'Tapperly',
        description:
          'A flat, silent travel mouse the thickness of two coins stacked edge to edge. One cell, eighteen months.',
        attributes: { grip: 'Both hands', connectivity: 'Bluetooth', buttons: '3', sensor: '1,000 dpi' },
        options: ['Color'],
        variants: [
          ['TAP-PEB-WHT', ['White'], 2490, 340],
          ['TAP-PEB-ROS', ['Rose'], 2490, 210],
          ['TAP-PEB-BLU', ['Blue'], 2490, 0],
        ],
        picture: { kind: 'mouse', body: 'rose', form: 'travel', accent: 'white' },
      },
      {
        name: 'Korvane Dart',
        brand: 'Korvane',
        description:
          'Fifty-four grams with the battery, thanks to a shell thin enough to see a finger through. Reports 4,000 times a second. Spare skates are in the lid of the tin.',
        attributes: { grip: 'Right hand', connectivity: '2.4 GHz, USB-C', buttons: '5', sensor: '30,000 dpi' },
        options: ['Color'],
        variants: [
          ['KOR-DRT-BLK', ['Black'], 11900, 73],
          ['KOR-DRT-YLW', ['Yellow'], 11900, 18],
        ],
        picture: { kind: 'mouse', body: 'black', form: 'gaming', accent: 'red' },
      },
      {
        name: 'Pixolark Flick',
        brand: 'Pixolark',
        description:
          'A wired gaming mouse with a cable so soft it feels wireless, at a third of the price. Lights glow through the wheel only.',
        attributes: { grip: 'Both hands', connectivity: 'USB-C', buttons: '6', sensor: '16,000 dpi' },
        variants: [['PIX-FLK', [], 3490, 165]],
        picture: { kind: 'mouse', body: 'white', form: 'gaming', accent: 'teal' },
      },
      {
        name: 'Kantora Orb Trackball',
        brand: 'Kantora',
        description:
          'The ball does the travelling, your wrist stays put. Bearings are synthetic ruby and can be cleaned with a thumb. Popular on crowded desks and editing suites.',
        attributes: { grip: 'Right hand', connectivity: 'Bluetooth, USB-C', buttons: '5', sensor: '2,000 dpi' },
        variants: [['KAN-ORB', [], 7900, 33]],
        picture: { kind: 'mouse', body: 'black', form: 'trackball', accent: 'orange' },
      },
    ],
  },
]
