import Router from "@koa/router";
import Koa from "koa";
import { findUser, removeDevice } from "./users.js";

export function createApp(sender) {
  const app = new Koa();
  const router = new Router();

  router.get("/users/:id/devices", async (ctx) => {
    const user = await findUser(ctx.params.id);
    if (!user) ctx.throw(404, "no such user");
    ctx.body = user.devices.map(({ token, kind }) => ({ token, kind }));
  });

  router.post("/users/:id/push", async (ctx) => {
    const user = findUser(ctx.params.id);
    if (!user) ctx.throw(404, "no such user");
    if (user.muted) {
      ctx.body = { delivered: 0, muted: true };
      return;
    }
    const message = { title: ctx.query.title ?? "News", text: ctx.query.text ?? "" };
    await Promise.all(user.devices.map(({ token }) => sender.deliver(token, message)));
    ctx.body = { delivered: user.devices.length };
  });

  router.delete("/users/:id/devices/:token", async (ctx) => {
    ctx.status = (await removeDevice(ctx.params.id, ctx.params.token)) ? 204 : 404;
  });

  app.use(router.routes());
  return app;
}
