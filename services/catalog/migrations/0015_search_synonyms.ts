import { type Kysely, sql } from 'kysely'

/** What people call the things of such a shop, in English and German. Staff change it as they like. */
const synonyms = [
  ['laptop', 'notebook', 'notebook computer', 'laptop computer', 'portable computer', 'klapprechner'],
  ['phone', 'smartphone', 'mobile phone', 'cell phone', 'mobile', 'telephone', 'handy', 'telefon'],
  ['phone case', 'phone cover', 'handyhülle', 'smartphone case'],
  ['monitor', 'computer screen', 'computer display', 'bildschirm'],
  ['keyboard', 'tastatur'],
  ['mouse', 'computer mouse', 'maus', 'mäuse'],
  ['headphone', 'kopfhörer', 'kopfhoerer'],
  ['earbud', 'earphone', 'in-ear headphone', 'ohrhörer'],
  ['headset', 'gaming headset'],
  ['speaker', 'loudspeaker', 'lautsprecher'],
  ['soundbar', 'sound system'],
  ['microphone', 'mic', 'mikrofon'],
  ['camera', 'kamera', 'digital camera', 'fotoapparat'],
  ['lens', 'objektiv'],
  ['tripod', 'stativ'],
  ['drone', 'drohne', 'quadcopter'],
  ['printer', 'drucker'],
  ['graphics card', 'gpu', 'video card', 'graphics adapter', 'grafikkarte'],
  ['processor', 'cpu', 'prozessor'],
  ['memory module', 'ram', 'arbeitsspeicher'],
  ['internal ssd', 'ssd', 'solid state drive', 'festplatte'],
  ['external drive', 'external hard drive', 'external ssd', 'externe festplatte'],
  ['network storage', 'nas', 'network attached storage'],
  ['memory card', 'sd card', 'speicherkarte'],
  ['charger', 'power adapter', 'power supply', 'ladegerät', 'netzteil'],
  ['power bank', 'portable charger', 'battery pack'],
  ['desktop', 'desktop computer', 'desktop pc', 'pc'],
  ['tablet', 'tablet computer', 'tablet pc'],
  ['e-reader', 'ebook reader', 'e-book reader'],
  ['docking station', 'dock'],
  ['router', 'wlan router', 'wireless router'],
  ['wi-fi', 'wlan'],
  ['network switch', 'switch', 'ethernet switch'],
  ['smartwatch', 'smart watch', 'fitness watch', 'uhr'],
  ['fitness band', 'fitness tracker', 'activity tracker'],
  ['robot vacuum', 'robot vacuum cleaner', 'vacuum', 'vacuum cleaner', 'hoover', 'saugroboter', 'staubsauger'],
  ['smart bulb', 'bulb', 'light bulb', 'glühbirne'],
  ['security camera', 'surveillance camera', 'überwachungskamera'],
  ['controller', 'gamepad', 'game controller'],
  ['console', 'games console', 'spielkonsole'],
  ['vr headset', 'vr glasses', 'vr-brille'],
  ['thermostat', 'smart thermostat'],
  ['noise cancelling', 'noise canceling', 'noise-canceling', 'anc'],
  ['color', 'colour'],
  ['gray', 'grey'],
]

/**
 * Words that are searched as one. Each change of the whole is a row of its own, with who made it: the newest counts, and
 * its number is what an edit is based on.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table search_synonyms (
      version bigint primary key,
      groups jsonb not null,
      actor text not null,
      request_id text not null,
      created_at timestamptz not null
    )`.execute(db)
  await sql`
    insert into search_synonyms (version, groups, actor, request_id, created_at)
    values (1, ${JSON.stringify(synonyms)}::jsonb, 'techshop', 'migration', now())`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table search_synonyms`.execute(db)
}
