import Router from "@koa/router";
import Koa from "koa";
import { races } from "./races.js";
import { fastest, slowest } from "./times.js";

const router = new Router();

router.get("/races/:name/fastest", (ctx) => {
  const race = races[ctx.params.name];
  ctx.assert(race, 404, "no such race");
  ctx.body = { race: ctx.params.name, fastest: fastest(race.results) };
});

router.get("/races/:name/slowest", (ctx) => {
  const race = races[ctx.params.name];
  ctx.assert(race, 404, "no such race");
  ctx.body = { race: ctx.params.name, slowest: slowest(race.results) };
});

export const app = new Koa();
app.use(router.routes());
