const jwt = require('jsonwebtoken')
const request = require('supertest')
const app = require('../src/app')
const { keyOf } = require('../src/keys')

const sign = (claims, { kid = '2026-q1', ...options } = {}) =>
  jwt.sign(claims, keyOf(kid) || 'nothing', { issuer: 'notary', keyid: kid, expiresIn: '1h', ...options })
const get = (path, token) => request(app).get(path).set('authorization', `Bearer ${token}`)

test('a party reads its deed', async () => {
  const res = await get('/deeds/1204', sign({ sub: 'u-ferrer', role: 'party' }))
  expect(res.status).toBe(200)
  expect(res.body.kind).toBe('sale')
})

test('a token of the last quarter is still good', async () => {
  const res = await get('/deeds/1204', sign({ sub: 'u-ferrer' }, { kid: '2025-q4' }))
  expect(res.status).toBe(200)
})

test('not somebody else', async () => {
  expect((await get('/deeds/1205', sign({ sub: 'u-ferrer' }))).status).toBe(403)
})

test('tokens that are refused', async () => {
  expect((await request(app).get('/deeds/1204')).status).toBe(401)
  expect((await get('/deeds/1204', sign({ sub: 'x' }, { kid: '2019-q1' }))).status).toBe(401)
  const ended = await get('/deeds/1204', sign({ sub: 'u-ferrer' }, { expiresIn: -10 }))
  expect(ended.body).toEqual({ error: 'Your session has ended' })
})

test('only a clerk seals', async () => {
  const token = sign({ sub: 'u-ferrer', role: 'party' })
  const res = await request(app).post('/deeds/1204/seal').set('authorization', `Bearer ${token}`)
  expect(res.status).toBe(403)
})
