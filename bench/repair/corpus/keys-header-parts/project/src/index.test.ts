import { expect, test } from 'vitest'
import { app } from './index.ts'

const quota = (authorization?: string) =>
  app.request('/v1/quota', { headers: authorization ? { authorization } : {} })

test('a key', async () => {
  expect(await (await quota('ApiKey k-orbit')).json()).toEqual({ client: 'orbit', left: 80 })
})

test('no key', async () => {
  const response = await quota()
  expect(response.status).toBe(401)
  expect(response.headers.get('www-authenticate')).toBe('ApiKey')
  expect(await response.json()).toEqual({ status: 401, detail: 'An API key is required' })
})

test('other keys', async () => {
  expect((await quota('Bearer x')).status).toBe(401)
  expect((await quota('ApiKey nope')).status).toBe(401)
  expect((await quota('apikey k-mill')).status).toBe(429)
})
