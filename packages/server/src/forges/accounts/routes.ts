import { Hono } from "hono";
import type { Kysely } from "kysely";
import { z } from "zod";
import { readJson } from "../../api/errors.ts";
import type { Database } from "../../store/tables/database.ts";
import { addAccount, type ForgeAccount, listAccounts, removeAccount } from "./accounts.ts";
import type { Seal } from "./seal.ts";

const ACTOR = "admin";

const Origin = z
  .url({ protocol: /^https?$/, error: "must be an http or https address" })
  .transform((url) => new URL(url).origin);
const NewAccount = z
  .strictObject({
    kind: z.enum(["github", "gitlab", "gitea"]),
    url: Origin,
    token: z.string().trim().min(8).max(4_000).optional(),
    app: z
      .strictObject({
        id: z.string().regex(/^\d{1,18}$/, "must be the App's number"),
        privateKey: z.string().min(100).max(20_000),
        webhookSecret: z.string().min(8).max(500).optional(),
      })
      .optional(),
  })
  .refine((given) => (given.token === undefined) !== (given.app === undefined), "give a token or an app")
  .refine((given) => given.app === undefined || given.kind === "github", "only GitHub has apps");

/** Accounts on forges in the API, below `/api/v1`; the guard stands before it. `url` is the server's own address. */
export function forgeAccountRoutes(db: Kysely<Database>, seal: () => Promise<Seal>, url: string): Hono {
  const app = new Hono();
  app.get("/forges", async (context) => {
    return context.json({ forges: (await listAccounts(db)).map((account) => accountView(account, url)) });
  });
  app.post("/forges", async (context) => {
    const given = await readJson(context, NewAccount);
    const identity = given.app
      ? {
          kind: "app" as const,
          appId: given.app.id,
          slug: null,
          privateKey: given.app.privateKey,
          ...(given.app.webhookSecret ? { webhookSecret: given.app.webhookSecret } : {}),
        }
      : { kind: "token" as const, token: given.token ?? "" };
    const added = await addAccount(db, await seal(), { kind: given.kind, url: given.url, identity }, ACTOR);
    return context.json({ forge: accountView(added.account, url), webhookSecret: added.webhookSecret }, 201);
  });
  app.delete("/forges/:id", async (context) => {
    await removeAccount(db, z.uuid("is no id").parse(context.req.param("id")), ACTOR);
    return context.json({ removed: true });
  });
  return app;
}

/** An account without its secret. */
export function accountView(account: ForgeAccount, url: string) {
  return {
    id: account.id,
    kind: account.kind,
    url: account.url,
    identity: account.identity,
    app: account.app_id === null ? null : { id: account.app_id, slug: account.app_slug },
    webhook: `${url}/forge-hooks/${account.id}`,
    createdAt: account.created_at,
  };
}
