import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { sql } from "kysely";
import { answerFailure } from "./api/errors.ts";
import { requireAdmin, requireOwnHost } from "./api/guards.ts";
import { adminRoutes } from "./api/routes.ts";
import { artifactRoutes } from "./artifacts/routes.ts";
import { ServerError } from "./error.ts";
import type { ServerContext, ServerExtension } from "./extension.ts";
import type { IntakeOptions } from "./intake/routes.ts";

/**
 * All addresses of the server but those of the intake (`intakeListener`). Health is open; everything else needs its own
 * host name and a token.
 */
export function createApp(
  context: ServerContext,
  intake: Pick<IntakeOptions, "keys" | "budget" | "limits">,
  extensions: readonly ServerExtension[],
): Hono<{ Bindings: HttpBindings }> {
  const { settings, store, log } = context;
  // SDKs end their addresses with a slash, people do not.
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  app.onError(answerFailure(log));

  app.get("/health", async (request) => {
    await sql`select 1`.execute(store.db);
    return request.json({ status: "ok" });
  });
  // By token alone, as the tools that upload are on other machines.
  app.route(
    "/api/0",
    artifactRoutes({
      db: store.db,
      adminToken: context.adminToken,
      keys: intake.keys,
      budget: intake.budget,
      limits: intake.limits,
      url: settings.url,
      log,
    }),
  );

  app.use(requireOwnHost(settings.url, settings.host));
  app.use("/api/v1/*", requireAdmin(context.adminToken));
  app.route("/api/v1", adminRoutes(store.db, settings.home));
  for (const extension of extensions) {
    if (extension.api) app.route("/api/v1", extension.api(context));
  }
  for (const extension of extensions) {
    if (extension.routes) app.route("/", extension.routes(context));
  }
  app.notFound(() => {
    throw new ServerError("not_found", "There is nothing at this address");
  });
  return app;
}
