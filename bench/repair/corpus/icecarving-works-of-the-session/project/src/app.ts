import Router from "@koa/router";
import Koa from "koa";
import { mine } from "./routes/mine.ts";
import { gallery } from "./routes/gallery.ts";
import { sessions } from "./session.ts";

export function createApp(): Koa {
  const app = new Koa();
  app.silent = true;
  const root = new Router();
  root.use(sessions);
  root.use(gallery.routes());
  root.use(mine.routes());
  app.use(root.routes());
  return app;
}
