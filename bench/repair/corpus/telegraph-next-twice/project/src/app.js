import Koa from "koa";
import { codes } from "./codes.js";
import { stations } from "./stations.js";
import { timing } from "./timing.js";

export function createApp({ timings = [] } = {}) {
  const app = new Koa();
  app.silent = true;
  app.use(timing(timings));
  app.use(stations(["Elm", "Oak"]));
  app.use(async (ctx) => {
    ctx.body = { to: ctx.state.station, code: codes(ctx.query.text ?? "") };
  });
  return app;
}
