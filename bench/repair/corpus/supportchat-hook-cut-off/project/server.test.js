import assert from 'node:assert/strict'
import { once } from 'node:events'
import { afterEach, beforeEach, test } from 'node:test'
import { createServer } from './server.js'

let server
let base
beforeEach(async () => {
  server = createServer({ hookKey: 'secret' }).listen(0)
  await once(server, 'listening')
  base = `http://localhost:${server.address().port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const hook = (name, body, key = 'secret') =>
  fetch(`${base}/hooks/${name}`, { method: 'POST', body, headers: { 'x-hook-key': key } })

test('messages arrive', async () => {
  assert.equal((await hook('chat', '{"event":"message","chat":"a","text":"hi"}')).status, 202)
  assert.deepEqual(await (await fetch(`${base}/chats`)).json(), [{ id: 'a', messages: 1 }])
})

test('the key is asked for', async () => {
  assert.equal((await hook('chat', '{}', 'guessed')).status, 401)
})

test('a status that is none', async () => {
  const res = await hook('status', 'online')
  assert.equal(res.status, 400)
  assert.deepEqual(await res.json(), { error: 'body is not JSON' })
})
