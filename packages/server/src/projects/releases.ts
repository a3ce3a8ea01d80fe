import { type Kysely, type Selectable, sql } from "kysely";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import type { ReleasesTable } from "../store/tables/events.ts";
import type { Project } from "./project.ts";

export type Release = Selectable<ReleasesTable>;

export interface NewRelease {
  readonly version: string;
  readonly commit?: string | null;
  readonly environment?: string | null;
  readonly source: ReleasesTable["source"];
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Notes that a release runs in an environment. The first report gives its time; a later one may add the commit, and
 * a deployment or a person overrules what an event said.
 */
export function recordRelease(
  db: Kysely<Database>,
  project: Pick<Project, "id" | "organisation_id">,
  release: NewRelease,
): Promise<Release> {
  return db
    .insertInto("releases")
    .values({
      id: newId(),
      organisation_id: project.organisation_id,
      project_id: project.id,
      version: release.version,
      environment: release.environment ?? "",
      commit: release.commit ?? null,
      deployed_at: new Date(),
      source: release.source,
      detail: release.detail ? JSON.stringify(release.detail) : null,
    })
    .onConflict((conflict) =>
      conflict.columns(["project_id", "version", "environment"]).doUpdateSet((eb) => ({
        commit:
          release.source === "event"
            ? eb.fn.coalesce("releases.commit", "excluded.commit")
            : eb.fn.coalesce("excluded.commit", "releases.commit"),
        source: release.source === "event" ? eb.ref("releases.source") : eb.ref("excluded.source"),
        detail: eb.fn.coalesce("excluded.detail", "releases.detail"),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Releases by the time they were first deployed, newest first. */
export function listReleases(db: Kysely<Database>, projectId: string, limit = 50): Promise<Release[]> {
  return db
    .selectFrom("releases")
    .selectAll()
    .where("project_id", "=", projectId)
    .orderBy("deployed_at", "desc")
    .limit(limit)
    .execute();
}

/** Commit of a release as a deployment, a person or an SDK told it. */
export async function commitOfRelease(
  db: Kysely<Database>,
  projectId: string,
  version: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("releases")
    .select("commit")
    .where("project_id", "=", projectId)
    .where("version", "=", version)
    .where("commit", "is not", null)
    .orderBy(sql`(source <> 'event')`, "desc")
    .orderBy("deployed_at", "desc")
    .executeTakeFirst();
  return row?.commit ?? null;
}
