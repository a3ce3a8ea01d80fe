import { createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { ServerError } from "../error.ts";
import { recordAudit } from "../store/audit.ts";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import type { Key, Project } from "./project.ts";

const PREFIXES = { server: "bs_live_", public: "bs_public_" } as const;

/** How a token may look at all: what does not cannot be one of ours and is not looked up. */
export const TOKEN_SHAPE = /^bs_(?:live|public)_[0-9a-f]{32}$/;

export interface CreatedKey {
  readonly key: Key;
  /** Shown this once. */
  readonly token: string;
}

/** Makes an ingest key. Only a hash of the token is kept: it has 128 random bits, so a plain SHA-256 is enough. */
export async function createKey(
  db: Kysely<Database>,
  project: Project,
  options: { kind: "server" | "public"; label?: string | null },
  actor: string,
): Promise<CreatedKey> {
  const token = PREFIXES[options.kind] + randomBytes(16).toString("hex");
  return db.transaction().execute(async (trx) => {
    const key = await trx
      .insertInto("keys")
      .values({
        id: newId(),
        organisation_id: project.organisation_id,
        project_id: project.id,
        kind: options.kind,
        token_hash: hashToken(token),
        token_prefix: token.slice(0, PREFIXES[options.kind].length + 4),
        label: options.label ?? null,
      })
      .returning(LISTED)
      .executeTakeFirstOrThrow();
    await recordAudit(trx, {
      actor,
      action: "key.created",
      subject: `key:${key.id}`,
      projectId: project.id,
      detail: { kind: key.kind, label: key.label },
    });
    return { key, token };
  });
}

/** Revokes a key for ever. Revoking it again changes nothing. Throws `not_found`. */
export async function revokeKey(db: Kysely<Database>, id: string, actor: string): Promise<Key> {
  return db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom("keys")
      .select(LISTED)
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!before) throw new ServerError("not_found", "There is no such key");
    if (before.revoked_at) return before;
    const key = await trx
      .updateTable("keys")
      .set({ revoked_at: new Date() })
      .where("id", "=", id)
      .returning(LISTED)
      .executeTakeFirstOrThrow();
    await recordAudit(trx, { actor, action: "key.revoked", subject: `key:${id}`, projectId: key.project_id });
    return key;
  });
}

export function listKeys(db: Kysely<Database>, projectId: string): Promise<Key[]> {
  return db
    .selectFrom("keys")
    .select(LISTED)
    .where("project_id", "=", projectId)
    .orderBy("created_at")
    .execute();
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const LISTED = [
  "id",
  "organisation_id",
  "project_id",
  "kind",
  "token_prefix",
  "label",
  "created_at",
  "revoked_at",
  "last_used_at",
] as const;
