const Koa = require('koa')
const { Router } = require('@koa/router')
const { MemberRepository } = require('./repository')
const { badge, card } = require('./views')

function createApp (rows) {
  const app = new Koa()
  const members = new MemberRepository(rows)
  const router = new Router()

  router.get('/members', (ctx) => {
    ctx.body = members.list().map(card)
  })

  router.get('/members/:id/badge', (ctx) => {
    const member = members.find(Number(ctx.params.id))
    ctx.assert(member, 404, 'No such member')
    ctx.body = badge(member)
  })

  app.use(router.routes())
  app.silent = true
  return app
}

module.exports = { createApp }
