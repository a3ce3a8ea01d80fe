import type { Kysely } from "kysely";
import { ServerError } from "../error.ts";
import { recordAudit } from "../store/audit.ts";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import type { MergeWindow } from "../store/tables/projects.ts";
import type { Policy, Project } from "./project.ts";

/** What can be set on a policy; what is left out stays as it is. */
export interface PolicySettings {
  readonly mode?: "off" | "suggest" | "review" | "autopilot" | undefined;
  readonly minEvents?: number | undefined;
  readonly autopilotStart?: "manual" | "immediate" | undefined;
  readonly mergesPerDay?: number | undefined;
  readonly protectedPaths?: readonly string[] | undefined;
  readonly mergeWindows?: readonly MergeWindow[] | undefined;
}

/** All policies of a project, its default (without error family) first. */
export function listPolicies(db: Kysely<Database>, projectId: string): Promise<Policy[]> {
  return db
    .selectFrom("policies")
    .selectAll()
    .where("project_id", "=", projectId)
    .orderBy("error_family", (order) => order.asc().nullsFirst())
    .execute();
}

/** The policy that holds for an error family: its own where there is one, else the project's default. */
export async function policyFor(
  db: Kysely<Database>,
  projectId: string,
  family: string | null,
): Promise<Policy> {
  return policyAmong(await listPolicies(db, projectId), family);
}

/** The one of a project's policies that holds for an error family. */
export function policyAmong(policies: readonly Policy[], family: string | null): Policy {
  const policy =
    policies.find((one) => one.error_family === family) ?? policies.find((one) => one.error_family === null);
  if (!policy) throw new ServerError("internal", "A project has lost its default policy");
  return policy;
}

/** Sets the project's default policy, or the one of an error family, which starts as a copy of the default. */
export async function setPolicy(
  db: Kysely<Database>,
  project: Project,
  family: string | null,
  settings: PolicySettings,
  actor: string,
): Promise<Policy> {
  return db.transaction().execute(async (trx) => {
    const base = await policyFor(trx, project.id, family);
    const values = {
      mode: settings.mode ?? base.mode,
      min_events: settings.minEvents ?? base.min_events,
      autopilot_start: settings.autopilotStart ?? base.autopilot_start,
      merges_per_day: settings.mergesPerDay ?? base.merges_per_day,
      protected_paths: [...(settings.protectedPaths ?? base.protected_paths)],
      merge_windows: JSON.stringify(settings.mergeWindows ?? base.merge_windows),
    };
    const policy = await trx
      .insertInto("policies")
      .values({
        id: newId(),
        organisation_id: project.organisation_id,
        project_id: project.id,
        error_family: family,
        ...values,
      })
      .onConflict((conflict) =>
        conflict.columns(["project_id", "error_family"]).doUpdateSet({ ...values, updated_at: new Date() }),
      )
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordAudit(trx, {
      actor,
      action: "policy.changed",
      subject: `project:${project.slug}`,
      projectId: project.id,
      detail: { family, ...settings },
    });
    return policy;
  });
}
