const assert = require('assert')
const jwt = require('jsonwebtoken')
const request = require('supertest')
const createApp = require('../app')

const secret = 'test'

describe('teams', () => {
  it('are for those who signed in', async () => {
    const app = createApp({ secret })
    const { body } = await request(app).post('/session').send({ name: 'Marit', pin: '0815' }).expect(201)
    const { body: team } = await request(app).get('/teams/mine').set('Authorization', 'Bearer ' + body.token)
    assert.deepEqual(team, { musher: 'Marit', dogs: ['Tundra', 'Kaamos'] })
  })

  it('refuse an expired token, and none', async () => {
    const old = jwt.sign({ id: 1, name: 'Aslak' }, secret, { expiresIn: -1 })
    await request(createApp({ secret })).get('/teams/mine').set('Authorization', 'Bearer ' + old).expect(401, { error: 'token_expired' })
    await request(createApp({ secret })).get('/teams/mine').expect(401, { error: 'token_missing' })
  })
})
