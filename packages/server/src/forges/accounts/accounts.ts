import { randomBytes } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import { z } from "zod";
import { ServerError } from "../../error.ts";
import { recordAudit } from "../../store/audit.ts";
import { newId } from "../../store/id.ts";
import { DEFAULT_ORGANISATION } from "../../store/migrations/0001_initial.ts";
import type { Database } from "../../store/tables/database.ts";
import type { ForgeAccountsTable } from "../../store/tables/forges.ts";
import type { Seal } from "./seal.ts";

export type ForgeAccount = Selectable<ForgeAccountsTable>;

const Secret = z.union([
  z.object({ token: z.string(), webhookSecret: z.string() }),
  z.object({ privateKey: z.string(), webhookSecret: z.string() }),
]);
export type AccountSecret = z.infer<typeof Secret>;

export interface NewAccount {
  readonly kind: ForgeAccount["kind"];
  /** Origin of the forge. */
  readonly url: string;
  /** Where its address was given out before it existed. */
  readonly id?: string;
  readonly identity:
    | { readonly kind: "token"; readonly token: string }
    | {
        readonly kind: "app";
        readonly appId: string;
        readonly slug: string | null;
        readonly privateKey: string;
        /** As the forge made it; a new one is made where it is absent. */
        readonly webhookSecret?: string;
      };
}

/**
 * Adds an account, or gives the one at this address a new identity: its webhook's address and secret stay then, unless
 * a secret is given. The webhook's secret is shown this once.
 */
export async function addAccount(
  db: Kysely<Database>,
  seal: Seal,
  account: NewAccount,
  actor: string,
): Promise<{ readonly account: ForgeAccount; readonly webhookSecret: string }> {
  const { identity } = account;
  return db.transaction().execute(async (trx) => {
    const former = await accountAt(trx, account.url);
    const webhookSecret =
      (identity.kind === "app" ? identity.webhookSecret : undefined) ??
      (former && webhookSecretOf(seal, former)) ??
      randomBytes(24).toString("base64url");
    const secret: AccountSecret =
      identity.kind === "app"
        ? { privateKey: identity.privateKey, webhookSecret }
        : { token: identity.token, webhookSecret };
    const values = {
      kind: account.kind,
      identity: identity.kind,
      app_id: identity.kind === "app" ? identity.appId : null,
      app_slug: identity.kind === "app" ? identity.slug : null,
      sealed_secret: seal.close(JSON.stringify(secret)),
    };
    const row = former
      ? await trx
          .updateTable("forge_accounts")
          .set(values)
          .where("id", "=", former.id)
          .returningAll()
          .executeTakeFirstOrThrow()
      : await trx
          .insertInto("forge_accounts")
          .values({
            id: account.id ?? newId(),
            organisation_id: DEFAULT_ORGANISATION,
            url: account.url,
            revoked_at: null,
            ...values,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
    await recordAudit(trx, {
      actor,
      action: former ? "forge.changed" : "forge.added",
      subject: `forge:${row.id}`,
      projectId: null,
      detail: { kind: row.kind, url: row.url, identity: row.identity },
    });
    return { account: row, webhookSecret };
  });
}

/** Null where it was sealed with a key that is gone: then a new one is made. */
function webhookSecretOf(seal: Seal, account: ForgeAccount): string | null {
  try {
    return secretOf(seal, account).webhookSecret;
  } catch {
    return null;
  }
}

export function listAccounts(db: Kysely<Database>): Promise<ForgeAccount[]> {
  return db.selectFrom("forge_accounts").selectAll().where("revoked_at", "is", null).orderBy("url").execute();
}

/** The account in force at an address; null when there is none. */
export async function accountAt(db: Kysely<Database>, url: string): Promise<ForgeAccount | null> {
  const row = await db
    .selectFrom("forge_accounts")
    .selectAll()
    .where("url", "=", url)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** Throws `not_found`. */
export async function removeAccount(db: Kysely<Database>, id: string, actor: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable("forge_accounts")
      .set({ revoked_at: new Date() })
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .returning(["kind", "url"])
      .executeTakeFirst();
    if (!row) {
      throw new ServerError("not_found", "There is no such forge account", {
        remedy: "List them with `bugstack forge list`.",
      });
    }
    await recordAudit(trx, {
      actor,
      action: "forge.removed",
      subject: `forge:${id}`,
      projectId: null,
      detail: { ...row },
    });
  });
}

export function secretOf(seal: Seal, account: ForgeAccount): AccountSecret {
  return Secret.parse(JSON.parse(seal.open(account.sealed_secret)));
}
