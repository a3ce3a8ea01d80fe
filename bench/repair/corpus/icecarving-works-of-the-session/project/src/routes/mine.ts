import Router from "@koa/router";
import { worksOf } from "../works.ts";

export const mine = new Router();

mine.get("/mine", async (ctx) => {
  const { session } = ctx.state;
  if (!session) ctx.throw(401, "sign in first");
  ctx.body = { since: session.since, works: await worksOf(session.artist_id) };
});
