import type { Wallpaper } from './picture-spec.ts'
import { circle, d, ellipse, fade, path, polygon, rect, repeat, window, wire } from './svg.ts'

// Each is drawn on a field of 160 × 100 and cropped to the screen.

const sky = (color: string) => rect(0, 0, 160, 100, color)

const hills = () =>
  sky('#bfe3f5') +
  circle(118, 30, 13, '#ffd76a') +
  path('M0 66Q40 40 80 62T160 52V100H0z', '#7fc29b') +
  path('M0 78Q50 56 96 80T160 72V100H0z', '#4f9f77') +
  path('M0 92Q60 78 160 92V100H0z', '#357a5a')

const waves = () =>
  sky('#12305f') +
  path('M0 30Q40 10 80 32T160 26V100H0z', '#1f4f96') +
  path('M0 50Q40 32 80 52T160 46V100H0z', '#2f79c6') +
  path('M0 70Q40 54 80 72T160 64V100H0z', '#5db1e6') +
  path('M0 88Q40 76 80 90T160 84V100H0z', '#b8e4f7')

const dunes = () =>
  sky('#f9cf9a') +
  circle(46, 36, 15, '#fff1cf') +
  path('M0 58Q50 36 100 60T160 50V100H0z', '#ee9d5c') +
  path('M0 76Q60 50 110 78T160 70V100H0z', '#cf6a3e') +
  path('M0 94Q70 70 160 92V100H0z', '#8f3f31')

const aurora = () =>
  sky('#101b3d') +
  fade(0.85, path('M0 70Q30 20 70 44T160 18V44Q110 50 80 66T0 92z', '#2fc79a')) +
  fade(0.75, path('M0 84Q40 48 84 62T160 40V60Q120 70 84 82T0 100z', '#6d6be8')) +
  path('M0 100L30 76L52 90L84 68L120 92L160 74V100z', '#0a1026') +
  circle(30, 18, 1, '#fff') +
  circle(120, 12, 1.2, '#fff') +
  circle(70, 10, 0.8, '#fff')

const planet = () =>
  sky('#1a1636') +
  circle(100, 52, 30, '#e7835b') +
  path('M72 42Q100 52 129 40L130 50Q100 62 70 52z', '#f2ad7f') +
  wire('M56 70Q100 66 148 30', '#f6d9a8', 3) +
  repeat(9, (i) => circle((i * 37 + 12) % 160, (i * 23 + 9) % 96, 0.9, '#fff'))

const codeColors = ['#7aa2f7', '#9ece6a', '#e0af68', '#bb9af7', '#f7768e']
const code = () =>
  sky('#1f2330') +
  rect(0, 0, 22, 100, '#181b25') +
  repeat(11, (i) => {
    const indent = 30 + ((i * 5) % 3) * 9
    const first = 14 + ((i * 17) % 24)
    return (
      rect(indent, 8 + i * 8, first, 3, codeColors[i % 5] ?? '', 1.5) +
      rect(indent + first + 5, 8 + i * 8, 20 + ((i * 29) % 34), 3, codeColors[(i * 3 + 1) % 5] ?? '', 1.5)
    )
  })

const editor = () =>
  sky('#e8ecf2') +
  rect(0, 0, 160, 11, '#3f6fc4') +
  rect(40, 18, 80, 82, '#fff') +
  rect(48, 26, 40, 5, '#333b4a', 1) +
  repeat(7, (i) => rect(48, 38 + i * 8, i % 3 === 2 ? 38 : 64, 3, '#b3bccb', 1)) +
  rect(6, 20, 26, 4, '#aab4c4', 2) +
  rect(6, 29, 20, 4, '#c4ccd8', 2)

const charts = () =>
  sky('#f3f5f9') +
  rect(0, 0, 26, 100, '#26344f') +
  rect(34, 10, 56, 38, '#fff', 3) +
  rect(96, 10, 56, 38, '#fff', 3) +
  rect(34, 54, 118, 38, '#fff', 3) +
  repeat(5, (i) => rect(41 + i * 9, 40 - ((i * 13) % 22), 6, 4 + ((i * 13) % 22), i % 2 ? '#8fb4ee' : '#3d74d6')) +
  circle(124, 29, 13, '#e4e9f2') +
  path('M124 29V16A13 13 0 1 1 113 36z', '#2b9a97') +
  wire('M40 84L58 72L76 78L98 62L120 70L146 58', '#ee8434', 2.5)

const timeline = () =>
  sky('#22242b') +
  rect(8, 7, 88, 50, '#3b5c7c') +
  path('M8 57L40 30L58 46L76 34L96 57z', '#1d3348') +
  circle(80, 18, 6, '#f4c95d') +
  rect(104, 7, 48, 50, '#2e313a', 2) +
  repeat(4, (i) => rect(109, 13 + i * 11, 38 - ((i * 9) % 17), 4, '#5a6070', 2)) +
  rect(8, 64, 70, 8, '#7b5cc9', 2) +
  rect(82, 64, 60, 8, '#a188e0', 2) +
  rect(20, 75, 96, 8, '#2b9a97', 2) +
  rect(8, 86, 50, 8, '#e0af68', 2) +
  rect(62, 86, 82, 8, '#c98f3c', 2) +
  rect(72, 61, 1.5, 36, '#fff')

const game = () =>
  sky('#2a1548') +
  circle(80, 48, 26, '#ff7a59') +
  rect(0, 46, 160, 4, '#2a1548') +
  path('M0 60L28 38L50 58L74 44L104 60L132 36L160 58V70H0z', '#451f6b') +
  rect(0, 66, 160, 34, '#1b0d33') +
  repeat(7, (i) => wire(d`M${80 + (i - 3) * 12} 66L${80 + (i - 3) * 44} 100`, '#2fd0c8', 1)) +
  wire('M0 74H160M0 85H160', '#2fd0c8', 1) +
  rect(8, 8, 34, 5, '#39e07c', 2) +
  rect(8, 16, 22, 4, '#ffd25e', 2)

const sketch = () =>
  sky('#f7f2e6') +
  wire('M22 84H140M34 84V44L62 26L90 44V84M52 84V62H70V84M90 52H128V84', '#4c5264', 2) +
  path('M100 60h10v10h-10zM116 60h8v10h-8z', '#f0b35b') +
  wire('M34 44H90', '#d65f4a', 2) +
  path('M20 20q10-12 22 0t22-2q-8 14-22 12t-22-10z', '#9dc7e6') +
  rect(146, 12, 7, 7, '#d65f4a', 2) +
  rect(146, 23, 7, 7, '#3d74d6', 2) +
  rect(146, 34, 7, 7, '#3f9b5f', 2)

const tileColors = ['#3d74d6', '#ee8434', '#3f9b5f', '#7b5cc9', '#d64545', '#efc440', '#2b9a97', '#e3a9ab']
const tiles = () =>
  sky('#dfe8f4') +
  repeat(12, (i) => rect(26 + (i % 4) * 29, 14 + Math.floor(i / 4) * 26, 20, 20, tileColors[(i * 5) % 8] ?? '', 5))

const lake = () =>
  sky('#f6d7c3') +
  circle(116, 26, 9, '#fff4e0') +
  polygon([0, 56, 34, 22, 60, 48, 88, 14, 134, 56, 160, 40, 160, 62, 0, 62], '#56708f') +
  polygon([88, 14, 76, 30, 88, 28, 98, 34], '#fff') +
  polygon([34, 22, 26, 31, 35, 30, 41, 32], '#fff') +
  rect(0, 60, 160, 40, '#7f9dbb') +
  polygon([0, 62, 60, 62, 34, 88], '#6986a6') +
  polygon([62, 62, 130, 62, 88, 98], '#6986a6') +
  wire('M20 74H60M96 82H146M50 92H100', '#a9c1d6', 1.5)

const petal = (angle: number, color: string) => ellipse(80, 34, 13, 24, color, `transform="rotate(${angle} 80 54)"`)
const bloom = () =>
  sky('#fde5df') +
  ellipse(20, 90, 44, 26, '#f4b8b0') +
  ellipse(146, 16, 36, 26, '#f7cf9d') +
  repeat(6, (i) => petal(i * 60, i % 2 ? '#e2798c' : '#d65c86')) +
  circle(80, 54, 11, '#f8c95a')

const wallpapers: Record<Wallpaper, () => string> = {
  hills,
  waves,
  dunes,
  aurora,
  planet,
  code,
  editor,
  charts,
  timeline,
  game,
  sketch,
  tiles,
  lake,
  bloom,
}

/** A screen that is on. */
export const screen = (x: number, y: number, width: number, height: number, wallpaper: Wallpaper) =>
  window(x, y, width, height, '0 0 160 100', wallpapers[wallpaper]())

/** What it shows, in words. */
export const wallpaperWords: Record<Wallpaper, string> = {
  hills: 'green hills',
  waves: 'blue waves',
  dunes: 'desert dunes',
  aurora: 'northern lights',
  planet: 'a ringed planet',
  code: 'source code',
  editor: 'a document',
  charts: 'charts',
  timeline: 'a film being edited',
  game: 'a racing game at dusk',
  sketch: 'a drawing of a house',
  tiles: 'a grid of apps',
  lake: 'a mountain lake',
  bloom: 'a pink blossom',
}
