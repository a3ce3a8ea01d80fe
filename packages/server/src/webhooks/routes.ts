import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import type { Kysely } from "kysely";
import { z } from "zod";
import { readJson } from "../api/errors.ts";
import { ServerError } from "../error.ts";
import { findProject } from "../projects/projects.ts";
import { recordAudit } from "../store/audit.ts";
import { newId } from "../store/id.ts";
import { DEFAULT_ORGANISATION } from "../store/migrations/0001_initial.ts";
import type { Database } from "../store/tables/database.ts";

const ACTOR = "admin";

const NewTarget = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: "must be an http or https address" }),
  /** Slug; without it the target hears of every project. */
  project: z.string().nullable().optional(),
});

/** Targets of webhooks in the API, below `/api/v1`; the guard stands before it. */
export function webhookRoutes(db: Kysely<Database>): Hono {
  const app = new Hono();

  app.get("/webhooks", async (context) => {
    const rows = await db
      .selectFrom("webhook_targets")
      .leftJoin("projects", "projects.id", "webhook_targets.project_id")
      .select([
        "webhook_targets.id",
        "webhook_targets.url",
        "webhook_targets.created_at as createdAt",
        "webhook_targets.disabled_at as disabledAt",
        "projects.slug as project",
      ])
      .orderBy("webhook_targets.created_at")
      .execute();
    return context.json({ webhooks: rows });
  });

  app.post("/webhooks", async (context) => {
    const { url, project } = await readJson(context, NewTarget);
    const projectId = project ? (await findProject(db, project)).id : null;
    const id = newId();
    const secret = `whsec_${randomBytes(24).toString("base64url")}`;
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto("webhook_targets")
        .values({
          id,
          organisation_id: DEFAULT_ORGANISATION,
          project_id: projectId,
          url,
          secret,
          disabled_at: null,
        })
        .execute();
      await recordAudit(trx, {
        actor: ACTOR,
        action: "webhook.created",
        subject: `webhook:${id}`,
        projectId,
        detail: { url },
      });
    });
    // The key of the signature is shown this once.
    return context.json({ webhook: { id, url, project: project ?? null }, secret }, 201);
  });

  app.delete("/webhooks/:id", async (context) => {
    const id = z.uuid("is no id").parse(context.req.param("id"));
    await db.transaction().execute(async (trx) => {
      const disabled = await trx
        .updateTable("webhook_targets")
        .set({ disabled_at: new Date() })
        .where("id", "=", id)
        .where("disabled_at", "is", null)
        .returning("project_id")
        .executeTakeFirst();
      if (!disabled) throw new ServerError("not_found", "There is no such webhook");
      await recordAudit(trx, {
        actor: ACTOR,
        action: "webhook.disabled",
        subject: `webhook:${id}`,
        projectId: disabled.project_id,
      });
    });
    return context.json({ disabled: true });
  });

  return app;
}
