import Koa from "koa";
import Router from "@koa/router";
import * as loads from "./loads.mjs";
import { deliveryNote, invoice } from "./papers.mjs";

const router = new Router();

router.get("/loads/:id/note", async (ctx) => {
  const load = await loads.byId(Number(ctx.params.id));
  ctx.assert(load, 404, "no such load");
  ctx.body = await deliveryNote(load);
});

router.get("/loads/:id/invoice", async (ctx) => {
  const load = await loads.byId(Number(ctx.params.id));
  ctx.assert(load, 404, "no such load");
  ctx.body = await invoice(load);
});

const app = new Koa();
app.use(router.routes());

export default app;
