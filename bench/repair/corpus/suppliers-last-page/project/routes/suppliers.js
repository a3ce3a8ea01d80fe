const cursor = require('../cursor')

const SIZE = 3

module.exports = async function routes (app, { store }) {
  app.get('/', async (request) => {
    const start = request.query.cursor ? cursor.decode(request.query.cursor) : 0
    const items = await store.after(start, SIZE)
    const last = items[items.length - 1]
    return { items, next: cursor.encode(last.id) }
  })

  app.get('/count', async () => ({ count: await store.count() }))
}
