import Koa from "koa";
import Router from "@koa/router";
import { EXHIBITIONS } from "./programme.js";
import { calendar } from "./calendar.js";
import { listing } from "./listing.js";

export function createApp(programme = EXHIBITIONS) {
  const router = new Router();

  router.get("/exhibitions", (ctx) => {
    ctx.body = { exhibitions: programme.map(listing) };
  });

  router.get("/calendar.ics", (ctx) => {
    ctx.type = "text/calendar";
    ctx.body = calendar(programme);
  });

  return new Koa().use(router.routes());
}
