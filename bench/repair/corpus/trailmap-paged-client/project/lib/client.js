const PAGE = 2

export class TrailClient {
  constructor (source) {
    this.source = source
  }

  /** One page: its trails, and where the next one starts (null after the last). */
  async listTrails (offset = 0) {
    const items = await this.source({ offset, limit: PAGE })
    return { items, next: items.length === PAGE ? offset + PAGE : null }
  }

  /** All trails, from all pages. */
  async allTrails () {
    const all = []
    for (let next = 0; next !== null;) {
      const page = await this.listTrails(next)
      all.push(...page.items)
      next = page.next
    }
    return all
  }
}
