import { expect } from 'chai'
import { once } from 'node:events'
import { createApp } from '../src/app.mjs'

describe('the shop', () => {
  it('is healthy', async () => {
    const server = createApp().listen(0)
    await once(server, 'listening')
    const response = await fetch(`http://127.0.0.1:${server.address().port}/health`)
    server.close()
    expect(response.status).to.equal(200)
  })
})
