import { expect, test } from 'vitest'
import { build } from './app.js'
import { windowOf } from './window.js'

const get = async (url) => (await build().inject({ url })).json()

test('strikes of a window', async () => {
  expect(await get('/strikes?from=600&to=1000')).toMatchObject({ from: 600, to: 1000, count: 2 })
  expect((await get('/strikes/strongest?to=1000')).kiloampere).toBe(31)
  expect(await get('/strikes/strongest?from=0&to=10')).toEqual({ message: 'no strike in this window' })
})

test('window', () => {
  expect(windowOf({})).toEqual({ from: 0, to: 1440 })
  expect(windowOf({ from: 'x', to: '9000' })).toEqual({ from: 0, to: 1440 })
})
