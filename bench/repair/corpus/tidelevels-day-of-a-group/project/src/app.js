import Router from "@koa/router";
import Koa from "koa";
import { toCsv } from "./csv.js";
import { byDay } from "./days.js";
import { UNITS } from "./units.js";

export function createApp(gauges) {
  const app = new Koa();
  const router = new Router();

  router.get("/gauges", (ctx) => {
    ctx.body = gauges.names();
  });

  router.get("/gauges/:gauge", (ctx) => {
    const levels = gauges.levels(ctx.params.gauge);
    if (!levels) ctx.throw(404, "no such gauge");
    const unit = ctx.query.unit ?? "cm";
    if (!UNITS.hasOwnProperty(unit)) ctx.throw(400, `no unit ${unit}`);
    ctx.body = levels.map(({ at, level }) => ({ at, level: UNITS[unit](level) }));
  });

  router.get("/gauges/:gauge/days", (ctx) => {
    const levels = gauges.levels(ctx.params.gauge);
    if (!levels) ctx.throw(404, "no such gauge");
    ctx.body = Object.keys(byDay(levels)).sort();
  });

  router.get("/gauges/:gauge/days/:day", (ctx) => {
    const levels = gauges.levels(ctx.params.gauge);
    if (!levels) ctx.throw(404, "no such gauge");
    const days = byDay(levels);
    if (!days.hasOwnProperty(ctx.params.day)) ctx.throw(404, "no levels of this day");
    ctx.type = "text/csv";
    ctx.body = toCsv(days[ctx.params.day]);
  });

  app.use(router.routes());
  return app;
}
