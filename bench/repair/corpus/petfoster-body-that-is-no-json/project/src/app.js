import Koa from "koa";
import { Router } from "@koa/router";
import { readBody } from "./body.js";
import { answersErrors } from "./errors.js";

const KINDS = ["dog", "cat", "rabbit"];

export function createApp() {
  const animals = [];
  const router = new Router();

  router.get("/animals", (ctx) => {
    const { kind } = ctx.query;
    ctx.body = kind ? animals.filter((animal) => animal.kind === kind) : animals;
  });

  router.post("/animals", async (ctx) => {
    const { name, kind } = await readBody(ctx);
    if (typeof name !== "string" || !KINDS.includes(kind)) ctx.throw(422, "name and kind are required");
    const animal = { id: animals.length + 1, name, kind };
    animals.push(animal);
    ctx.status = 201;
    ctx.body = animal;
  });

  const app = new Koa();
  app.use(answersErrors);
  app.use(router.routes());
  return app;
}
