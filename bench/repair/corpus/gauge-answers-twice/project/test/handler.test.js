import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { handler } from '../src/handler.js'

let server
let base
before(() => new Promise((resolve) => {
  server = createServer(handler()).listen(0, () => {
    base = `http://127.0.0.1:${server.address().port}`
    resolve()
  })
}))
after(() => server.close())

test('names', async () => {
  assert.deepEqual(await (await fetch(`${base}/gauges`)).json(), ['rhine', 'aare'])
})

test('one gauge', async () => {
  assert.deepEqual(await (await fetch(`${base}/gauges/aare`)).json(), { name: 'aare', metres: 1.4, alarm: 4 })
})

test('other paths', async () => {
  assert.equal((await fetch(`${base}/x`)).status, 404)
  assert.equal((await fetch(`${base}/gauges`, { method: 'DELETE' })).status, 405)
})
