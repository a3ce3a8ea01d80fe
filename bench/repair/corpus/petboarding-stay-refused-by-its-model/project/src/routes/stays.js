import Router from "@koa/router";
import { invalid, missing } from "../answers.js";
import { ValidationError } from "../model.js";
import { Stay } from "../models.js";

export const stays = new Router({ prefix: "/stays" });

stays.get("/:id", async (ctx) => {
  const stay = await Stay.findById(ctx.params.id);
  if (!stay) return missing(ctx);
  ctx.body = stay;
});

stays.post("/", async (ctx) => {
  try {
    const { pet, kind, nights } = ctx.input;
    ctx.body = await new Stay({ pet, kind, nights }).save();
    ctx.status = 201;
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    invalid(ctx, error);
  }
});

stays.patch("/:id", async (ctx) => {
  const stay = await Stay.findById(ctx.params.id);
  if (!stay) return missing(ctx);
  const { nights = stay.nights, kind = stay.kind } = ctx.input;
  Object.assign(stay, { nights, kind });
  ctx.body = await stay.save();
});
