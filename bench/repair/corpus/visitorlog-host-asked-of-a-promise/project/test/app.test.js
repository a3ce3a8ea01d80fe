'use strict'

const assert = require('node:assert')
const { after, before, test } = require('node:test')
const app = require('../app')

let server
let base
before(() => new Promise(resolve => {
  server = app.listen(0, () => {
    base = `http://127.0.0.1:${server.address().port}`
    resolve()
  })
}))
after(() => server.close())

test('a host', async () => {
  const res = await fetch(base + '/hosts/tom@example.org')
  assert.deepStrictEqual(await res.json(), { name: 'Tom Wale', desk: 'F1-03' })
  assert.strictEqual((await fetch(base + '/hosts/x@example.org')).status, 404)
})

test('a visit needs its host', async () => {
  const res = await fetch(base + '/visits', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"visitor":"A"}'
  })
  assert.strictEqual(res.status, 400)
})

test('nobody is in the house', async () => {
  assert.deepStrictEqual(await (await fetch(base + '/visits')).json(), [])
  assert.strictEqual((await fetch(base + '/visits/4/leave', { method: 'POST' })).status, 404)
})
