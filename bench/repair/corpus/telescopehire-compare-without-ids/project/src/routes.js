import Router from "@koa/router";
import { find, optics, telescopes } from "./telescopes.js";

export const router = new Router({ prefix: "/telescopes" });

router.get("/", (ctx) => {
  const { lighterThan } = ctx.query;
  if (lighterThan && Number.isNaN(Number(lighterThan))) ctx.throw(400, "lighterThan must be a number");
  ctx.body = telescopes.filter(({ kilograms }) => !lighterThan || kilograms < Number(lighterThan));
});

router.get("/price", (ctx) => {
  const { id, nights } = ctx.query;
  if (!id) ctx.throw(400, "id is missing");
  const telescope = find(id);
  if (!telescope) ctx.throw(404, "no such telescope");
  const count = Number(nights ?? 1);
  ctx.body = { id, nights: count, price: telescope.perNight * count };
});

router.get("/compare", (ctx) => {
  const ids = ctx.query.ids.split(",");
  const chosen = ids.map((id) => find(id) ?? ctx.throw(404, "no such telescope"));
  ctx.body = chosen.map((telescope) => ({ name: telescope.name, ...optics(telescope) }));
});
