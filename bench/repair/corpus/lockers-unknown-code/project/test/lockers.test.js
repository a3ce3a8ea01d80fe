import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build } from '../src/app.js'

describe('lockers', () => {
  let app
  beforeEach(() => { app = build() })
  afterEach(() => app.close())

  it('lists by site', async () => {
    const response = await app.inject('/lockers?site=north')
    expect(response.json()).toEqual([{ code: 'K1', free: false }, { code: 'K2', free: true }])
  })

  it('shows one', async () => {
    const response = await app.inject('/lockers/K3')
    expect(response.json()).toEqual({ code: 'K3', site: 'south', free: true })
  })

  it('refuses a second parcel', async () => {
    const response = await app.inject({ method: 'PUT', url: '/lockers/K1/parcel', payload: { id: 'p-8' } })
    expect(response.statusCode).toBe(409)
  })

  it('knows unknown parcels', async () => {
    const response = await app.inject('/parcels/p-9')
    expect(response.statusCode).toBe(404)
    expect(response.json()).toEqual({ code: 'NOT_FOUND', message: 'Parcel not found' })
  })
})
