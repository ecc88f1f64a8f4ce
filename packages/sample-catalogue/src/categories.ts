import type { CategoryLine } from './import-line.ts'

/** name, slug, description, children */
type Branch = readonly [name: string, slug: string, description: string, children?: readonly Branch[]]

const tree: readonly Branch[] = [
  [
    'Computers',
    'computers',
    'Laptops, desktops, tablets and the parts to build your own.',
    [
      [
        'Laptops',
        'laptops',
        'Portable computers from feather-light to desk-bound powerhouse.',
        [
          ['Ultrabooks', 'ultrabooks', 'Thin and light, with a battery for the whole day.'],
          ['Gaming Laptops', 'gaming-laptops', 'Dedicated graphics, fast panels, serious cooling.'],
          ['Business Laptops', 'business-laptops', 'Repairable, secure, with the ports meeting rooms still need.'],
          ['2-in-1 Laptops', 'convertible-laptops', 'Fold them over or pull them apart to draw and read.'],
        ],
      ],
      [
        'Desktops',
        'desktops',
        'Computers that stay where they are.',
        [
          ['Mini PCs', 'mini-pcs', 'Whole computers in the space of a paperback.'],
          ['Tower PCs', 'tower-pcs', 'Room for big graphics cards and the next upgrade.'],
          ['All-in-Ones', 'all-in-ones', 'Screen and computer in one piece, one cable.'],
        ],
      ],
      [
        'Tablets',
        'tablets',
        'For the sofa, the studio and the train.',
        [
          ['Everyday Tablets', 'everyday-tablets', 'Films, notes, recipes and homework.'],
          ['E-Readers', 'e-readers', 'Paper-like screens and weeks between charges.'],
        ],
      ],
      [
        'Components',
        'components',
        'The parts inside.',
        [
          ['Graphics Cards', 'graphics-cards', 'For frames, renders and models.'],
          ['Processors', 'processors', 'Desktop processors, boxed, with three years of warranty.'],
          ['Memory Modules', 'memory-modules', 'DDR5 for desktops and laptops.'],
          ['Internal SSDs', 'internal-ssds', 'M.2 and SATA drives.'],
        ],
      ],
    ],
  ],
  [
    'Monitors & Desk',
    'monitors-and-desk',
    'Everything between you and the computer.',
    [
      [
        'Monitors',
        'monitors',
        'Screens for work, play and the road.',
        [
          ['Office Monitors', 'office-monitors', 'Sharp text and stands that adjust.'],
          ['Gaming Monitors', 'gaming-monitors', 'High refresh rates and wide, curved views.'],
          ['Portable Monitors', 'portable-monitors', 'A second screen that fits beside the laptop in the bag.'],
        ],
      ],
      [
        'Keyboards & Mice',
        'keyboards-and-mice',
        'What your hands are on all day.',
        [
          ['Mechanical Keyboards', 'mechanical-keyboards', 'Hot-swap sockets, proper travel.'],
          ['Wireless Keyboards', 'wireless-keyboards', 'Slim, quiet, paired with three devices.'],
          ['Mice', 'mice', 'For the office, for aching wrists, for games.'],
        ],
      ],
      [
        'Desk Setup',
        'desk-setup',
        'One cable in, one good picture out.',
        [
          ['Webcams', 'webcams', 'Look awake in every call.'],
          ['Docking Stations', 'docking-stations', 'Displays, network and power through one plug.'],
        ],
      ],
      [
        'Printing',
        'printing',
        'On paper and in three dimensions.',
        [
          ['Printers', 'printers', 'Laser, ink, photo and label printers.'],
          ['3D Printers', '3d-printers', 'Filament and resin machines for the workshop.'],
        ],
      ],
    ],
  ],
  [
    'Phones & Wearables',
    'phones-and-wearables',
    'In your pocket and on your wrist.',
    [
      [
        'Phones',
        'phones',
        'Unlocked, with both SIM slots and years of updates.',
        [
          ['Flagship Phones', 'flagship-phones', 'The best cameras and screens we sell.'],
          ['Everyday Phones', 'everyday-phones', 'All that most people need, for much less.'],
          ['Foldable Phones', 'foldable-phones', 'Small when closed, a tablet when open.'],
        ],
      ],
      [
        'Wearables',
        'wearables',
        'Time, health and the odd notification.',
        [
          ['Smartwatches', 'smartwatches', 'Maps, payments and training on the wrist.'],
          ['Fitness Bands', 'fitness-bands', 'Light trackers that you forget you wear.'],
        ],
      ],
      [
        'Phone Accessories',
        'phone-accessories',
        'Keep it charged, keep it whole.',
        [
          ['Phone Cases', 'phone-cases', 'Tested by dropping them, many times.'],
          ['Chargers', 'chargers', 'Wall, wireless, desk and car.'],
          ['Power Banks', 'power-banks', 'Spare hours for phones and laptops.'],
        ],
      ],
    ],
  ],
  [
    'Audio',
    'audio',
    'Listening and recording.',
    [
      [
        'Headphones',
        'headphones',
        'Over, on and in the ear.',
        [
          ['Over-Ear Headphones', 'over-ear-headphones', 'For travel, for the studio, for long evenings.'],
          ['Earbuds', 'earbuds', 'Small, wireless, with a case that keeps them going.'],
        ],
      ],
      [
        'Speakers',
        'speakers',
        'From the shower to the living room.',
        [
          ['Portable Speakers', 'portable-speakers', 'Battery-powered and not afraid of water.'],
          ['Soundbars', 'soundbars', 'Dialogue you can follow, bass you can feel.'],
          ['Bookshelf Speakers', 'bookshelf-speakers', 'Stereo pairs, active and passive.'],
        ],
      ],
      [
        'Recording',
        'recording',
        'For podcasts, songs and streams.',
        [
          ['Microphones', 'microphones', 'USB and XLR, on the desk or the lapel.'],
          ['Audio Interfaces', 'audio-interfaces', 'Clean preamps between microphone and computer.'],
        ],
      ],
    ],
  ],
  [
    'Cameras & Drones',
    'cameras-and-drones',
    'Pictures, moving and still, from the ground and the air.',
    [
      [
        'Cameras',
        'cameras',
        'For the trip, the job and the wet suit.',
        [
          ['Mirrorless Cameras', 'mirrorless-cameras', 'Interchangeable lenses, bodies that fit the hand.'],
          ['Action Cameras', 'action-cameras', 'Stabilized, waterproof, hard to break.'],
        ],
      ],
      [
        'Lenses & Support',
        'lenses-and-support',
        'Glass, and what holds it still.',
        [
          ['Lenses', 'lenses', 'Primes and zooms for the V mount.'],
          ['Tripods & Gimbals', 'tripods-and-gimbals', 'From table top to summit.'],
        ],
      ],
      ['Drones', 'drones', 'Folding, pocketable and fast.'],
    ],
  ],
  [
    'Networking & Storage',
    'networking-and-storage',
    'Fast everywhere at home, and nothing lost.',
    [
      [
        'Wi-Fi',
        'wi-fi',
        'Wireless that reaches the garden shed.',
        [
          ['Routers', 'routers', 'The box where the internet comes in.'],
          ['Mesh Systems', 'mesh-systems', 'Several points, one network.'],
        ],
      ],
      ['Network Switches', 'network-switches', 'More sockets, for desks and racks.'],
      [
        'Storage',
        'storage',
        'Backups, shuttles and archives.',
        [
          ['External Drives', 'external-drives', 'Pocket SSDs and desktop disks.'],
          ['Network Storage', 'network-storage', 'Your own cloud, in a cupboard.'],
          ['Memory Cards', 'memory-cards', 'For cameras, drones and handhelds.'],
        ],
      ],
    ],
  ],
  [
    'Smart Home',
    'smart-home',
    'Light, warmth and watchfulness that work without an account.',
    [
      [
        'Lighting',
        'lighting',
        'Warm in the evening, bright at the desk.',
        [
          ['Smart Bulbs', 'smart-bulbs', 'Screw in, pair, done.'],
          ['Lamps & Light Strips', 'lamps-and-light-strips', 'Light as furniture.'],
        ],
      ],
      [
        'Security',
        'security',
        'Know who is at the door.',
        [
          ['Security Cameras', 'security-cameras', 'Indoors and out, recording at home.'],
          ['Doorbells & Locks', 'doorbells-and-locks', 'Answer and open from anywhere.'],
        ],
      ],
      [
        'Climate & Sensors',
        'climate-and-sensors',
        'A house that notices.',
        [
          ['Thermostats', 'thermostats', 'Heat the rooms you are in.'],
          ['Sensors & Plugs', 'sensors-and-plugs', 'Small parts that make the rest clever.'],
        ],
      ],
      ['Robot Vacuums', 'robot-vacuums', 'The floor, done.'],
    ],
  ],
  [
    'Gaming',
    'gaming',
    'Play on the sofa, on the train, in another world.',
    [
      [
        'Consoles',
        'consoles',
        'Under the television or in the hands.',
        [
          ['Home Consoles', 'home-consoles', 'Plug in, sit down, play.'],
          ['Handheld Consoles', 'handheld-consoles', 'Libraries to go.'],
        ],
      ],
      [
        'Play Gear',
        'play-gear',
        'What you hold, wear and hear.',
        [
          ['Controllers', 'controllers', 'Pads, sticks and wheels.'],
          ['VR Headsets', 'vr-headsets', 'Standalone and tethered.'],
          ['Gaming Headsets', 'gaming-headsets', 'Hear the steps, be heard by the team.'],
        ],
      ],
    ],
  ],
]

const flatten = (branches: readonly Branch[], parentSlug: string | null): CategoryLine[] =>
  branches.flatMap(([name, slug, description, children = []], position) => [
    { slug, name, description, parentSlug, position },
    ...flatten(children, slug),
  ])

/** The shop's category tree, three levels deep, parents before their children. */
export const sampleCategories: readonly CategoryLine[] = flatten(tree, null)
