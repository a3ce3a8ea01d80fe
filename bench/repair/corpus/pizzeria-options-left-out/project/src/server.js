import Router from "@koa/router";
import Koa from "koa";
import { orderOf } from "./orders.js";
import { kitchenTicket, tableSlip } from "./ticket.js";

export const server = new Koa();
server.silent = true;
const router = new Router();

router.param("number", (text, ctx, next) => {
  ctx.order = orderOf(Number(text));
  if (!ctx.order) ctx.throw(404);
  return next();
});
router.post("/orders/:number/ticket", (ctx) => {
  ctx.body = kitchenTicket(ctx.order, ctx.order.options);
});
router.post("/orders/:number/slip", (ctx) => {
  ctx.body = tableSlip(ctx.order, ctx.order.options);
});
server.use(router.routes());
