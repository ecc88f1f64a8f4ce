import { draw3dPrinter } from './3d-printer.ts'
import { drawActionCamera } from './action-camera.ts'
import { drawAllInOne } from './all-in-one.ts'
import { drawAudioInterface } from './audio-interface.ts'
import { drawBand } from './band.ts'
import { drawBookshelfSpeaker } from './bookshelf-speaker.ts'
import { drawBulb } from './bulb.ts'
import { drawCamera } from './camera.ts'
import { drawCharger } from './charger.ts'
import { drawConsole } from './console.ts'
import { drawController } from './controller.ts'
import { drawDock } from './dock.ts'
import { drawDrone } from './drone.ts'
import { drawEReader } from './e-reader.ts'
import { drawEarbuds } from './earbuds.ts'
import { drawEntrance } from './entrance.ts'
import { drawExternalDrive } from './external-drive.ts'
import { drawFoldable } from './foldable.ts'
import { drawGraphicsCard } from './graphics-card.ts'
import { drawHandheld } from './handheld.ts'
import { drawHeadphones } from './headphones.ts'
import { drawKeyboard } from './keyboard.ts'
import { drawLamp } from './lamp.ts'
import { drawLaptop } from './laptop.ts'
import { drawLens } from './lens.ts'
import { drawMemory } from './memory.ts'
import { drawMemoryCard } from './memory-card.ts'
import { drawMesh } from './mesh.ts'
import { drawMicrophone } from './microphone.ts'
import { drawMiniPc } from './mini-pc.ts'
import { drawMonitor } from './monitor.ts'
import { drawMouse } from './mouse.ts'
import { drawNas } from './nas.ts'
import { drawPhone } from './phone.ts'
import { drawPhoneCase } from './phone-case.ts'
import type { PictureSpec, SpecOf } from './picture-spec.ts'
import { drawPowerBank } from './power-bank.ts'
import { drawPrinter } from './printer.ts'
import { drawProcessor } from './processor.ts'
import { drawRouter } from './router.ts'
import { drawSecurityCamera } from './security-camera.ts'
import { drawSensor } from './sensor.ts'
import { drawSoundbar } from './soundbar.ts'
import { drawSpeaker } from './speaker.ts'
import { drawSsd } from './ssd.ts'
import type { Scene } from './svg.ts'
import { drawSwitch } from './switch.ts'
import { drawTablet } from './tablet.ts'
import { drawThermostat } from './thermostat.ts'
import { drawTower } from './tower.ts'
import { drawTripod } from './tripod.ts'
import { drawVacuum } from './vacuum.ts'
import { drawVrHeadset } from './vr-headset.ts'
import { drawWatch } from './watch.ts'
import { drawWebcam } from './webcam.ts'

type Drawings = { [Name in PictureSpec['kind']]: (spec: SpecOf<Name>) => Scene[] }

const drawings: Drawings = {
  laptop: drawLaptop,
  'mini-pc': drawMiniPc,
  tower: drawTower,
  'all-in-one': drawAllInOne,
  tablet: drawTablet,
  'e-reader': drawEReader,
  'graphics-card': drawGraphicsCard,
  processor: drawProcessor,
  memory: drawMemory,
  monitor: drawMonitor,
  keyboard: drawKeyboard,
  mouse: drawMouse,
  webcam: drawWebcam,
  dock: drawDock,
  printer: drawPrinter,
  '3d-printer': draw3dPrinter,
  phone: drawPhone,
  foldable: drawFoldable,
  watch: drawWatch,
  band: drawBand,
  'phone-case': drawPhoneCase,
  charger: drawCharger,
  'power-bank': drawPowerBank,
  headphones: drawHeadphones,
  earbuds: drawEarbuds,
  speaker: drawSpeaker,
  soundbar: drawSoundbar,
  'bookshelf-speaker': drawBookshelfSpeaker,
  microphone: drawMicrophone,
  'audio-interface': drawAudioInterface,
  camera: drawCamera,
  'action-camera': drawActionCamera,
  lens: drawLens,
  tripod: drawTripod,
  drone: drawDrone,
  router: drawRouter,
  mesh: drawMesh,
  switch: drawSwitch,
  'external-drive': drawExternalDrive,
  nas: drawNas,
  'memory-card': drawMemoryCard,
  bulb: drawBulb,
  lamp: drawLamp,
  'security-camera': drawSecurityCamera,
  entrance: drawEntrance,
  thermostat: drawThermostat,
  sensor: drawSensor,
  vacuum: drawVacuum,
  console: drawConsole,
  handheld: drawHandheld,
  controller: drawController,
  'vr-headset': drawVrHeadset,
  ssd: drawSsd,
}

/** The scenes of a product, the front first. */
export const drawingOf = <Spec extends PictureSpec>(spec: Spec): Scene[] => {
  const draw = drawings[spec.kind] as (spec: Spec) => Scene[]
  return draw(spec)
}
