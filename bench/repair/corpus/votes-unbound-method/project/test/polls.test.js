import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { createApp } from '../src/app.js'
import { PollController } from '../src/poll-controller.js'
import { PollStore } from '../src/poll-store.js'

test('votes are counted', async () => {
  const server = createApp().listen(0)
  await once(server, 'listening')
  const base = `http://127.0.0.1:${server.address().port}/polls/lunch`
  const vote = (choice) => fetch(`${base}/votes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ choice })
  })
  assert.equal((await vote('soup')).status, 201)
  assert.equal((await vote('')).status, 400)
  assert.deepEqual(await (await fetch(base)).json(), { soup: 1 })
  assert.equal((await fetch(base, { method: 'DELETE' })).status, 204)
  assert.deepEqual(await (await fetch(base)).json(), {})
  server.close()
})

test('the winner', () => {
  const store = new PollStore()
  for (const choice of ['b', 'a', 'b']) store.add('x', choice)
  let sent
  new PollController(store).winner({ params: { name: 'x' } }, { json: (body) => { sent = body } })
  assert.deepEqual(sent, { winner: 'b', votes: 2 })
})
