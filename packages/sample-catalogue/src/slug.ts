/** Lower-case words joined by dashes: `Glimwright 35 mm f/1.8` becomes `glimwright-35-mm-f-1-8`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
