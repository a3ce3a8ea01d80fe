import Router from "@koa/router";
import { invalid } from "../answers.js";
import { ValidationError } from "../model.js";
import { Kennel } from "../models.js";

export const kennels = new Router({ prefix: "/kennels" });

kennels.post("/", async (ctx) => {
  try {
    ctx.body = await new Kennel({ label: ctx.input.label }).save();
    ctx.status = 201;
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    invalid(ctx, error);
  }
});
