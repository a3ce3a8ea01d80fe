const assert = require('node:assert/strict')
const test = require('node:test')
const { build } = require('../src/app')
const { sign } = require('../src/session')

const castings = (cookie) => build().inject({ url: '/castings', headers: cookie ? { cookie } : {} })

test('a session', async () => {
  const answer = await castings(`theme=dark; session=${sign('Ilse')}`)
  assert.deepEqual(answer.json(), { user: 'Ilse', castings: [] })
})

test('forged and expired ones', async () => {
  assert.deepEqual((await castings(`session=${sign('Ilse')}x`)).json(), { reason: 'forged' })
  const answer = await castings(`session=${sign('Ilse', -1)}`)
  assert.deepEqual([answer.statusCode, answer.json()], [401, { reason: 'expired' }])
})
