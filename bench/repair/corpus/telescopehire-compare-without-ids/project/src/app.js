import Koa from "koa";
import { router } from "./routes.js";

export function createApp() {
  const app = new Koa();
  app.use(async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (!error.expose) throw error;
      ctx.status = error.status;
      ctx.body = { error: error.message };
    }
  });
  app.use(router.routes());
  return app;
}
