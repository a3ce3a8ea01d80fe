import { expect, test } from 'vitest'
import { app } from '../src/app.js'
import { planName } from '../src/plans.js'

const get = async (path) => (await app.request(path)).json()

test('usage', async () => {
  expect(await get('/accounts/acme/usage')).toEqual({ left: 10, mayInvite: true })
  expect(await get('/accounts/crow/usage')).toEqual({ left: 0, mayInvite: false })
})

test('plan', async () => {
  expect(await get('/accounts/birch/plan')).toEqual({ plan: 'Scale' })
  expect(planName(' TEAM ')).toBe('team')
})

test('unknown', async () => {
  expect((await app.request('/accounts/x/usage')).status).toBe(404)
})
