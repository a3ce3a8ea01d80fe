import { createHmac, randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import type { Kysely } from "kysely";
import { accountAt, addAccount, listAccounts } from "../forges/accounts/accounts.ts";
import type { Seal } from "../forges/accounts/seal.ts";
import { ForgeError } from "../forges/error.ts";
import { appManifest, receiveApp } from "../forges/github/manifest.ts";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import { guarded } from "./guarded.ts";
import { html } from "./html.ts";
import { createdPage, forgesPage, manifestPage } from "./pages/forges-page.ts";
import { layout } from "./pages/layout.ts";
import { same } from "./session.ts";

export interface ForgePagesOptions {
  readonly db: Kysely<Database>;
  readonly adminToken: string;
  /** Our own address. */
  readonly url: string;
  readonly seal: () => Promise<Seal>;
}

const LIFETIME_SECONDS = 3_600;
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/** The page of forge accounts, and the way to a GitHub App of one's own by GitHub's manifest flow. */
export function forgePages(options: ForgePagesOptions): Hono {
  const app = new Hono();
  app.use("/forges/*", async (context, next) => {
    await next();
    if (!context.res.headers.has("content-security-policy"))
      context.header("content-security-policy", POLICY);
    context.header("x-content-type-options", "nosniff");
    if (!context.res.headers.has("referrer-policy")) context.header("referrer-policy", "same-origin");
    context.header("cache-control", "no-store");
  });
  app.get(
    "/forges",
    guarded(options, async (context) => {
      const accounts = await listAccounts(options.db);
      return context.html(layout("Forges", forgesPage(accounts, options.url)));
    }),
  );
  app.get(
    "/forges/github/new",
    guarded(options, (context) => startManifest(options, context)),
  );
  // The browser comes from GitHub, so the session's cookie, which is for our own pages, is not sent: the state proves
  // that somebody who was signed in has begun this.
  app.get("/forges/github/created", (context) => finishManifest(options, context));
  return app;
}

async function startManifest(options: ForgePagesOptions, context: Context): Promise<Response> {
  const { url } = options;
  const origin = originOf(context.req.query("url") || "https://github.com");
  const organisation = context.req.query("organisation")?.trim() ?? "";
  if (!origin || (organisation !== "" && !/^[\w.-]{1,100}$/.test(organisation))) {
    return context.html(
      layout("Forges", html`<p class="warning">That is no address or no organisation.</p>`),
      400,
    );
  }
  const id = (await accountAt(options.db, origin))?.id ?? newId();
  const state = sealState(options.adminToken, { origin, id }, new Date());
  const place = { url, redirect: `${url}/forges/github/created`, webhook: `${url}/forge-hooks/${id}` };
  const manifest = appManifest(place, `bugstack-${randomBytes(3).toString("hex")}`);
  const owner = organisation === "" ? "" : `/organizations/${encodeURIComponent(organisation)}`;
  const action = `${origin}${owner}/settings/apps/new?state=${encodeURIComponent(state)}`;
  context.header("content-security-policy", `${POLICY} ${origin}`);
  // GitHub is told our address in the manifest anyway.
  context.header("referrer-policy", "strict-origin-when-cross-origin");
  return context.html(layout("A GitHub App", manifestPage(action, JSON.stringify(manifest))));
}

async function finishManifest(options: ForgePagesOptions, context: Context): Promise<Response> {
  const begun = openState(options.adminToken, context.req.query("state") ?? "", new Date());
  const code = context.req.query("code") ?? "";
  if (!begun || !/^[\w-]{1,200}$/.test(code)) {
    const text = html`<p class="warning">This page was reached without having begun on <a href="/forges">Forges</a>, or more than an hour ago.</p>`;
    return context.html(layout("A GitHub App", text), 403);
  }
  try {
    const made = await receiveApp({ url: begun.origin }, code);
    const identity = {
      kind: "app" as const,
      appId: String(made.id),
      slug: made.slug,
      privateKey: made.pem,
      ...(made.webhook_secret ? { webhookSecret: made.webhook_secret } : {}),
    };
    const account = { kind: "github" as const, url: begun.origin, id: begun.id, identity };
    await addAccount(options.db, await options.seal(), account, "admin");
    const install = `${begun.origin}/${begun.origin === "https://github.com" ? "apps" : "github-apps"}/${encodeURIComponent(made.slug)}/installations/new`;
    return context.html(layout("A GitHub App", createdPage(made.slug, install)));
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    const text = html`<p class="warning">${error.message}. ${error.remedy}</p>`;
    return context.html(layout("A GitHub App", text), 502);
  }
}

function originOf(url: string): string | null {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? new URL(url).origin : null;
}

interface Begun {
  readonly origin: string;
  readonly id: string;
}

/** `<data>.<expiry>.<hmac>`: who comes back with it had the admin token an hour ago at most. */
export function sealState(adminToken: string, begun: Begun, now: Date): string {
  const data = Buffer.from(JSON.stringify(begun)).toString("base64url");
  const text = `${data}.${Math.floor(now.getTime() / 1_000) + LIFETIME_SECONDS}`;
  return `${text}.${mac(adminToken, text)}`;
}

export function openState(adminToken: string, state: string, now: Date): Begun | null {
  const [, text = "", data = "", expiry = "", given = ""] =
    /^(([\w-]+)\.(\d{1,12}))\.([\w-]{43})$/.exec(state) ?? [];
  if (!same(given, mac(adminToken, text)) || Number(expiry) < now.getTime() / 1_000) return null;
  return JSON.parse(Buffer.from(data, "base64url").toString("utf8")) as Begun;
}

function mac(adminToken: string, text: string): string {
  return createHmac("sha256", adminToken).update(`forge state ${text}`).digest("base64url");
}
