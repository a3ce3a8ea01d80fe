const Koa = require('koa')
const { Router } = require('@koa/router')
const { translate, has } = require('./translate')

const app = new Koa()
const router = new Router()

router.get('/texts/:locale/:key', ctx => {
  const { locale, key } = ctx.params
  ctx.body = { key, text: translate(locale, key, ctx.query) }
})

router.get('/texts/:locale/:key/exists', ctx => {
  ctx.body = { exists: has(ctx.params.locale, ctx.params.key) }
})

app.use(router.routes())

module.exports = app
