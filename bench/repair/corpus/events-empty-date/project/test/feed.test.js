const request = require('supertest')
const { createApp } = require('../src/app')
const { entry } = require('../src/feed')
const { stamp } = require('../src/dates')

const concert = { id: 'e1', title: 'Concert', start: '2026-03-01T18:00:00Z', end: '2026-03-01T20:00:00Z' }

test('entry', () => {
  expect(entry({ ...concert, url: 'https://example.org' })).toEqual([
    'BEGIN:VEVENT',
    'UID:e1@calendar.example.org',
    'SUMMARY:Concert',
    'DTSTART:20260301T180000Z',
    'DTEND:20260301T200000Z',
    'URL:https://example.org',
    'END:VEVENT'
  ])
})

test('feed', async () => {
  const response = await request(createApp([concert])).get('/feed.ics')
  expect(response.headers['content-type']).toMatch('text/calendar')
  expect(response.text.split('\r\n')).toHaveLength(10)
})

test('events', async () => {
  const response = await request(createApp()).get('/events')
  expect(response.body[1].end).toBeNull()
})

test('stamp', () => expect(stamp('2026-03-01T18:00:00.123+01:00')).toBe('20260301T170000Z'))
