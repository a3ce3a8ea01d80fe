import Router from "@koa/router";
import Koa from "koa";
import { body } from "./middleware/body.mjs";
import { refusals } from "./middleware/refusals.mjs";
import { timing } from "./middleware/timing.mjs";
import * as boxes from "./boxes.mjs";

export function createApp() {
  const app = new Koa();
  app.use(refusals);
  app.use(timing);
  app.use(body);

  const router = new Router();
  router.get("/members/:id/boxes", (ctx) => {
    ctx.body = boxes.ofMember(ctx.params.id);
  });
  router.post("/boxes", async (ctx) => {
    const { member, cheeses } = ctx.request.body;
    ctx.body = await boxes.order(member, cheeses);
    ctx.status = 201;
  });
  app.use(router.routes());
  return app;
}
