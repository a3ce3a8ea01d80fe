import { Hono } from "hono";
import type { Kysely } from "kysely";
import { z } from "zod";
import { ServerError } from "../error.ts";
import { listReleases, recordRelease } from "../projects/releases.ts";
import type { Database } from "../store/tables/database.ts";
import type { ArtifactEnv } from "./routes.ts";

const Version = z.string().trim().min(1).max(256);
const Hash = z.string().regex(/^[0-9a-f]{7,64}$/);
const ReleaseBody = z.object({
  version: Version.optional(),
  projects: z.array(z.string().max(100)).max(50).optional(),
  ref: z.string().max(256).nullish(),
  commits: z
    .array(z.object({ id: z.string().max(64) }))
    .max(5_000)
    .nullish(),
  refs: z
    .array(z.object({ commit: z.string().max(256) }))
    .max(100)
    .nullish(),
});
const DeployBody = z.object({
  environment: z.string().trim().min(1).max(256),
  projects: z.array(z.string().max(100)).max(50).nullish(),
});

const BASE = "/organizations/:organisation/releases";

/** Releases as `sentry-cli releases` and the bundlers' plugins tell of them: new, commits, finalize, deploys. */
export function releaseRoutes(db: Kysely<Database>): Hono<ArtifactEnv> {
  const app = new Hono<ArtifactEnv>();
  app.post(BASE, async (context) => {
    const body = read(ReleaseBody, await context.req.json().catch(() => null));
    if (body.version === undefined || !body.projects?.length)
      throw new ServerError("bad_input", "A release has a version and a project");
    for (const named of body.projects)
      await note(db, await context.get("caller").project(named), body.version, body);
    return context.json(view(body.version), 201);
  });
  app.put(`${BASE}/:version`, async (context) => {
    const version = read(Version, context.req.param("version"));
    const body = read(ReleaseBody, await context.req.json().catch(() => null));
    const projects = body.projects?.length
      ? await Promise.all(body.projects.map((named) => context.get("caller").project(named)))
      : await projectsOf(db, version, context.get("caller").owner);
    for (const project of projects) await note(db, project, version, body);
    return context.json(view(version));
  });
  // Whole organisations have no releases here: the tools name the projects in the body.
  app.put("/projects/:organisation/:project/releases/:version", async (context) => {
    const version = read(Version, context.req.param("version"));
    const body = read(ReleaseBody, await context.req.json().catch(() => null));
    await note(db, await context.get("caller").project(context.req.param("project")), version, body);
    return context.json(view(version));
  });
  app.get(`${BASE}/:version`, async (context) => {
    const version = read(Version, context.req.param("version"));
    if ((await projectsOf(db, version, context.get("caller").owner)).length === 0)
      throw new ServerError("not_found", "There is no such release");
    return context.json(view(version));
  });
  app.get("/projects/:organisation/:project/releases", async (context) => {
    const project = await context.get("caller").project(context.req.param("project"));
    return context.json((await listReleases(db, project.id)).map(({ version }) => view(version)));
  });
  app.post(`${BASE}/:version/deploys`, async (context) => {
    const version = read(Version, context.req.param("version"));
    const { environment, projects: named } = read(DeployBody, await context.req.json().catch(() => null));
    const projects = named?.length
      ? await Promise.all(named.map((one) => context.get("caller").project(one)))
      : await projectsOf(db, version, context.get("caller").owner);
    for (const project of projects) await recordRelease(db, project, { version, environment, source: "api" });
    return context.json({ id: version, environment, dateFinished: new Date().toISOString() }, 201);
  });
  return app;
}

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new ServerError("bad_input", "The release is not told as it should be", { cause: parsed.error });
  return parsed.data;
}

interface ProjectOfRelease {
  readonly id: string;
  readonly organisation_id: string;
}

async function note(
  db: Kysely<Database>,
  project: ProjectOfRelease,
  version: string,
  { commits, refs, ref }: z.infer<typeof ReleaseBody>,
): Promise<void> {
  const head = [ref, ...(refs ?? []).map(({ commit }) => commit)].find(
    (hash) => Hash.safeParse(hash).success,
  );
  await recordRelease(db, project, { version, commit: head ?? null, source: "api" });
  const brought = [...(commits ?? []).map(({ id }) => id), ...(head ? [head] : [])].filter(
    (hash) => Hash.safeParse(hash).success,
  );
  if (brought.length === 0) return;
  await db
    .insertInto("release_commits")
    .values([...new Set(brought)].map((commit) => ({ project_id: project.id, version, commit })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The caller's projects that have this release. */
function projectsOf(db: Kysely<Database>, version: string, owner: string): Promise<ProjectOfRelease[]> {
  let query = db
    .selectFrom("projects")
    .innerJoin("releases", "releases.project_id", "projects.id")
    .select(["projects.id", "projects.organisation_id"])
    .distinct()
    .where("releases.version", "=", version);
  if (owner !== "admin") query = query.where("projects.id", "=", owner);
  return query.execute();
}

function view(version: string) {
  const now = new Date().toISOString();
  return {
    version,
    shortVersion: version,
    dateCreated: now,
    dateReleased: null,
    newGroups: 0,
    projects: [],
    status: "open",
  };
}
