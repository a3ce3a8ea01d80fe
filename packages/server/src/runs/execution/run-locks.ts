import pg from "pg";
import type { Logger } from "pino";

/**
 * Which runs this process works on, told to all others by locks that the database drops the moment a process dies.
 * That makes the effects of one run happen one after the other, and shows at once whose work was cut short.
 */
export interface RunLocks {
  /** Takes the run, or null when somebody else has it. The signal ends the work when the lock is lost. */
  take(runId: string): Promise<HeldLock | null>;
  /** Whether nobody, this process included, works on the run. */
  isFree(runId: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface HeldLock {
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

export function openRunLocks(url: string, log: Logger): RunLocks {
  const held = new Map<string, AbortController>();
  let connection: Promise<pg.Client> | null = null;
  let closed = false;

  function connect(): Promise<pg.Client> {
    connection ??= open().catch((error: unknown) => {
      connection = null;
      throw error;
    });
    return connection;
  }

  async function open(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: url,
      application_name: "bugstack-locks",
      keepAlive: true,
    });
    const gone = (error?: Error) => {
      connection = null;
      for (const controller of held.values()) controller.abort(new Error("The lock on the run was lost"));
      held.clear();
      if (!closed) log.warn({ err: error }, "The connection that holds the locks of runs was lost");
    };
    client.on("error", gone);
    client.on("end", () => gone());
    await client.connect();
    return client;
  }

  async function ask(query: "pg_try_advisory_lock" | "pg_advisory_unlock", runId: string): Promise<boolean> {
    const client = await connect();
    const text = `select ${query}(hashtextextended($1, 0)) as done`;
    const { rows } = await client.query<{ done: boolean }>(text, [`bugstack-run:${runId}`]);
    return rows[0]?.done ?? false;
  }

  return {
    async take(runId) {
      // Locks of one session do not exclude each other.
      if (held.has(runId)) return null;
      const controller = new AbortController();
      held.set(runId, controller);
      const taken = await ask("pg_try_advisory_lock", runId).catch((error: unknown) => {
        held.delete(runId);
        throw error;
      });
      if (!taken) {
        held.delete(runId);
        return null;
      }
      return {
        lost: controller.signal,
        async release() {
          if (held.get(runId) !== controller) return;
          await ask("pg_advisory_unlock", runId).catch(() => undefined);
          held.delete(runId);
        },
      };
    },
    async isFree(runId) {
      if (held.has(runId) || !(await ask("pg_try_advisory_lock", runId))) return false;
      await ask("pg_advisory_unlock", runId);
      return true;
    },
    async close() {
      closed = true;
      const client = await connection?.catch(() => null);
      await client?.end();
    },
  };
}
