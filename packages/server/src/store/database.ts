import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { ServerError } from "../error.ts";
import type { Database } from "./tables/database.ts";

/** The open database. Everything behind it shares one pool of connections. */
export interface Store {
  readonly db: Kysely<Database>;
  readonly url: string;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most. */
  readonly connections?: number;
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/** Oldest major version whose SQL we use (`unique nulls not distinct`, `merge` of partitions). */
const OLDEST_MAJOR = 16;

const INT8 = 20;
const DATE = 1082;

/**
 * Opens the database at `url` and checks that it answers and is new enough. Counters (int8) are read as numbers and
 * dates as `YYYY-MM-DD`. Throws `store_unavailable` or `store_incompatible`; migrations are a step of their own.
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 12,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 5_000,
    application_name: "bugstack",
    types: { getTypeParser },
  });
  pool.on("error", (error) => options.onIdleError?.(error));
  try {
    const { rows } = await pool.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    );
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < OLDEST_MAJOR) {
      throw new ServerError("store_incompatible", `PostgreSQL ${major} is too old for bugstack`, {
        remedy: `Use PostgreSQL ${OLDEST_MAJOR} or later, or leave DATABASE_URL unset for the embedded one.`,
      });
    }
  } catch (cause) {
    await pool.end().catch(() => undefined);
    if (cause instanceof ServerError) throw cause;
    throw new ServerError("store_unavailable", "The database does not answer", {
      cause,
      remedy: "Check DATABASE_URL and that PostgreSQL accepts connections there.",
    });
  }
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, url, close: () => db.destroy() };
}

function getTypeParser(oid: number, format?: "text" | "binary") {
  if (oid === INT8) return Number;
  if (oid === DATE) return (value: string) => value;
  return pg.types.getTypeParser(oid, format as "text");
}
