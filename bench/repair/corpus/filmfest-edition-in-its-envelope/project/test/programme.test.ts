import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FestivalApi } from '../src/api/client'
import { daysBetween } from '../src/days'
import { asText } from '../src/format'
import { buildProgramme } from '../src/programme'

const api = {
  edition: async () => ({ year: 2025, motto: 'Islands', dates: { from: '2025-05-01', to: '2025-05-02' } }),
  venues: async () => [{ id: 'v', name: 'Rex', seats: 80 }],
  screenings: async () => [{ id: 's', venueId: 'v', film: 'Atoll', startsAt: '2025-05-02T19:00:00' }],
}

test('a programme has every day of the edition', async () => {
  const { title, days } = await buildProgramme(api)
  assert.equal(title, 'Islands (2025)')
  assert.deepEqual(days, [
    { day: '2025-05-01', entries: [] },
    { day: '2025-05-02', entries: [{ time: '19:00', film: 'Atoll', venue: 'Rex' }] },
  ])
  assert.match(asText({ title, days }), /2025-05-01\n {2}no screenings/)
})

test('venues come out of their envelope', async () => {
  const client = new FestivalApi({ get: async <T>() => ({ data: [{ id: 'v' }] }) as T })
  assert.deepEqual(await client.venues(), [{ id: 'v' }])
})

test('days over the end of a month', () => {
  assert.deepEqual(daysBetween('2026-02-28', '2026-03-01'), ['2026-02-28', '2026-03-01'])
})
