import type { Shelf } from '../shelf.ts'

export const wiFi: readonly Shelf[] = [
  {
    category: 'routers',
    products: [
      {
        name: 'Meshwick Hearth 7',
        brand: 'Meshwick',
        description:
          'A Wi-Fi 7 router in a quiet white slab that may stand on a shelf in view. Setup is a web page, not an app. Security updates until 2034, stated on the label.',
        attributes: { standard: 'Wi-Fi 7', speed: '6.5 Gbit/s', wired_ports: '4', coverage: '180 m²' },
        variants: [['MSW-HR7', [], 24900, 83]],
        picture: { kind: 'router', body: 'white', form: 'tower', antennas: 0, accent: 'teal' },
      },
      {
        name: 'Meshwick Lodge 6',
        brand: 'Meshwick',
        description:
          'The sensible four-antenna router for a flat with thick walls. Guest network on a switch, so visitors do not need your password.',
        attributes: { standard: 'Wi-Fi 6', speed: '3 Gbit/s', wired_ports: '4', coverage: '120 m²' },
        variants: [['MSW-LD6', [], 8900, 210]],
        picture: { kind: 'router', body: 'graphite', form: 'flat', antennas: 4, accent: 'sky' },
      },
      {
        name: 'Korvane Hive Router',
        brand: 'Korvane',
        description:
          'Eight antennas and a processor that sorts packets by urgency, so an upload in the next room does not cost you the round. Two ten-gigabit ports. It looks like that on purpose.',
        attributes: { standard: 'Wi-Fi 7', speed: '19 Gbit/s', wired_ports: '6', coverage: '240 m²' },
        variants: [['KOR-HIVE8', [], 49900, 5]],
        picture: { kind: 'router', body: 'black', form: 'spider', antennas: 8, accent: 'red' },
      },
      {
        name: 'Meshwick Rucksack',
        brand: 'Meshwick',
        description:
          'A travel router the size of a bar of soap. Joins the hotel network once and shares it with everything you own, through a tunnel home if you like. Also takes a SIM.',
        attributes: { standard: 'Wi-Fi 6', speed: '1.8 Gbit/s', wired_ports: '2', coverage: '50 m²' },
        variants: [['MSW-RUCK', [], 9900, 62]],
        picture: { kind: 'router', body: 'orange', form: 'travel', antennas: 2, accent: 'cream' },
      },
      {
        name: 'Nimbrel Gateway 5G',
        brand: 'Nimbrel',
        description:
          'Internet without a landline: a SIM slot, four inner antennas and sockets for outer ones. A row of lights finds the best window for it.',
        attributes: { standard: 'Wi-Fi 6', speed: '3.4 Gbit/s', wired_ports: '2', coverage: '120 m²' },
        variants: [['NIM-GW5G', [], 32900, 27]],
        picture: { kind: 'router', body: 'navy', form: 'tower', antennas: 2, accent: 'green' },
      },
    ],
  },
  {
    category: 'mesh-systems',
    products: [
      {
        name: 'Meshwick Village 7',
        brand: 'Meshwick',
        description:
          'Three points that agree on the fastest route among themselves and move your phone along as you walk. Each has two network sockets.',
        attributes: { standard: 'Wi-Fi 7', speed: '5.8 Gbit/s', wired_ports: '2 per point', coverage: '450 m²' },
        options: ['Pack'],
        variants: [
          ['MSW-VIL7-2', ['2 points'], 34900, 48],
          ['MSW-VIL7-3', ['3 points'], 47900, 36],
        ],
        picture: { kind: 'mesh', body: 'white', form: 'tower', count: 3, accent: 'sky' },
      },
      {
        name: 'Meshwick Hamlet 6',
        brand: 'Meshwick',
        description:
          'Little pucks for ordinary homes: put one down per floor and forget them. The lights turn off after a minute.',
        attributes: { standard: 'Wi-Fi 6', speed: '3 Gbit/s', wired_ports: '2 per point', coverage: '300 m²' },
        options: ['Pack'],
        variants: [
          ['MSW-HAM6-2', ['2 points'], 14900, 110],
          ['MSW-HAM6-3', ['3 points'], 19900, 94],
        ],
        picture: { kind: 'mesh', body: 'sage', form: 'puck', count: 3, accent: 'cream' },
      },
      {
        name: 'Nimbrel Plugmesh',
        brand: 'Nimbrel',
        description:
          'Sits in the wall socket, passes the socket through, and extends the network to the end of the corridor. Nothing to stand anywhere.',
        attributes: { standard: 'Wi-Fi 6', speed: '1.8 Gbit/s', wired_ports: '1 per point', coverage: '220 m²' },
        variants: [['NIM-PLG-2', [], 11900, 3]],
        picture: { kind: 'mesh', body: 'silver', form: 'plug', count: 2, accent: 'green' },
      },
      {
        name: 'Nimbrel Campus Cube',
        brand: 'Nimbrel',
        description:
          'Power-over-Ethernet access points for offices and schools, managed from any one of them. Ceiling plate and screws included. Two hundred clients each.',
        attributes: { standard: 'Wi-Fi 7', speed: '9.3 Gbit/s', wired_ports: '1 per point', coverage: '600 m²' },
        variants: [['NIM-CMP-2', [], 59900, 18]],
        picture: { kind: 'mesh', body: 'graphite', form: 'cube', count: 2, accent: 'blue' },
      },
    ],
  },
]
