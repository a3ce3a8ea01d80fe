import { mkdir, readdir, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { ServerError } from "../../error.ts";
import { type Account, databaseAccount } from "./account.ts";
import { type Binaries, installBinaries } from "./binaries.ts";
import { APPLICATION_ROLE, DATABASE, prepareCluster, readPassword } from "./cluster.ts";
import { type InstanceLayout, instanceLayout } from "./layout.ts";
import { exclusively } from "./lock.ts";
import { clearDataDirectory, startPostmaster } from "./postmaster.ts";
import { livingPostmaster } from "./processes.ts";
import { type Hold, joinWatcher, watcherLives } from "./watcher.ts";

export interface EmbeddedOptions {
  /** BUGSTACK_HOME: holds the programs and all instances. */
  readonly home: string;
  /** Name of the instance; each has its own data. */
  readonly instance: string;
  /** Where the programs are copied to; `home` unless several homes share one copy, as tests do. */
  readonly binariesHome?: string;
  /** Told when the database had ended under us: with null when it runs again, with the error when it does not. */
  readonly onRestart?: (failure: unknown) => void;
}

export interface EmbeddedPostgres {
  /** Connection string with the password; for our processes only. */
  readonly url: string;
  /** Lets go of the database. The last process to do so has it shut down, and waits for that. */
  stop(): Promise<void>;
}

const LOCK_LIMIT_MS = 180_000;
const LOOK_EVERY_MS = 1_000;

/**
 * Runs PostgreSQL for us: the embedded server is the real one, supervised by a watcher that ends it when its last
 * owner is gone (see `watcher.ts`). Any number of processes may call this for the same instance; the first starts it,
 * the others join. After kill -9 of all of them the next call waits for the old server to finish, or ends it, and
 * starts anew. If the server dies while we hold it, it is started again.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { layout, binaries, account } = await prepare(options);
  let hold = await acquire(layout, binaries, account);
  const watch = new AbortController();
  const watching = keepAlive(layout, watch.signal, async () => {
    try {
      const again = await acquire(layout, binaries, account);
      hold.release();
      hold = again;
      options.onRestart?.(null);
    } catch (failure) {
      options.onRestart?.(failure);
    }
  });
  const url = connectionString(layout, await readPassword(layout.passwordFile));
  return {
    url,
    async stop() {
      watch.abort();
      await watching;
      await letGo(layout, hold);
    },
  };
}

async function prepare(options: EmbeddedOptions) {
  if (process.platform !== "linux") {
    throw new ServerError("store_unavailable", `There is no embedded PostgreSQL for ${process.platform}`, {
      remedy: "Set DATABASE_URL to a PostgreSQL 16 or later.",
    });
  }
  try {
    await mkdir(options.home, { recursive: true, mode: 0o755 });
  } catch (cause) {
    throw new ServerError("store_unavailable", `The directory ${options.home} cannot be created`, {
      cause,
      remedy: "Set BUGSTACK_HOME to a directory that you can write.",
    });
  }
  // Resolved, because the current directory of a process is compared with it.
  const layout = instanceLayout(await realpath(options.home), options.instance);
  const account = await databaseAccount();
  const binaries = await installBinaries(options.binariesHome ?? options.home);
  return { layout, account, binaries };
}

/** Joins the running server or starts it; one process at a time. */
function acquire(layout: InstanceLayout, binaries: Binaries, account: Account): Promise<Hold> {
  return exclusively(layout.data, LOCK_LIMIT_MS, async () => {
    const joined = await joinWatcher(layout.run);
    if (joined) {
      if (await answers(layout)) return joined;
      joined.release();
    }
    await clearDataDirectory(layout.data);
    await prepareCluster(layout, binaries, account);
    await dropOldAnswers(layout.run);
    return startPostmaster(layout, binaries, account);
  });
}

async function answers(layout: InstanceLayout): Promise<boolean> {
  const client = new pg.Client({
    connectionString: connectionString(layout, await readPassword(layout.passwordFile)),
    connectionTimeoutMillis: 10_000,
  });
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function connectionString(layout: InstanceLayout, password: string): string {
  return `postgresql://${APPLICATION_ROLE}:${password}@/${DATABASE}?host=${encodeURIComponent(layout.run)}`;
}

async function keepAlive(
  layout: InstanceLayout,
  signal: AbortSignal,
  restart: () => Promise<void>,
): Promise<void> {
  let missing = 0;
  while (!signal.aborted) {
    // Unreferenced: a command that forgets to stop must still be able to end.
    await pause(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
    missing = (await livingPostmaster(layout.data)) === null ? missing + 1 : 0;
    if (missing >= 2) {
      await restart();
      missing = 0;
    }
  }
}

async function letGo(layout: InstanceLayout, hold: Hold): Promise<void> {
  hold.release();
  // The watcher that read the end of the pipe shuts down; if others hold on, everything stays as it is.
  for (const deadline = Date.now() + 500; Date.now() < deadline; await pause(20)) {
    if (!watcherLives(layout.run)) {
      await clearDataDirectory(layout.data, 30_000);
      await removeShortDirectory(layout);
      return;
    }
  }
}

/** A socket directory outside the instance's own is not left behind, unless somebody has started anew meanwhile. */
async function removeShortDirectory(layout: InstanceLayout): Promise<void> {
  if (layout.run.startsWith(layout.directory)) return;
  await exclusively(layout.data, LOCK_LIMIT_MS, async () => {
    if (!watcherLives(layout.run)) await rm(layout.run, { recursive: true, force: true });
  });
}

async function dropOldAnswers(run: string): Promise<void> {
  for (const name of await readdir(run)) {
    if (name.startsWith("held.")) await rm(join(run, name), { force: true });
  }
}
