import Router from "@koa/router";
import Koa from "koa";
import { readUpload } from "./upload.js";
import { pictureKind } from "./picture.js";

export function createApp(portraits = new Map()) {
  const router = new Router();

  router.post("/pets/:id/portrait", async (ctx) => {
    const bytes = await readUpload(ctx);
    const kind = pictureKind(bytes);
    ctx.assert(kind, 415, "a portrait must be a JPEG or PNG picture");
    portraits.set(ctx.params.id, { kind, bytes });
    ctx.status = 201;
    ctx.body = { kind, size: bytes.length };
  });

  router.get("/pets/:id/portrait", (ctx) => {
    const portrait = portraits.get(ctx.params.id);
    ctx.assert(portrait, 404, "no portrait yet");
    ctx.type = portrait.kind;
    ctx.body = portrait.bytes;
  });

  const app = new Koa();
  app.silent = process.env.NODE_ENV === "test";
  return app.use(router.routes());
}
