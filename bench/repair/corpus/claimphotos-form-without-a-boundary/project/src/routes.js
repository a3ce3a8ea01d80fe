import Router from "@koa/router";
import { Problem } from "./errors.js";
import { parseForm } from "./multipart.js";

async function textOf(ctx) {
  ctx.req.setEncoding("latin1");
  let text = "";
  for await (const chunk of ctx.req) text += chunk;
  return text;
}

export function routes(photos) {
  const router = new Router();

  router.post("/claims/:id/photos", async (ctx) => {
    const parts = parseForm(ctx.get("content-type"), await textOf(ctx));
    const photo = parts.find((part) => part.name === "photo");
    if (!photo) throw new Problem(422, "No photo in the form");
    ctx.status = 201;
    ctx.body = { photos: photos.add(ctx.params.id, photo) };
  });

  router.get("/claims/:id/photos", (ctx) => {
    ctx.body = { photos: photos.of(ctx.params.id).map(({ fileName, content }) => ({ fileName, size: content.length })) };
  });

  return router;
}
