import Router from "@koa/router";
import Koa from "koa";
import { createRounds, isValidId, type Round } from "./model.ts";

const SEED: Round[] = [
  { _id: "65a1f0c2b7d4e8a9c0b1d2e3", street: "Mill Lane", houses: 14 },
  { _id: "65a1f0c2b7d4e8a9c0b1d2e4", street: "High Street", houses: 40 },
];

export function createApp() {
  const rounds = createRounds(structuredClone(SEED));
  const router = new Router();

  router.get("/rounds/:id", async (ctx) => {
    const { id } = ctx.params;
    const round = isValidId(id) ? await rounds.findById(id) : null;
    if (!round) ctx.throw(404, "round not found");
    ctx.body = round;
  });

  router.put("/rounds/:id/houses/:houses", async (ctx) => {
    const { id, houses } = ctx.params;
    const round = isValidId(id) ? await rounds.updateHouses(id, Number(houses)) : null;
    if (!round) ctx.throw(404, "round not found");
    ctx.body = round;
  });

  router.delete("/rounds/:id", async (ctx) => {
    const round = await rounds.findByIdAndDelete(ctx.params.id);
    if (!round) ctx.throw(404, "round not found");
    ctx.status = 204;
  });

  const app = new Koa();
  app.silent = true;
  app.use(router.routes());
  return app;
}
