import Koa from "koa";
import { body } from "./middleware/body.js";
import { branch } from "./middleware/branch.js";
import { errors } from "./middleware/errors.js";
import { Games } from "./games.js";
import { routes } from "./routes.js";

export const BRANCHES = {
  north: { name: "Northgate", arenas: ["volcano", "bunker"] },
  docks: { name: "The Docks", arenas: ["containers"] },
};

export function createApp(games = new Games()) {
  const app = new Koa();
  app.use(errors());
  app.use(body());
  app.use(branch(BRANCHES));
  const router = routes(games);
  app.use(router.routes());
  app.use(router.allowedMethods());
  return app;
}
