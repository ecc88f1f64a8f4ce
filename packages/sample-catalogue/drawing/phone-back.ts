import type { Shades } from './palette.ts'
import type { CameraBlock } from './picture-spec.ts'
import { circle, d, path, rect, times } from './svg.ts'

const lens = (x: number, y: number, radius: number) =>
  circle(x, y, radius, '#0d0f14') +
  circle(x, y, radius * 0.6, '#24385c') +
  circle(x - radius * 0.3, y - radius * 0.3, radius * 0.18, '#fff')

/** Where the lenses sit within the block, in units of a lens's radius. */
const square: Record<number, readonly (readonly [number, number])[]> = {
  1: [[0, 0]],
  2: [
    [-1.1, -1.1],
    [1.1, 1.1],
  ],
  3: [
    [-1.2, -1.2],
    [-1.2, 1.2],
    [1.2, 0],
  ],
  4: [
    [-1.2, -1.2],
    [1.2, -1.2],
    [-1.2, 1.2],
    [1.2, 1.2],
  ],
}

/** The camera of a phone whose back lies at x, y; `bare` draws only the block, as a case leaves it open. */
export const cameraBlock = (
  block: CameraBlock,
  lenses: number,
  x: number,
  y: number,
  width: number,
  color: Shades,
  bare = false,
): string => {
  const r = width * 0.085
  const left = x + width * 0.26
  const blocks = {
    bar: () =>
      rect(
        x + (bare ? width * 0.06 : 0),
        y + width * 0.2,
        width * (bare ? 0.88 : 1),
        r * 3,
        color.dark,
        bare ? r * 1.5 : 0,
      ) +
      (bare
        ? ''
        : times(lenses, (i) => lens(x + width * (0.24 + i * 0.22), y + width * 0.2 + r * 1.5, r)).join('') +
          circle(x + width * 0.88, y + width * 0.2 + r * 1.5, r * 0.4, '#fff3c9')),
    square: () =>
      rect(x + width * 0.07, y + width * 0.07, width * 0.42, width * 0.42, color.dark, width * 0.1) +
      (bare
        ? ''
        : (square[lenses] ?? [])
            .map(([dx, dy]) => lens(x + width * 0.28 + dx * r, y + width * 0.28 + dy * r, r))
            .join('') + circle(x + width * 0.39, y + width * 0.16, r * 0.36, '#fff3c9')),
    ring: () =>
      circle(x + width / 2, y + width * 0.42, width * 0.34, color.dark) +
      (bare
        ? ''
        : circle(x + width / 2, y + width * 0.42, width * 0.31, '#15171c') +
          circle(x + width / 2, y + width * 0.42, width * 0.34, 'none', `stroke="#c9ced6" stroke-width="2"`) +
          lens(x + width / 2, y + width * 0.5, r * 1.5) +
          times(lenses - 1, (i) => lens(x + width * (0.38 + i * 0.24), y + width * 0.27, r * 0.8)).join('')),
    column: () =>
      bare
        ? rect(left - r * 1.6, y + width * 0.1, r * 3.2, r * (lenses * 2.6 + 0.8), color.dark, r * 1.6)
        : times(
            lenses,
            (i) =>
              circle(left, y + width * 0.22 + i * r * 2.7, r * 1.25, color.dark) +
              lens(left, y + width * 0.22 + i * r * 2.7, r),
          ).join('') + circle(left + r * 2.2, y + width * 0.22, r * 0.36, '#fff3c9'),
    pill: () =>
      rect(left - r * 1.5, y + width * 0.1, r * 3, r * (lenses * 2.4 + 1.4), color.dark, r * 1.5) +
      (bare
        ? ''
        : times(lenses, (i) => lens(left, y + width * 0.1 + r * 1.6 + i * r * 2.4, r)).join('') +
          circle(left + r * 2.4, y + width * 0.2, r * 0.36, '#fff3c9')),
  }
  return blocks[block]()
}

/** The back of a phone with rounded corners. */
export const phoneBack = (x: number, y: number, width: number, height: number, color: Shades): string =>
  rect(x, y, width, height, color.dark, width * 0.15) +
  rect(x + 2, y + 2, width - 5, height - 5, color.base, width * 0.14) +
  path(
    d`M${x + width * 0.15} ${y + 2}h${width * 0.5}L${x + 2} ${y + height * 0.75}V${y + width * 0.15}q0-${width * 0.13} ${width * 0.13}-${width * 0.13}z`,
    color.light,
    'opacity=".5"',
  )
