import { expect } from 'chai'
import { TrailClient } from '../lib/client.js'
import { byRegion } from '../lib/group.js'
import { longest } from '../lib/longest.js'
import { localSource } from '../lib/source.js'

describe('trails', () => {
  it('comes in pages', async () => {
    const page = await new TrailClient(localSource).listTrails(4)
    expect(page.items).to.have.length(1)
    expect(page.next).to.equal(null)
  })

  it('knows the longest', async () => {
    expect(await longest(new TrailClient(localSource))).to.equal('Summit')
  })

  it('sums', () => {
    expect(byRegion([{ region: 'a', km: 1 }, { region: 'a', km: 2 }])).to.deep.equal({ a: 3 })
  })
})
