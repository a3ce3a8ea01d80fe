import Router from "@koa/router";
import { select } from "../database/query.ts";
import { worksOf } from "../works.ts";

export const gallery = new Router();

gallery.get("/artists/:slug", async (ctx) => {
  const [artist] = await select("artists", { slug: ctx.params.slug });
  if (!artist) ctx.throw(404, "no such artist");
  const works = await worksOf(artist.id as number);
  ctx.body = { name: artist.name, works: works.filter(({ standing }) => standing) };
});
