const assert = require('assert')
const { once } = require('events')
const { test } = require('node:test')
const app = require('../app')

async function get (path) {
  const server = app.listen(0)
  await once(server, 'listening')
  try {
    const answer = await fetch(`http://127.0.0.1:${server.address().port}${path}`)
    return [answer.status, await answer.json()]
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('routes', async () => {
  assert.deepStrictEqual(await get('/routes/r2'), [200, { name: 'Hill' }])
  assert.deepStrictEqual(await get('/routes/r2/stops'), [200, { count: 2, stops: ['School', 'Hill'] }])
  assert.deepStrictEqual(await get('/routes/zz'), [404, { message: 'no route zz' }])
})
