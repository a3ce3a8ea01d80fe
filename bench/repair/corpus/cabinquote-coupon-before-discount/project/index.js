const Koa = require('koa');
const { Router } = require('@koa/router');
const { readJson } = require('./body');
const { quote } = require('./quote');

const app = new Koa();
const router = new Router();

router.post('/quote', async (ctx) => {
  const stay = await readJson(ctx.req);
  if (!Number.isInteger(stay.nights) || stay.nights < 1) ctx.throw(400, 'nights');
  ctx.body = quote(stay);
});

app.use(router.routes());

module.exports = app;
