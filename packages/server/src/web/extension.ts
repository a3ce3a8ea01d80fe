import type { ServerExtension } from "../extension.ts";
import { webRoutes } from "./routes.ts";

/** The read-only pages, as a part of the server. */
export const webExtension: ServerExtension = {
  name: "web",
  routes: ({ store, adminToken, adminTokenFile, settings }) =>
    webRoutes({ store, adminToken, tokenFile: adminTokenFile, secure: settings.url.startsWith("https:") }),
};
