import { type Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import { createBuiltSources } from "../artifacts/built-sources.ts";
import type { Store } from "../store/database.ts";
import { guarded } from "./guarded.ts";
import { html } from "./html.ts";
import { issueForms } from "./issue-forms.ts";
import { issuePage } from "./pages/issue-page.ts";
import { issuesPage } from "./pages/issues-page.ts";
import { layout } from "./pages/layout.ts";
import { loginPage } from "./pages/login-page.ts";
import { runPage, runsPage } from "./pages/run-page.ts";
import { projectPages } from "./projects.ts";
import { readIssue, readIssues, readRun, readRuns } from "./queries.ts";
import { issueSession, SESSION_COOKIE, same } from "./session.ts";
import { STYLE } from "./style.ts";

export interface WebOptions {
  readonly store: Store;
  readonly adminToken: string;
  readonly tokenFile: string;
  /** Whether the pages are reached through TLS, so that the cookie may insist on it. */
  readonly secure: boolean;
  /** `BUGSTACK_HOME`. */
  readonly home: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST_LOGIN_BYTES = 4_096;

/** No script at all: whatever a stranger wrote into an event, nothing of it can run. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The pages: issues, an issue with what can be decided about it, runs, a run with its steps and its diff. */
export function webRoutes(options: WebOptions): Hono {
  const app = new Hono();
  const shown = createBuiltSources(options.store.db, options.home);

  app.use(async (context, next) => {
    await next();
    context.header("content-security-policy", CONTENT_POLICY);
    context.header("x-content-type-options", "nosniff");
    // With "no-referrer" browsers send a form to ourselves as coming from nowhere, and it would be refused.
    context.header("referrer-policy", "same-origin");
    context.header("cache-control", "no-store");
  });
  app.get("/style.css", (context) => context.body(STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
  app.get("/login", (context) => context.html(layout("Sign in", loginPage(false, options.tokenFile))));
  app.post("/login", async (context) => {
    const length = Number(context.req.header("content-length") ?? Number.NaN);
    if (!(length <= LONGEST_LOGIN_BYTES)) return context.text("The form is too large.", 413);
    const { token } = await context.req.parseBody();
    if (typeof token !== "string" || !same(token.trim(), options.adminToken)) {
      return context.html(layout("Sign in", loginPage(true, options.tokenFile)), 403);
    }
    const { value, maxAge } = issueSession(options.adminToken, new Date());
    setCookie(context, SESSION_COOKIE, value, {
      httpOnly: true,
      sameSite: "Strict",
      secure: options.secure,
      path: "/",
      maxAge,
    });
    return context.redirect("/", 303);
  });

  app.get(
    "/",
    guarded(options, async (context) => {
      return context.html(layout("Issues", issuesPage(await readIssues(options.store))));
    }),
  );
  app.get(
    "/issues/:id",
    guarded(options, async (context) => {
      const detail = await ifKnown(context.req.param("id"), (id) => readIssue(options.store, id, shown));
      return detail ? context.html(layout(detail.issue.title, issuePage(detail))) : absent(context);
    }),
  );
  app.get(
    "/runs",
    guarded(options, async (context) => {
      return context.html(layout("Runs", runsPage(await readRuns(options.store))));
    }),
  );
  app.get(
    "/runs/:id",
    guarded(options, async (context) => {
      const detail = await ifKnown(context.req.param("id"), (id) => readRun(options.store, id));
      return detail
        ? context.html(layout(`Run ${detail.run.ordinal}: ${detail.run.title}`, runPage(detail)))
        : absent(context);
    }),
  );
  app.route("/", issueForms(options));
  app.route("/", projectPages(options));
  return app;
}

async function ifKnown<T>(
  id: string | undefined,
  read: (id: string) => Promise<T | null>,
): Promise<T | null> {
  return id !== undefined && UUID.test(id) ? read(id) : null;
}

function absent(context: Context): Response | Promise<Response> {
  return context.html(layout("Not found", html`<p>There is nothing here.</p>`), 404);
}
