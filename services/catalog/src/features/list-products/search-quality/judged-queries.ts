/** What a shopper types, and what the first page must then show. */
export interface JudgedQuery {
  readonly q: string
  /** Slugs of categories: the first three products, or all where there are fewer, are of these. */
  readonly first?: readonly string[]
  /** Slugs of products that are on the first page, wherever. */
  readonly shows?: readonly string[]
  /** The slug of the very first product. */
  readonly top?: string
}

const laptops = ['ultrabooks', 'gaming-laptops', 'business-laptops', 'convertible-laptops']
const tablets = ['everyday-tablets', 'e-readers']
const desktops = ['mini-pcs', 'tower-pcs', 'all-in-ones']
const monitors = ['office-monitors', 'gaming-monitors', 'portable-monitors']
const keyboards = ['mechanical-keyboards', 'wireless-keyboards']
const phones = ['flagship-phones', 'everyday-phones', 'foldable-phones']
const speakers = ['portable-speakers', 'soundbars', 'bookshelf-speakers']
const cameras = ['mirrorless-cameras', 'action-cameras']
const watches = ['smartwatches']
const headphones = ['over-ear-headphones', 'earbuds']
const wifi = ['routers', 'mesh-systems']

const first = (categories: readonly string[], ...typed: readonly string[]): JudgedQuery[] =>
  typed.map((q) => ({ q, first: categories }))
const top = (slug: string, ...typed: readonly string[]): JudgedQuery[] => typed.map((q) => ({ q, top: slug }))
const shows = (slugs: readonly string[], ...typed: readonly string[]): JudgedQuery[] =>
  typed.map((q) => ({ q, shows: slugs }))

/** The thing itself, not what is made for it, in singular and plural. */
const things = [
  ...first(laptops, 'laptop', 'laptops', 'Laptop', 'LAPTOPS'),
  ...first(tablets, 'tablet', 'tablets'),
  ...first(monitors, 'monitor', 'monitors'),
  ...first(keyboards, 'keyboard', 'keyboards'),
  ...first(['mice'], 'mouse', 'mice'),
  ...first(phones, 'phone', 'phones'),
  ...first(['phone-cases'], 'phone case', 'phone cases', 'case'),
  ...first(['chargers'], 'charger', 'chargers', 'phone charger', 'laptop charger'),
  ...first(['power-banks'], 'power bank', 'laptop power bank'),
  ...first(headphones, 'headphones', 'headphone'),
  ...first(['earbuds'], 'earbuds', 'earbud'),
  ...first(speakers, 'speaker', 'speakers'),
  ...first(['soundbars'], 'soundbar'),
  ...first(cameras, 'camera', 'cameras'),
  ...first(['lenses'], 'lens', 'lenses', 'camera lens'),
  ...first(['drones'], 'drone', 'drones'),
  ...first(['routers'], 'router', 'routers'),
  ...first(['network-switches'], 'switch', 'network switch'),
  ...first(['printers'], 'printer', 'printers'),
  ...first(['3d-printers'], '3d printer', '3D printers'),
  ...first(['webcams'], 'webcam', 'webcams'),
  ...first(['docking-stations'], 'docking station', 'laptop dock'),
  ...first(watches, 'smartwatch', 'smartwatches'),
  ...first(['microphones'], 'microphone', 'microphones'),
  ...first(['graphics-cards'], 'graphics card', 'graphics cards'),
  ...first(['memory-cards'], 'memory card', 'memory cards'),
  ...first(['processors'], 'processor', 'processors'),
  ...first(['home-consoles', 'handheld-consoles'], 'console', 'consoles'),
  ...first(['controllers'], 'controller', 'controllers'),
  ...first(['gaming-headsets', 'vr-headsets'], 'headset'),
  ...first(['robot-vacuums'], 'robot vacuum', 'vacuum'),
  ...first(['thermostats'], 'thermostat'),
  ...first(['e-readers'], 'e-reader', 'e-readers'),
  ...first(['external-drives'], 'external drive'),
  ...first(['smart-bulbs'], 'bulb', 'smart bulb'),
  ...first(['tripods-and-gimbals'], 'tripod', 'gimbal'),
]

/** A category named in part or together with what narrows it. */
const narrowed = [
  ...first(['gaming-laptops'], 'gaming laptop', 'laptop for gaming'),
  ...first(['business-laptops'], 'business laptop'),
  ...first(['gaming-monitors'], 'gaming monitor'),
  ...first(['mechanical-keyboards'], 'mechanical keyboard'),
  ...first(['security-cameras'], 'security camera'),
  ...first(['action-cameras'], 'action camera'),
  ...first(['foldable-phones'], 'foldable phone'),
  ...first(laptops, 'aurora laptop', 'light laptop', 'laptops with 32 GB'),
  ...first(keyboards, 'bluetooth keyboard'),
  ...first(['over-ear-headphones', 'earbuds'], 'noise cancelling headphones', 'bluetooth headphones'),
  ...first(['portable-speakers'], 'waterproof speaker'),
]

/** Joined and separated spellings of one word. */
const joined = [
  ...first(wifi, 'wifi', 'wi-fi', 'WiFi', 'wi fi', 'WIFI router', 'wi-fi router'),
  ...first(['e-readers'], 'ereader', 'eReaders', 'e reader'),
  ...first(['power-banks'], 'powerbank', 'power-bank'),
  ...first(['webcams'], 'web cam', 'web-cam'),
  ...first(watches, 'smart watch', 'smart-watch'),
  ...first(['soundbars'], 'sound bar'),
  ...first(headphones, 'head phones'),
  ...first(['earbuds'], 'ear buds'),
  ...first(['docking-stations'], 'dockingstation'),
  ...first(['convertible-laptops'], '2in1 laptop', '2-in-1', '2 in 1 laptop'),
  ...first(['all-in-ones'], 'all in one', 'all-in-one', 'allinone'),
  ...first(['tower-pcs', 'mini-pcs'], 'mini pc', 'minipc'),
  ...shows(['ampelio-braid-usb-c-cable'], 'usb-c cable', 'usbc cable', 'USB C cable'),
  ...top('voltmoor-satchel-so-dimm', 'so-dimm', 'sodimm', 'SO DIMM'),
  ...top('cobbledrive-mote-microsd', 'micro sd', 'microsd', 'micro-sd'),
  ...shows(['nimbrel-desk-8-multi-gig'], 'multigig', 'multi-gig'),
]

/** Numbers with their units, and letters beside digits. */
const measures = [
  ...shows(['aurora-14-laptop', 'fenlark-wren-13'], '16gb laptop', '16 GB laptop'),
  ...first(laptops, '16gb laptop', '16 gb laptop', '32GB laptop', 'laptop 512 gb', 'laptop 512gb'),
  ...shows(['fenlark-wren-13'], '256gb laptop', 'laptop 256 GB'),
  ...first(monitors, '4k monitor', '240hz monitor', '240 Hz monitor', '27 inch monitor', '27" monitor', '27in monitor'),
  ...shows(['korvane-arc-34'], '175hz', '175 Hz'),
  ...first(['power-banks'], '10000mah', '10,000 mAh', '10000 mAh power bank'),
  ...shows(['ampelio-spark-140'], '140w charger', '140 W', '140 watt charger'),
  ...shows(['ostrivo-ledger-14'], '14 inch laptop', '14in laptop', '14" laptop'),
  ...shows(['fenlark-wren-13'], '13.3 inch', '13.3in laptop', '13,3 Zoll'),
  ...top('glimwright-35-mm-f-1-8', '35mm', '35 mm lens', '35mm f1.8'),
  ...shows(['voltmoor-ridge-ddr5-kit'], 'ddr5', 'ddr 5', 'DDR5 64gb'),
  ...shows(['cobbledrive-sprint-m-2'], 'm.2', 'm2 ssd', 'M.2 SSD 1tb'),
  ...shows(['vesperon-v5'], '33mp', '33 MP camera'),
]

/** Model names, brands and skus. */
const models = [
  ...top('aurora-14-laptop', 'aurora 14', 'Aurora 14 Laptop', 'aurora14', 'AUR-14-512'),
  ...top('zyntari-solis-9', 'solis 9', 'zyntari solis 9', 'solis9'),
  ...top('zyntari-solis-9-pro', 'solis 9 pro', 'Zyntari Solis 9 Pro'),
  ...top('vesperon-v5', 'vesperon v5', 'vesperon v-5'),
  ...shows(['vesperon-v5', 'vesperon-v5-sprint'], 'v5', 'V-5'),
  ...shows(['aurora-14-laptop'], 'aur 14'),
  ...shows(['tessaryn-draft-a40'], 'A 40'),
  ...top('tessaryn-draft-a40', 'draft a40', 'a40'),
  ...top('ostrivo-feather-x2', 'feather x2', 'OST-FX2-16', 'ostfx216', 'ost-fx2'),
  ...top('korvane-riftblade-16', 'riftblade 16', 'KOR-RB16-1T'),
  ...shows(['korvane-riftblade-16', 'korvane-riftblade-18-max'], 'riftblade', 'rift blade'),
  ...top('halden-stage-2-1', 'halden stage 2.1', 'stage 2.1'),
  ...shows(['aurora-14-laptop', 'aurora-slate-11'], 'aurora', 'AURORA'),
  ...shows(['kestrino-swift-3', 'kestrino-ball-cam'], 'kestrino'),
  ...shows(['layerly-sprig'], 'layerly'),
]

/** Typed wrongly: letters exchanged, left out, doubled, beside the right one. */
const misspelt = [
  ...first(laptops, 'latpop', 'laptpo', 'alptop', 'lapttop', 'latop', 'labtop'),
  ...first(phones, 'phnoe', 'hpone'),
  ...first(keyboards, 'keybaord', 'keybord', 'keyborad'),
  ...first(monitors, 'moniter', 'mointor'),
  ...first(headphones, 'haedphones', 'hedphones', 'headpones'),
  ...first(cameras, 'camrea', 'cammera'),
  ...first(['printers'], 'pritner', 'printr'),
  ...first(['routers'], 'ruoter', 'routre'),
  ...first(speakers, 'speker', 'spaeker'),
  ...first(tablets, 'tabelt', 'tablte'),
  ...first(['chargers'], 'chagrer', 'charjer'),
  ...first(['drones'], 'dorne'),
  ...first(['webcams'], 'wbecam', 'webcma'),
  ...first(['thermostats'], 'termostat'),
  ...top('korvane-riftblade-16', 'rifblade 16', 'korvane riftbalde 16'),
  ...shows(['aurora-14-laptop'], 'arora laptop', 'aruora'),
  ...first(watches, 'smartwach', 'smartwatsch'),
]

/** Words for the same thing, in English and German. */
const synonyms = [
  ...first(laptops, 'notebook', 'notebooks', 'notebook computer', 'Klapprechner'),
  ...first(phones, 'smartphone', 'mobile phone', 'cell phone', 'cellphone', 'Handy', 'mobile'),
  ...first(monitors, 'Bildschirm', 'computer display'),
  ...first(keyboards, 'Tastatur'),
  ...first(['mice'], 'Maus', 'Mäuse'),
  ...first(['over-ear-headphones', 'earbuds'], 'Kopfhörer', 'kopfhoerer'),
  ...first(speakers, 'Lautsprecher'),
  ...first(['printers'], 'Drucker'),
  ...first(cameras, 'Kamera'),
  ...first(['graphics-cards'], 'gpu', 'graphics adapter', 'video card', 'Grafikkarte'),
  ...first(['processors'], 'cpu', 'Prozessor'),
  ...first(['memory-modules'], 'ram', 'Arbeitsspeicher'),
  ...first(['internal-ssds', 'external-drives'], 'solid state drive', 'Festplatte'),
  ...first(['network-storage'], 'nas'),
  ...first(['chargers'], 'Ladegerät', 'power adapter'),
  ...first(desktops, 'desktop computer', 'pc'),
  ...first(['soundbars'], 'sound system'),
  ...first(['robot-vacuums'], 'Saugroboter', 'hoover'),
  ...first(['e-readers'], 'ebook reader'),
]

/** Colours, diacritics, noise, and function words. */
const details = [
  ...shows(['fenlark-wren-13'], 'sage wren', 'green ultrabook'),
  ...first(['phone-cases'], 'red phone case', 'black phone case'),
  ...top('vesperon-flaneur', 'flaneur', 'flâneur', 'FLÂNEUR', 'fl\u00adâneur'),
  ...top('aurora-14-laptop', 'aur\u200bora 14', 'Aurora® 14', 'Aurora™ 14 Laptop', 'aurora\u00a014', '“Aurora” 14'),
  ...first(laptops, 'a laptop for students', 'lap\u00adtop', 'laptop!', '"laptop"'),
  ...shows(['larkhollow-hush-2'], 'headphones with noise cancelling', 'noise-cancelling', 'noise canceling headphones'),
]

/** Names beside those of the sample, in scripts without spaces and with signs that nobody types. */
const beside = [
  ...top('wireless-mouse-zh', '无线鼠标', '鼠标', '无线', '静音无线鼠标', '鼠'),
  ...top('notebook-ja', 'ノートパソコン', 'パソコン', '軽量ノート'),
  ...top('speaker-th', 'ลำโพง', 'ลำโพงบลูทูธ', 'บลูทูธ'),
  ...top('mouse-ko', '무선마우스', '마우스'),
  ...top('core-i7', 'core i7', 'Core™ i7', 'corei7', 'i7', 'i7-13700', 'i7 13700'),
  ...top('soft-hyphen', 'donaudampf', 'Donaudampfradio', 'donau\u00addampf radio'),
  ...top('cyrillic', 'наушники', 'НАУШНИКИ', 'ёлка'),
  ...top('grandmas', "grandma's kettle", 'grandmas kettle', 'grandma’s'),
  ...top('wh-1000xm4', 'wh1000xm4', 'WH-1000XM4', 'wh 1000 xm4', 'wh1000 xm4', '1000xm4'),
]

export const judgedQueries: readonly JudgedQuery[] = [
  ...things,
  ...narrowed,
  ...joined,
  ...measures,
  ...models,
  ...misspelt,
  ...synonyms,
  ...details,
  ...beside,
]
