const Koa = require('koa')
const { isHeavy, parcelLabel } = require('./parcel')
const { parcel } = require('./parcels')
const { shelfLabel } = require('./shelf')

exports.createApp = () => {
  const app = new Koa()
  app.silent = true
  app.use(async (ctx) => {
    const [, kind, id] = ctx.path.split('/')
    const found = parcel(id)
    if (!found) ctx.throw(404, 'no such parcel')
    if (kind === 'shelf') ctx.body = found.items.map(shelfLabel)
    else if (kind === 'parcels') ctx.body = { label: parcelLabel(found), heavy: isHeavy(found) }
    else ctx.throw(404)
  })
  return app
}
