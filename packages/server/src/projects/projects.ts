import type { Kysely, Updateable } from "kysely";
import { ServerError } from "../error.ts";
import { recordAudit } from "../store/audit.ts";
import { newId } from "../store/id.ts";
import { DEFAULT_ORGANISATION } from "../store/migrations/0001_initial.ts";
import type { Database } from "../store/tables/database.ts";
import type { ProjectsTable } from "../store/tables/projects.ts";
import type { Project, ProjectSettings } from "./project.ts";

const SLUG = /^[a-z][a-z0-9-]{0,58}[a-z0-9]$/;

/** Makes a project with the policy `suggest`. Throws `bad_input` for a bad slug, `conflict` for one that is taken. */
export async function createProject(
  db: Kysely<Database>,
  slug: string,
  settings: ProjectSettings,
  actor: string,
): Promise<Project> {
  if (!SLUG.test(slug)) {
    throw new ServerError("bad_input", `"${slug}" cannot name a project`, {
      remedy: "Use 2 to 60 lower-case letters, digits and dashes, with a letter first.",
    });
  }
  return db.transaction().execute(async (trx) => {
    const project = await trx
      .insertInto("projects")
      .values({
        id: newId(),
        organisation_id: DEFAULT_ORGANISATION,
        slug,
        ...columns(settings),
        name: settings.name ?? slug,
      })
      .onConflict((conflict) => conflict.column("slug").doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!project) {
      throw new ServerError("conflict", `There is a project "${slug}" already`, {
        remedy: "Choose another name, or change that project with `bugstack project set`.",
      });
    }
    await trx
      .insertInto("policies")
      .values({
        id: newId(),
        organisation_id: project.organisation_id,
        project_id: project.id,
        error_family: null,
      })
      .execute();
    await recordAudit(trx, {
      actor,
      action: "project.created",
      subject: `project:${slug}`,
      projectId: project.id,
      detail: withoutSecrets(settings),
    });
    return project;
  });
}

export function listProjects(db: Kysely<Database>): Promise<Project[]> {
  return db.selectFrom("projects").selectAll().orderBy("slug").execute();
}

/** Throws `not_found`. */
export async function findProject(db: Kysely<Database>, slug: string): Promise<Project> {
  const project = await db.selectFrom("projects").selectAll().where("slug", "=", slug).executeTakeFirst();
  if (!project) {
    throw new ServerError("not_found", `There is no project "${slug.slice(0, 60)}"`, {
      remedy: "List them with `bugstack project list`.",
    });
  }
  return project;
}

/** Changes what `settings` names. Throws `not_found`. */
export async function setProject(
  db: Kysely<Database>,
  slug: string,
  settings: ProjectSettings,
  actor: string,
): Promise<Project> {
  return db.transaction().execute(async (trx) => {
    const { id, grouping_version: groupedBy } = await findProject(trx, slug);
    const isRegrouped = settings.groupingVersion !== undefined && settings.groupingVersion !== groupedBy;
    const project = await trx
      .updateTable("projects")
      .set({
        ...columns(settings),
        // Issues of the algorithm before are found by it as long as they live.
        ...(isRegrouped ? { grouped_before: groupedBy } : {}),
        updated_at: new Date(),
      })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordAudit(trx, {
      actor,
      action: "project.changed",
      subject: `project:${slug}`,
      projectId: id,
      detail: withoutSecrets(settings),
    });
    return project;
  });
}

/** What is set takes the place of the other. */
function deployBy({ deployBy: by, deployCommand }: ProjectSettings): string | null | undefined {
  if (by) return JSON.stringify(by);
  return by === null || typeof deployCommand === "string" ? null : undefined;
}

/** The log is read by many: what a webhook is signed with is none of it. */
function withoutSecrets(settings: ProjectSettings): Readonly<Record<string, unknown>> {
  const { deployBy: by } = settings;
  return by?.kind === "webhook" ? { ...settings, deployBy: { kind: by.kind, url: by.url } } : { ...settings };
}

type ProjectColumns = Omit<Updateable<ProjectsTable>, "id" | "organisation_id" | "slug">;

function columns(settings: ProjectSettings): ProjectColumns {
  const { repository } = settings;
  const all = {
    name: settings.name,
    repository_kind: repository === undefined ? undefined : (repository?.kind ?? "none"),
    repository_url: repository === undefined ? undefined : (repository?.url ?? null),
    repository_branch: repository === undefined ? undefined : (repository?.branch ?? null),
    forge: settings.forge,
    test_command: settings.testCommand,
    environment_path: settings.environmentPath,
    deploy_command: settings.deployBy ? null : settings.deployCommand,
    deploy_by: deployBy(settings),
    grouping_version: settings.groupingVersion,
    events_per_minute: settings.eventsPerMinute,
    events_per_day: settings.eventsPerDay,
    runs_per_day: settings.runsPerDay,
    runs_in_parallel: settings.runsInParallel,
    open_change_requests: settings.openChangeRequests,
    paused: settings.paused,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
