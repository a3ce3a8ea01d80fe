const assert = require('node:assert/strict')
const { test } = require('node:test')
const build = require('../app')
const cursor = require('../cursor')
const { createStore } = require('../store')

test('pages', async () => {
  const app = build(createStore(7))
  const first = (await app.inject('/suppliers')).json()
  assert.deepEqual(first.items.map((one) => one.id), [1, 2, 3])
  const second = (await app.inject(`/suppliers?cursor=${first.next}`)).json()
  assert.deepEqual(second.items.map((one) => one.id), [4, 5, 6])
})

test('cursors', async () => {
  assert.equal(cursor.decode(cursor.encode(12)), 12)
  assert.equal((await build().inject('/suppliers?cursor=xx')).statusCode, 400)
})

test('count', async () => assert.deepEqual((await build().inject('/suppliers/count')).json(), { count: 6 }))
