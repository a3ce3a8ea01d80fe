const Koa = require("koa");
const { jsonBody } = require("./body");
const { onError } = require("./on-error");
const { Lockers } = require("./lockers");
const { lockerRouter } = require("./router");

function makeApp(lockers = new Lockers({ small: 2, large: 1 })) {
  const app = new Koa();
  app.use(onError);
  app.use(jsonBody);
  app.use(lockerRouter(lockers).routes());
  return app;
}

module.exports = { makeApp };
