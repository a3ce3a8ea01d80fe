import Router from '@koa/router'
import Koa from 'koa'
import { body } from './body.js'
import { settingsOf } from './settings.js'
import { Tally } from './tally.js'

export function createApp() {
  const app = new Koa()
  app.silent = true
  const router = new Router()
  const tallies = new Map()

  const tallyOf = (ctx) => {
    const { show } = ctx.params
    if (!tallies.has(show)) {
      const settings = settingsOf(show)
      if (!settings) ctx.throw(404, 'no such show')
      tallies.set(show, new Tally(settings))
    }
    return tallies.get(show)
  }

  router.get('/shows/:show', (ctx) => {
    const { acts, lines } = tallyOf(ctx).settings
    ctx.body = { acts, open: lines.open, close: lines.close }
  })

  router.get('/shows/:show/standing', (ctx) => {
    ctx.body = tallyOf(ctx).standing()
  })

  router.post('/shows/:show/votes', async (ctx) => {
    const tally = tallyOf(ctx)
    const { caller, act } = await body(ctx)
    if (typeof caller !== 'string') ctx.throw(400, 'caller is missing')
    if (!Number.isInteger(act) || act < 1 || act > tally.settings.acts) ctx.throw(400, 'no such act')
    ctx.status = 201
    ctx.body = { left: tally.vote(caller, act) }
  })

  return app.use(router.routes()).use(router.allowedMethods())
}
