import { cameras } from './products/cameras.ts'
import { climateAndSensors } from './products/climate-and-sensors.ts'
import { components } from './products/components.ts'
import { consoles } from './products/consoles.ts'
import { deskSetup } from './products/desk-setup.ts'
import { desktops } from './products/desktops.ts'
import { drones } from './products/drones.ts'
import { headphones } from './products/headphones.ts'
import { keyboardsAndMice } from './products/keyboards-and-mice.ts'
import { laptops } from './products/laptops.ts'
import { lensesAndSupport } from './products/lenses-and-support.ts'
import { lighting } from './products/lighting.ts'
import { monitors } from './products/monitors.ts'
import { networkSwitches } from './products/network-switches.ts'
import { phoneAccessories } from './products/phone-accessories.ts'
import { phones } from './products/phones.ts'
import { playGear } from './products/play-gear.ts'
import { printing } from './products/printing.ts'
import { recording } from './products/recording.ts'
import { robotVacuums } from './products/robot-vacuums.ts'
import { security } from './products/security.ts'
import { speakers } from './products/speakers.ts'
import { storage } from './products/storage.ts'
import { tablets } from './products/tablets.ts'
import { wearables } from './products/wearables.ts'
import { wiFi } from './products/wi-fi.ts'
import type { Shelf } from './shelf.ts'

/** All products by category, in the order of the category tree. */
export const shelves: readonly Shelf[] = [
  ...laptops,
  ...desktops,
  ...tablets,
  ...components,
  ...monitors,
  ...keyboardsAndMice,
  ...deskSetup,
  ...printing,
  ...phones,
  ...wearables,
  ...phoneAccessories,
  ...headphones,
  ...speakers,
  ...recording,
  ...cameras,
  ...lensesAndSupport,
  ...drones,
  ...wiFi,
  ...networkSwitches,
  ...storage,
  ...lighting,
  ...security,
  ...climateAndSensors,
  ...robotVacuums,
  ...consoles,
  ...playGear,
]
