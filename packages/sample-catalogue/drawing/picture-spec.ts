import type { Hue } from './palette.ts'

/** What a screen shows. */
export type Wallpaper =
  | 'hills'
  | 'waves'
  | 'dunes'
  | 'aurora'
  | 'planet'
  | 'code'
  | 'editor'
  | 'charts'
  | 'timeline'
  | 'game'
  | 'sketch'
  | 'tiles'
  | 'lake'
  | 'bloom'

export type Port = 'usb-c' | 'usb-a' | 'hdmi' | 'dp' | 'audio' | 'ethernet' | 'sd' | 'power' | 'sfp'

/** A camera block on the back of a phone. */
export type CameraBlock = 'bar' | 'square' | 'ring' | 'column' | 'pill'

type Kind<Name extends string, Form> = { kind: Name; body: Hue } & Form

type Computing =
  | Kind<
      'laptop',
      {
        inches: number
        screen: Wallpaper
        form?: 'clamshell' | 'gaming' | 'tent' | 'tablet'
        glow?: Hue
        keypad?: boolean
        ports: readonly Port[]
      }
    >
  | Kind<'mini-pc', { form: 'cube' | 'flat' | 'cylinder' | 'finned'; ports: readonly Port[]; accent: Hue }>
  | Kind<'tower', { size: 'mini' | 'mid' | 'full'; front: 'glass' | 'mesh' | 'wood'; fans: number; glow: Hue }>
  | Kind<'all-in-one', { inches: number; screen: Wallpaper; stand: 'foot' | 'disc' | 'easel' }>
  | Kind<'tablet', { inches: number; screen: Wallpaper; pen?: boolean; keyboard?: boolean; bumper?: boolean }>
  | Kind<
      'e-reader',
      { inches: number; page: 'novel' | 'library' | 'comic' | 'notes'; buttons?: boolean; pen?: boolean }
    >
  | Kind<'graphics-card', { fans: number; glow?: Hue; slim?: boolean }>
  | Kind<'processor', { board: Hue; accent: Hue; label: string }>
  | Kind<'memory', { fins: 'wave' | 'comb' | 'plain' | 'laptop'; sticks: number; glow?: Hue }>
  | Kind<'ssd', { form: 'm2' | 'sata' | 'short'; accent: Hue; label: string; heatsink?: boolean }>

type Desk =
  | Kind<
      'monitor',
      {
        inches: number
        screen: Wallpaper
        aspect: '16:9' | '16:10' | '21:9' | '32:9'
        curved?: boolean
        stand: 'tee' | 'disc' | 'vee' | 'arm' | 'fold'
        glow?: Hue
      }
    >
  | Kind<
      'keyboard',
      {
        keys: Hue
        accent: Hue
        layout: 'full' | 'tkl' | '75' | '60' | 'split' | 'slim'
        knob?: boolean
        glow?: boolean
      }
    >
  | Kind<'mouse', { form: 'office' | 'vertical' | 'gaming' | 'trackball' | 'travel'; accent: Hue }>
  | Kind<'webcam', { form: 'bar' | 'round' | 'cube'; accent: Hue; light?: boolean }>
  | Kind<'dock', { form: 'slab' | 'stick' | 'upright' | 'cube'; ports: readonly Port[]; accent: Hue }>
  | Kind<'printer', { form: 'laser' | 'inkjet' | 'photo' | 'label' | 'multi'; accent: Hue }>
  | Kind<
      '3d-printer',
      { form: 'bed' | 'enclosed' | 'resin' | 'cantilever'; model: 'vase' | 'boat' | 'gear' | 'castle'; accent: Hue }
    >

type Phones =
  | Kind<
      'phone',
      {
        inches: number
        screen: Wallpaper
        camera: CameraBlock
        lenses: number
        rugged?: Hue
        keys?: boolean
      }
    >
  | Kind<'foldable', { form: 'book' | 'flip'; screen: Wallpaper; lenses: number }>
  | Kind<
      'watch',
      { strap: Hue; shape: 'round' | 'square'; face: 'analog' | 'rings' | 'digits' | 'map' | 'pulse'; rugged?: boolean }
    >
  | Kind<'band', { face: 'digits' | 'rings' | 'pulse'; accent: Hue; clasp: 'loop' | 'buckle' | 'ring' }>
  | Kind<
      'phone-case',
      {
        pattern: 'plain' | 'stripes' | 'clear' | 'leather' | 'ridged' | 'terrazzo'
        accent: Hue
        camera: CameraBlock
        ring?: boolean
      }
    >
  | Kind<'charger', { form: 'wall' | 'pad' | 'stand' | 'desk' | 'car' | 'cable'; ports: number; accent: Hue }>
  | Kind<
      'power-bank',
      { form: 'slab' | 'slim' | 'stick' | 'magnetic' | 'solar' | 'station'; percent: number; accent: Hue }
    >

type Sound =
  | Kind<
      'headphones',
      {
        cushion: Hue
        accent: Hue
        style: 'studio' | 'travel' | 'fashion' | 'gaming'
        mic?: boolean
        cable?: boolean
      }
    >
  | Kind<'earbuds', { form: 'stem' | 'bean' | 'hook' | 'wired'; case: 'pill' | 'square' | 'round'; accent: Hue }>
  | Kind<'speaker', { form: 'cylinder' | 'pill' | 'cube' | 'ball' | 'boombox' | 'clip'; accent: Hue }>
  | Kind<'soundbar', { length: 'short' | 'long'; subwoofer?: boolean; rears?: boolean; accent: Hue }>
  | Kind<'bookshelf-speaker', { cone: Hue; form: 'two-way' | 'coaxial' | 'three-way' | 'desktop'; grille?: boolean }>
  | Kind<'microphone', { form: 'condenser' | 'capsule' | 'dynamic' | 'shotgun' | 'clip'; accent: Hue }>
  | Kind<'audio-interface', { knobs: number; inputs: number; accent: Hue }>

type Cameras =
  | Kind<
      'camera',
      { grip: Hue; form: 'hump' | 'rangefinder' | 'compact' | 'vlog'; lens: 'prime' | 'zoom' | 'pancake'; accent: Hue }
    >
  | Kind<'action-camera', { form: 'brick' | 'cube' | 'sphere' | 'pill'; accent: Hue }>
  | Kind<'lens', { length: number; width: number; accent: Hue; hood?: boolean; collar?: boolean }>
  | Kind<'tripod', { form: 'tall' | 'mini' | 'flexible' | 'gimbal' | 'monopod'; accent: Hue }>
  | Kind<'drone', { form: 'folding' | 'fpv' | 'pocket' | 'six'; accent: Hue }>

type Networking =
  | Kind<'router', { form: 'flat' | 'tower' | 'spider' | 'travel'; antennas: number; accent: Hue }>
  | Kind<'mesh', { form: 'puck' | 'tower' | 'cube' | 'plug'; count: number; accent: Hue }>
  | Kind<'switch', { ports: number; sfp?: number; rack?: boolean; accent: Hue }>
  | Kind<'external-drive', { form: 'slab' | 'rugged' | 'stick' | 'desktop' | 'pebble'; accent: Hue }>
  | Kind<'nas', { bays: number; display?: boolean; accent: Hue }>
  | Kind<'memory-card', { form: 'sd' | 'micro' | 'express'; accent: Hue; label: string }>

type Home =
  | Kind<'bulb', { form: 'classic' | 'globe' | 'candle' | 'filament' | 'spot'; light: Hue }>
  | Kind<'lamp', { form: 'desk' | 'table' | 'floor' | 'strip' | 'panels' | 'lantern'; light: Hue }>
  | Kind<'security-camera', { form: 'dome' | 'bullet' | 'pan' | 'ball' | 'flood'; accent: Hue }>
  | Kind<'entrance', { form: 'doorbell' | 'peephole' | 'deadbolt' | 'lever' | 'keypad'; accent: Hue }>
  | Kind<'thermostat', { shape: 'round' | 'square' | 'wide' | 'valve'; reading: string; accent: Hue }>
  | Kind<'sensor', { form: 'motion' | 'contact' | 'plug' | 'leak' | 'air' | 'smoke' | 'button'; accent: Hue }>
  | Kind<'vacuum', { form: 'round' | 'dee' | 'square'; dock?: boolean; turret?: boolean; accent: Hue }>

type Gaming =
  | Kind<'console', { form: 'tower' | 'slab' | 'cube' | 'retro'; accent: Hue }>
  | Kind<'handheld', { form: 'wide' | 'retro' | 'clamshell' | 'split'; screen: Wallpaper; left: Hue; right: Hue }>
  | Kind<'controller', { form: 'pad' | 'retro' | 'arcade' | 'wheel' | 'flight'; accent: Hue; rear?: boolean }>
  | Kind<'vr-headset', { accent: Hue; strap: 'soft' | 'halo'; controllers?: boolean; lenses: number }>

/** Everything that a product's drawing depends on. Two products never share one. */
export type PictureSpec = Computing | Desk | Phones | Sound | Cameras | Networking | Home | Gaming

/** The parameters of one kind of drawing. */
export type SpecOf<Name extends PictureSpec['kind']> = Extract<PictureSpec, { kind: Name }>
