import { Hono } from "hono";
import type { Kysely } from "kysely";
import { ServerError } from "../error.ts";
import type { Database } from "../store/tables/database.ts";

const MARKER = /^bugstack-(?:run|revert): (?<run>[0-9a-f-]{36})$/;

/** Addresses of the built-in forge's change requests: each leads to the page of its run, which shows it. */
export function changeRequestLinks(db: Kysely<Database>): Hono {
  const app = new Hono();
  app.get("/change-requests/:project/:number{[0-9]{1,9}}", async (context) => {
    const row = await db
      .selectFrom("change_requests")
      .innerJoin("projects", "projects.id", "change_requests.project_id")
      .select("change_requests.marker")
      .where("projects.slug", "=", context.req.param("project"))
      .where("change_requests.number", "=", Number(context.req.param("number")))
      .executeTakeFirst();
    const run = MARKER.exec(row?.marker ?? "")?.groups?.run;
    if (!run) throw new ServerError("not_found", "There is no such change request");
    return context.redirect(`/runs/${run}`);
  });
  return app;
}
