const test = require('node:test')
const request = require('supertest')
const createApp = require('./app')

test('a tower', () => request(createApp()).get('/towers/st-anne').expect(200, { name: 'St Anne', bells: 3 }))

test('an unknown tower', () => request(createApp()).get('/towers/none').expect(404, { error: 'no tower none' }))

test('a rota', () =>
  request(createApp()).get('/towers/old-hall/rota?week=3').expect(200, { tower: 'Old Hall', week: 3, rota: [{ bell: 1, ringer: 'Jan' }] }))
