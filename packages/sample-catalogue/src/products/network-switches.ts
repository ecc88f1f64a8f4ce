import type { Shelf } from '../shelf.ts'

export const networkSwitches: readonly Shelf[] = [
  {
    category: 'network-switches',
    products: [
      {
        name: 'Nimbrel Desk 5',
        brand: 'Nimbrel',
        description:
          'Five gigabit sockets in a metal box the size of a deck of cards. No fan, no settings, no reason to think of it again.',
        attributes: { ports: '5', speed: '1 Gbit/s', poe: 'No', managed: 'No' },
        variants: [['NIM-DSK5', [], 2290, 380]],
        picture: { kind: 'switch', body: 'navy', ports: 5, accent: 'green' },
      },
      {
        name: 'Nimbrel Desk 8 Multi-Gig',
        brand: 'Nimbrel',
        description:
          'Eight sockets at 2.5 gigabits and one fiber cage at ten, for a home server and the people who argue with it. Passive cooling.',
        attributes: { ports: '8', speed: '2.5 Gbit/s', poe: 'No', managed: 'Yes' },
        variants: [['NIM-DSK8M', [], 14900, 61]],
        picture: { kind: 'switch', body: 'white', ports: 8, sfp: 1, accent: 'blue' },
      },
      {
        name: 'Nimbrel Rack 24 PoE',
        brand: 'Nimbrel',
        description:
          'Twenty-four powered sockets for cameras, phones and access points, 370 watts in total. The fans follow the load. Command line and web, no license.',
        attributes: { ports: '24', speed: '1 Gbit/s', poe: 'Yes', managed: 'Yes' },
        variants: [['NIM-RCK24P', [], 39900, 22]],
        picture: { kind: 'switch', body: 'graphite', ports: 24, sfp: 2, rack: true, accent: 'green' },
      },
      {
        name: 'Nimbrel Rack 12 Fiber',
        brand: 'Nimbrel',
        description:
          'An aggregation switch with ten-gigabit cages and four copper ports. Redundant power, swappable from behind while it runs.',
        attributes: { ports: '12', speed: '10 Gbit/s', poe: 'No', managed: 'Yes' },
        variants: [['NIM-RCK12F', [], 64900, 0]],
        picture: { kind: 'switch', body: 'silver', ports: 4, sfp: 8, rack: true, accent: 'orange' },
      },
      {
        name: 'Meshwick Living Room 4',
        brand: 'Meshwick',
        description:
          'Four flat sockets behind the television, in a felt sleeve that hides against the wall. Sleeps when the console does.',
        attributes: { ports: '4', speed: '1 Gbit/s', poe: 'No', managed: 'No' },
        variants: [['MSW-LR4', [], 2990, 145]],
        picture: { kind: 'switch', body: 'sand', ports: 4, accent: 'teal' },
      },
    ],
  },
]
