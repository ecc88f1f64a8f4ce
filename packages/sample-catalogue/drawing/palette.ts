/** A material's colors: as it faces the light, its lit edge, its shaded side, and lines drawn on it. */
export interface Shades {
  base: string
  light: string
  dark: string
  line: string
  /** The color family that shoppers filter by. */
  family: string
}

const shades = (base: string, light: string, dark: string, line: string, family: string): Shades => ({
  base,
  light,
  dark,
  line,
  family,
})

export const palette = {
  silver: shades('#c9ced6', '#e4e7ec', '#a3abb8', '#7c8696', 'Silver'),
  white: shades('#f4f5f7', '#ffffff', '#d5d9e0', '#aab1bd', 'White'),
  graphite: shades('#4a4f5a', '#666c79', '#343842', '#22252c', 'Gray'),
  gray: shades('#8b92a0', '#a9afbb', '#6b7280', '#4d5361', 'Gray'),
  black: shades('#26282e', '#3d4049', '#17181c', '#0d0e11', 'Black'),
  navy: shades('#2b3d63', '#41578a', '#1d2a47', '#131c31', 'Blue'),
  blue: shades('#3d74d6', '#6b98e8', '#2a57a8', '#1d3f7e', 'Blue'),
  sky: shades('#8fbfe8', '#b9d9f4', '#689fcf', '#4a7fad', 'Blue'),
  teal: shades('#2b9a97', '#55bbb7', '#1d7472', '#135352', 'Green'),
  green: shades('#3f9b5f', '#68bb84', '#2d7646', '#1e5532', 'Green'),
  sage: shades('#a3b79b', '#c3d2bc', '#7f9577', '#5f7458', 'Green'),
  mint: shades('#aadcc8', '#cdeee1', '#7fbfa6', '#5a987f', 'Green'),
  yellow: shades('#efc440', '#f7da7e', '#cc9f22', '#9a7615', 'Yellow'),
  orange: shades('#ee8434', '#f7ab70', '#c9651b', '#944810', 'Orange'),
  copper: shades('#bd7a56', '#d9a284', '#965a3a', '#6e4028', 'Copper'),
  red: shades('#d64545', '#e87979', '#a93030', '#7b2020', 'Red'),
  rose: shades('#e3a9ab', '#f2cdce', '#c48588', '#9d6064', 'Pink'),
  violet: shades('#7b5cc9', '#a188e0', '#5b3fa5', '#422c7c', 'Purple'),
  lavender: shades('#bfb3e0', '#dad2f0', '#998bc4', '#75679f', 'Purple'),
  cream: shades('#efe6d3', '#faf5ea', '#d4c7ab', '#ab9c7c', 'Beige'),
  sand: shades('#d3bd98', '#e6d7bd', '#b39b72', '#8a754f', 'Beige'),
  walnut: shades('#8a5f41', '#a97d5d', '#694630', '#4a3020', 'Brown'),
  oak: shades('#c79d68', '#dcbb8f', '#a47c49', '#7b5b32', 'Brown'),
} as const satisfies Record<string, Shades>

export type Hue = keyof typeof palette

/** The hue that an option value such as `Sage` names; undefined when none is called so. */
export const hueNamed = (name: string): Hue | undefined => {
  const lower = name.toLowerCase()
  return lower in palette ? (lower as Hue) : undefined
}
