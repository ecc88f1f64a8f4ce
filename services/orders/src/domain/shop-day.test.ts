import t from 'tap'
import { addDays, dayOf, daysBetween, isTimeZone, startsOfDays } from './shop-day.ts'

const starts = (from: string, days: number, zone: string) =>
  startsOfDays(from, days, zone).map((start) => start.toISOString())

t.test('a moment belongs to the day of the shop', async (t) => {
  const at = new Date('2026-03-01T23:30:00Z')
  t.equal(dayOf(at, 'UTC'), '2026-03-01')
  t.equal(dayOf(at, 'Europe/Berlin'), '2026-03-02')
  t.equal(dayOf(at, 'America/New_York'), '2026-03-01')
  t.equal(dayOf(new Date('0999-06-15T12:00:00Z'), 'UTC').slice(0, 5), '0999-', 'a year has four digits')
})

t.test('days of 23 and 25 hours begin and end when clocks there say so', async (t) => {
  t.same(starts('2026-03-28', 4, 'Europe/Berlin'), [
    '2026-03-27T23:00:00.000Z',
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
    '2026-03-30T22:00:00.000Z',
  ])
  t.same(starts('2026-10-25', 2, 'Europe/Berlin'), ['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'])
  t.same(starts('2026-11-01', 2, 'America/New_York'), ['2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'])
})

t.test('where there is no midnight a day begins with the first moment that there is', async (t) => {
  t.same(starts('2018-11-03', 3, 'America/Sao_Paulo'), [
    '2018-11-03T03:00:00.000Z',
    '2018-11-04T03:00:00.000Z',
    '2018-11-05T02:00:00.000Z',
  ])
})

t.test('where midnight comes twice it begins with the first', async (t) => {
  t.same(starts('2025-11-02', 2, 'America/Havana'), ['2025-11-02T04:00:00.000Z', '2025-11-03T05:00:00.000Z'])
})

t.test('every day of a year begins where the one before ends, in every kind of zone', async (t) => {
  for (const zone of [
    'UTC',
    'Europe/London',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ]) {
    const days = startsOfDays('2026-01-01', 366, zone)
    for (const [place, start] of days.entries()) {
      const day = addDays('2026-01-01', place)
      if (dayOf(start, zone) !== day || dayOf(new Date(start.getTime() - 1), zone) === day) t.fail(`${zone} ${day}`)
    }
    t.equal(days.length, 366, zone)
  }
})

t.test('days are counted on the calendar', async (t) => {
  t.equal(addDays('2026-02-28', 1), '2026-03-01')
  t.equal(addDays('2024-03-01', -1), '2024-02-29')
  t.equal(daysBetween('2026-02-28', '2026-03-01'), 2)
  t.equal(daysBetween('2026-03-02', '2026-03-01'), 0)
})

t.test('what is no time zone is none', async (t) => {
  for (const name of ['UTC', 'Europe/Berlin', 'Asia/Kolkata']) t.equal(isTimeZone(name), true, name)
  for (const name of ['', 'Berlin', 'Europe', '+02:00', 'Mars/Olympus']) t.equal(isTimeZone(name), false, name)
})
