import type { Kysely } from "kysely";
import { ServerError } from "../error.ts";
import type { Database } from "../store/tables/database.ts";
import { hashToken, TOKEN_SHAPE } from "./keys.ts";

/** What an ingest key stands for. */
export interface KeyHolder {
  readonly keyId: string;
  readonly kind: "server" | "public";
  readonly organisationId: string;
  readonly projectId: string;
  readonly projectSlug: string;
  /** Number of the project in a DSN. */
  readonly dsnNumber: number;
  /** Null takes the server's limit. */
  readonly eventsPerMinute: number | null;
  /** Null takes any number. */
  readonly eventsPerDay: number | null;
}

export interface KeyDirectory {
  /** Null for a token that is unknown, revoked or no token at all. Throws `store_unavailable`. */
  find(token: string): Promise<KeyHolder | null>;
}

/** A revoked key is refused by every process after this long at the latest. */
const KEEP_MS = 5_000;
const MOST_KEPT = 5_000;

/** Looks keys up, and remembers the answer for some seconds: intake asks for every request. */
export function createKeyDirectory(db: Kysely<Database>): KeyDirectory {
  const kept = new Map<string, { at: number; holder: Promise<KeyHolder | null> }>();
  return {
    find(token) {
      const known = kept.get(token);
      if (known && Date.now() - known.at < KEEP_MS) return known.holder;
      if (!TOKEN_SHAPE.test(token)) return Promise.resolve(null);
      if (kept.size >= MOST_KEPT) kept.clear();
      const holder = lookUp(db, hashToken(token));
      kept.set(token, { at: Date.now(), holder });
      // A failure is not an answer.
      holder.catch(() => kept.delete(token));
      return holder;
    },
  };
}

async function lookUp(db: Kysely<Database>, hash: string): Promise<KeyHolder | null> {
  try {
    const row = await db
      .selectFrom("keys")
      .innerJoin("projects", "projects.id", "keys.project_id")
      .select([
        "keys.id",
        "keys.kind",
        "keys.organisation_id",
        "keys.project_id",
        "projects.slug",
        "projects.dsn_number",
        "projects.events_per_minute",
        "projects.events_per_day",
      ])
      .where("keys.token_hash", "=", hash)
      .where("keys.revoked_at", "is", null)
      .executeTakeFirst();
    if (!row) return null;
    return {
      keyId: row.id,
      kind: row.kind,
      organisationId: row.organisation_id,
      projectId: row.project_id,
      projectSlug: row.slug,
      dsnNumber: row.dsn_number,
      eventsPerMinute: row.events_per_minute,
      eventsPerDay: row.events_per_day,
    };
  } catch (cause) {
    throw new ServerError("store_unavailable", "The database does not answer", { cause });
  }
}
