import { Hono } from "hono";
import type { Kysely } from "kysely";
import { createBuiltSources } from "../artifacts/built-sources.ts";
import { checkDeployer } from "../deployments/check.ts";
import { hostedOpener } from "../forges/open-hosted.ts";
import { pauseAutomation, resumeAutomation } from "../projects/automation.ts";
import { sumCounts } from "../projects/counts.ts";
import { checkForge, withForge } from "../projects/forge-check.ts";
import { createKey, listKeys, revokeKey } from "../projects/keys.ts";
import { listPolicies, setPolicy } from "../projects/policies.ts";
import type { Project } from "../projects/project.ts";
import { createProject, findProject, listProjects, setProject } from "../projects/projects.ts";
import { listReleases, recordRelease } from "../projects/releases.ts";
import { checkRepository } from "../projects/repository-check.ts";
import { sumDiscarded, sumSessions } from "../projects/sessions.ts";
import type { Database } from "../store/tables/database.ts";
import { shownOnce, withSecret } from "./deploy-by.ts";
import { readJson } from "./errors.ts";
import * as input from "./inputs.ts";
import { issueRoutes } from "./issue-routes.ts";
import { keyView, projectView, releaseView } from "./views.ts";

const ACTOR = "admin";
const DAY_MS = 24 * 3_600_000;

/** The administration, below `/api/v1`; the guard stands before it. */
export function adminRoutes(db: Kysely<Database>, home: string): Hono {
  const app = new Hono();
  projectRoutes(app, db, home);
  app.route("/", issueRoutes(db, ACTOR, createBuiltSources(db, home)));
  trafficRoutes(app, db);
  automationRoutes(app, db);
  return app;
}

function projectRoutes(app: Hono, db: Kysely<Database>, home: string): void {
  const view = async (project: Project) => projectView(project, await listPolicies(db, project.id));

  app.get("/projects", async (context) => {
    const projects = await listProjects(db);
    return context.json({ projects: await Promise.all(projects.map(view)) });
  });
  app.post("/projects", async (context) => {
    const { slug, policy, ...given } = await readJson(context, input.NewProject);
    const settings = await withForge(db, withSecret(given));
    const warnings = await checkRepository(settings);
    const project = await createProject(db, slug, settings, ACTOR);
    await changePolicy(db, project, policy);
    warnings.push(...(await checkForge(db, home, project)));
    return context.json({ project: await view(project), ...shownOnce(settings), warnings }, 201);
  });
  app.get("/projects/:slug", async (context) => {
    return context.json({ project: await view(await findProject(db, context.req.param("slug"))) });
  });
  app.patch("/projects/:slug", async (context) => {
    const { policy, ...given } = await readJson(context, input.ProjectChange);
    const settings = await withForge(db, withSecret(given));
    const warnings = await checkRepository(settings);
    const project = await setProject(db, context.req.param("slug"), settings, ACTOR);
    await changePolicy(db, project, policy);
    if (settings.repository || settings.forge) warnings.push(...(await checkForge(db, home, project)));
    return context.json({ project: await view(project), ...shownOnce(settings), warnings });
  });
  app.post("/projects/:slug/deploy-check", async (context) => {
    const project = await findProject(db, context.req.param("slug"));
    return context.json({ check: await checkDeployer(project, hostedOpener(db, home)) });
  });
  app.get("/projects/:slug/keys", async (context) => {
    const project = await findProject(db, context.req.param("slug"));
    return context.json({ keys: (await listKeys(db, project.id)).map(keyView) });
  });
  app.post("/projects/:slug/keys", async (context) => {
    const project = await findProject(db, context.req.param("slug"));
    const { kind, label } = await readJson(context, input.NewKey);
    const { key, token } = await createKey(db, project, { kind, label: label ?? null }, ACTOR);
    return context.json({ key: keyView(key), token }, 201);
  });
  app.delete("/keys/:id", async (context) => {
    const key = await revokeKey(db, input.Id.parse(context.req.param("id")), ACTOR);
    return context.json({ key: keyView(key) });
  });
}

function trafficRoutes(app: Hono, db: Kysely<Database>): void {
  app.post("/releases", async (context) => {
    const release = await readJson(context, input.NewRelease);
    const project = await findProject(db, release.project);
    const recorded = await recordRelease(db, project, {
      version: release.version,
      commit: release.commit ?? null,
      environment: release.environment ?? null,
      source: "api",
    });
    return context.json({ release: releaseView(recorded) }, 201);
  });
  app.get("/projects/:slug/releases", async (context) => {
    const project = await findProject(db, context.req.param("slug"));
    return context.json({ releases: (await listReleases(db, project.id)).map(releaseView) });
  });
  app.get("/projects/:slug/counts", async (context) => {
    const project = await findProject(db, context.req.param("slug"));
    const { since, release } = input.CountsQuery.parse(context.req.query());
    const from = since === undefined ? new Date(Date.now() - DAY_MS) : new Date(since);
    const counts = await sumCounts(db, project.id, { since: from, release });
    return context.json({ since: from, counts });
  });
  app.get("/projects/:slug/sessions", async (context) => {
    const project = await findProject(db, context.req.param("slug"));
    const { since, release } = input.CountsQuery.parse(context.req.query());
    const from = since === undefined ? new Date(Date.now() - DAY_MS) : new Date(since);
    const [sessions, discarded] = await Promise.all([
      sumSessions(db, project.id, { since: from, release }),
      sumDiscarded(db, project.id, from),
    ]);
    return context.json({ since: from, sessions, discarded });
  });
}

function automationRoutes(app: Hono, db: Kysely<Database>): void {
  const projectId = async (slug: string | null | undefined) =>
    slug ? (await findProject(db, slug)).id : null;

  app.post("/pause", async (context) => {
    const { project, reason } = await readJson(context, input.Pause);
    await pauseAutomation(db, { projectId: await projectId(project), reason: reason ?? null }, ACTOR);
    return context.json({ paused: true });
  });
  app.post("/resume", async (context) => {
    const { project } = await readJson(context, input.Pause);
    const changed = await resumeAutomation(db, await projectId(project), ACTOR);
    return context.json({ paused: false, changed });
  });
}

async function changePolicy(
  db: Kysely<Database>,
  project: Project,
  policy: input.ProjectChange["policy"],
): Promise<void> {
  if (policy === undefined) return;
  const { errorFamily, ...settings } = policy;
  await setPolicy(db, project, errorFamily ?? null, settings, ACTOR);
}
