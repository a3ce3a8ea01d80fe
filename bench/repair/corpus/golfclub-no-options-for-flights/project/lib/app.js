const Koa = require('koa');
const Router = require('@koa/router');
const { flightsOf, startTimes } = require('./flights');
const groups = require('./players');

const optionsOf = ({ size, gap }) => ({
  ...(size && { size: Number(size) }),
  ...(gap && { gap: Number(gap) }),
});

exports.createApp = () => {
  const app = new Koa();
  const router = new Router();

  router.get('/starters/:group', (ctx) => {
    const players = groups[ctx.params.group];
    ctx.assert(players, 404, 'no such group');
    ctx.body = startTimes(flightsOf(players, optionsOf(ctx.query)), optionsOf(ctx.query));
  });

  router.get('/starters/:group/print', (ctx) => {
    const players = groups[ctx.params.group];
    ctx.assert(players, 404, 'no such group');
    ctx.body = startTimes(flightsOf(players))
      .map(({ time, players: flight }) => `${time} ${flight.join(', ')}`)
      .join('\n');
  });

  app.silent = true;
  app.use(router.routes());
  return app;
};
