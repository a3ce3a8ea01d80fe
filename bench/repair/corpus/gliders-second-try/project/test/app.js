const assert = require('assert')
const request = require('supertest')
const { again } = require('../lib/again')
const { createApp } = require('../lib/app')

describe('sites', () => {
  it('advises', () => request(createApp(async () => ({ knots: 8 }))).get('/sites/hill').expect(200, { place: 'hill', advice: 'fly' }))

  it('gives up', async () => {
    const broken = async () => { throw new Error('bad line') }
    await assert.rejects(again(broken, 1), /bad line/)
  })
})
