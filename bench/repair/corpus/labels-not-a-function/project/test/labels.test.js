const request = require('supertest')
const { createApp } = require('../src/app')
const { isHeavy } = require('../src/parcel')
const createFormatter = require('../src/formatter')

test('shelf', () => request(createApp().callback()).get('/shelf/2').expect(200, ['Anvil, 25.0 kg', 'Tongs, 0.9 kg']))

test('unknown', () => request(createApp().callback()).get('/parcels/7').expect(404))

test('heavy', () => expect(isHeavy({ items: [{ grams: 20000 }] })).toBe(false))

test('formatter', () => expect(createFormatter('de-DE').weight(1500)).toBe('1,5 kg'))
