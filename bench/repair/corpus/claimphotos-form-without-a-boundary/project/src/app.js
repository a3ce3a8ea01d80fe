import Koa from "koa";
import { errors } from "./errors.js";
import { Photos } from "./photos.js";
import { routes } from "./routes.js";

export function createApp(photos = new Photos()) {
  const app = new Koa();
  app.use(errors);
  app.use(routes(photos).routes());
  return app;
}
