import { json } from "node:stream/consumers";
import Koa from "koa";
import { kennels } from "./routes/kennels.js";
import { stays } from "./routes/stays.js";

export function createApp() {
  const app = new Koa();
  app.use(async (ctx, next) => {
    ctx.input = ["POST", "PATCH"].includes(ctx.method) ? await json(ctx.req) : {};
    await next();
  });
  app.use(stays.routes());
  app.use(kennels.routes());
  return app;
}
