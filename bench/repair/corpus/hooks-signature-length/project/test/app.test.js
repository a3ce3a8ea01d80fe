const { test } = require('node:test')
const request = require('supertest')
const { createApp } = require('../lib/app')
const { sign } = require('../lib/signature')

test('signed', () => request(createApp()).post('/hooks').type('text').set('x-signature', sign('{"a":1}', 'whsec')).send('{"a":1}').expect(202))

test('not signed', async () => {
  await request(createApp()).post('/hooks').type('text').send('x').expect(401)
  await request(createApp()).post('/hooks').type('text').set('x-signature', sign('y', 'whsec')).send('x').expect(401, { error: 'bad_signature' })
})

test('keys', () => request(createApp()).post('/admin/replay').set('x-key', 'no').expect(401))
