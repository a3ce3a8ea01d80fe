const request = require('supertest')
const { createApp } = require('../src/app')

test('takes a sample', () => request(createApp()).post('/samples').send({ site: 'a', value: 1 }).expect(201, { count: 1 }))

test('names problems', () =>
  request(createApp()).post('/samples').send({}).expect(422, { problems: ['site is required', 'value must be a number'] }))

test('refuses what is no JSON', () =>
  request(createApp()).post('/samples').set('content-type', 'application/json').send('{"site":')
    .expect(400, { error: 'entity.parse.failed' }))
