import { Hono } from "hono";
import type { ServerExtension } from "../extension.ts";
import { openSeal } from "../forges/accounts/seal.ts";
import { forgePages } from "./forges.ts";
import { webRoutes } from "./routes.ts";

/** The pages, as a part of the server. */
export const webExtension: ServerExtension = {
  name: "web",
  routes: ({ store, adminToken, adminTokenFile, settings }) =>
    new Hono()
      .route(
        "/",
        webRoutes({
          store,
          adminToken,
          tokenFile: adminTokenFile,
          secure: settings.url.startsWith("https:"),
          home: settings.home,
        }),
      )
      .route(
        "/",
        forgePages({ db: store.db, adminToken, url: settings.url, seal: () => openSeal(settings.home) }),
      ),
};
