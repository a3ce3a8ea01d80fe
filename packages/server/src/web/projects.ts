import { type Context, Hono } from "hono";
import { z } from "zod";
import { shownOnce, withSecret } from "../api/deploy-by.ts";
import { ProjectChange } from "../api/inputs.ts";
import { checkDeployer, type DeployCheck } from "../deployments/check.ts";
import { ServerError } from "../error.ts";
import { hostedOpener } from "../forges/open-hosted.ts";
import { listPolicies } from "../projects/policies.ts";
import type { Project, ProjectSettings } from "../projects/project.ts";
import { findProject, listProjects, setProject } from "../projects/projects.ts";
import type { Store } from "../store/database.ts";
import { readForm, refused } from "./form.ts";
import { guarded } from "./guarded.ts";
import { html } from "./html.ts";
import { layout } from "./pages/layout.ts";
import { projectPage, projectsPage } from "./pages/project-page.ts";

export interface ProjectPagesOptions {
  readonly store: Store;
  readonly adminToken: string;
  readonly home: string;
}

const ACTOR = "admin";
const Field = z.string().trim().max(2_000).default("");
const DeployForm = z.object({
  kind: z.enum(["none", "command", "webhook", "workflow", "deployment"]),
  command: Field,
  url: Field,
  file: Field,
  /** A box that was ticked: the webhook gets another secret. */
  renew: z.literal("yes").optional(),
});

/** The projects, and a project with the way in which its merged fixes reach production: seen, set and tried. */
export function projectPages(options: ProjectPagesOptions): Hono {
  const app = new Hono();
  const { db } = options.store;
  const forgeOf = hostedOpener(db, options.home);

  app.get(
    "/projects",
    guarded(options, async (context) =>
      context.html(layout("Projects", projectsPage(await listProjects(db)))),
    ),
  );
  app.get(
    "/projects/:slug",
    guarded(options, (context) => onProject(context, (project) => show(context, project))),
  );
  app.post(
    "/projects/:slug/deploy",
    guarded(options, (context) =>
      onProject(context, async (project) => {
        const fields = await readForm(context);
        if (fields === null) return context.text("The form is too large.", 413);
        const settings = settingsOf(project, DeployForm.parse(fields));
        if (settings === null) return context.redirect(`/projects/${project.slug}`, 303);
        const changed = await setProject(db, project.slug, settings, ACTOR);
        const { deploySecret: secret } = shownOnce(settings);
        return secret
          ? show(context, changed, { secret })
          : context.redirect(`/projects/${project.slug}`, 303);
      }),
    ),
  );
  app.post(
    "/projects/:slug/deploy/check",
    guarded(options, (context) =>
      onProject(context, async (project) => {
        return show(context, project, { check: await checkDeployer(project, forgeOf) });
      }),
    ),
  );
  return app;

  async function show(
    context: Context,
    project: Project,
    more: { readonly secret?: string; readonly check?: DeployCheck } = {},
  ): Promise<Response> {
    const policies = await listPolicies(db, project.id);
    return context.html(layout(project.name, projectPage({ project, policies, ...more })));
  }

  async function onProject(
    context: Context,
    act: (project: Project) => Response | Promise<Response>,
  ): Promise<Response> {
    try {
      return await act(await findProject(db, context.req.param("slug") ?? ""));
    } catch (error) {
      if (error instanceof ServerError && error.code === "not_found")
        return context.html(layout("Not found", html`<p>There is nothing here.</p>`), 404);
      return refused(context, error);
    }
  }
}

/** What a form changes; null where it changes nothing. A webhook keeps its secret as long as its address stays. */
function settingsOf(project: Project, form: z.infer<typeof DeployForm>): ProjectSettings | null {
  const { deploy_by: before } = project;
  switch (form.kind) {
    case "none":
      return { deployCommand: null, deployBy: null };
    case "command":
      return withSecret(ProjectChange.parse({ deployCommand: form.command }));
    case "webhook":
      if (before?.kind === "webhook" && before.url === form.url && !form.renew) return null;
      return withSecret(ProjectChange.parse({ deployBy: { kind: "webhook", url: form.url } }));
    case "workflow":
      return withSecret(ProjectChange.parse({ deployBy: { kind: "workflow", file: form.file } }));
    case "deployment":
      return { deployBy: { kind: "deployment" } };
  }
}
