import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildApp } from '../src/app.js'

test('a feed', async () => {
  const answer = await buildApp().inject('/calendars/sports/feed.ics')
  assert.equal(answer.headers['content-type'], 'text/calendar; charset=utf-8')
  assert.deepEqual(answer.body.split('\r\n').slice(2, 9), [
    'BEGIN:VEVENT',
    'UID:run-7',
    'DTSTART:20260905T080000Z',
    'DTEND:20260905T100000Z',
    'SUMMARY:Lake run',
    'LOCATION:Boathouse\\; south shore',
    'GEO:47.99;11.34'
  ])
})

test('no calendar', async () => {
  assert.equal((await buildApp().inject('/calendars/food/feed.ics')).statusCode, 404)
})
