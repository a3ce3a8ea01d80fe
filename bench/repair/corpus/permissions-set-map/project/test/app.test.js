const request = require('supertest')
const { createApp } = require('../lib/app')
const { permissionsOf } = require('../lib/roles')

test('may', async () => {
  await request(createApp()).get('/may/write').set('x-roles', 'editor').expect(200, { may: true })
  await request(createApp()).get('/may/write').expect(200, { may: false })
})

test('roles', () => expect([...permissionsOf(['editor', 'reviewer'])]).toEqual(['read', 'write', 'comment']))
