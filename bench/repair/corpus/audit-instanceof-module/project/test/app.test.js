const request = require('supertest')
const { createApp } = require('../lib/app')
const { validated } = require('../lib/validate')

test('people', () => request(createApp()).post('/people').send({ name: 'Ida', email: 'Ida@Example.com' }).expect(201, { name: 'Ida', email: 'ida@example.com' }))

test('no JSON', () => request(createApp()).post('/people').type('json').send('{').expect(400, { error: 'no_json' }))

test('validation', () => expect(() => validated({})).toThrow('invalid'))
