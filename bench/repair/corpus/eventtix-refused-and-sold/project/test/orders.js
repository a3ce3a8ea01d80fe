const request = require('supertest')
const assert = require('assert')
const app = require('../app')

describe('orders', function () {
  it('sells', async function () {
    const res = await request(app).post('/events/gala/orders').send({ seats: 2, email: 'a@example.com' })
    assert.strictEqual(res.status, 201)
    assert.deepStrictEqual(res.body, { event: 'gala', seats: 2, total: 90 })
  })

  it('wants a number', async function () {
    const res = await request(app).post('/events/gala/orders').send({ seats: 'two' })
    assert.strictEqual(res.status, 400)
  })

  it('tells what is left', async function () {
    const res = await request(app).get('/events/talks')
    assert.deepStrictEqual(res.body, { title: 'Evening Talks', left: 2 })
  })

  it('does not know every event', async function () {
    await request(app).post('/events/none/orders').send({ seats: 1 }).expect(404)
  })
})
