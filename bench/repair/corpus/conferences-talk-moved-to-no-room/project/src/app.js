import Koa from "koa";
import Router from "@koa/router";
import { move, rename, talk } from "./talks.js";
import { readMove, readTitle, writeTalk } from "./wire.js";

async function jsonBody(ctx) {
  let text = "";
  for await (const chunk of ctx.req) text += chunk;
  try {
    return JSON.parse(text);
  } catch {
    return ctx.throw(400, "the body is no JSON");
  }
}

export function createApp(table) {
  const router = new Router({ prefix: "/talks/:id" });

  router.use(async (ctx, next) => {
    ctx.state.talk = await talk(table, Number(ctx.params.id));
    if (!ctx.state.talk) ctx.throw(404, "no such talk");
    await next();
  });

  router.put("/slot", async (ctx) => {
    const slot = readMove(await jsonBody(ctx));
    if (!(await move(table, ctx.state.talk, slot))) ctx.throw(409, "the room is taken");
    ctx.body = writeTalk(await talk(table, ctx.state.talk.id));
  });

  router.put("/title", async (ctx) => {
    await rename(table, ctx.state.talk, readTitle(await jsonBody(ctx)));
    ctx.body = writeTalk(await talk(table, ctx.state.talk.id));
  });

  return new Koa().use(router.routes()).use(router.allowedMethods());
}
