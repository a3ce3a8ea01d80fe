import type { ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { ServerError } from "../../error.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { ADMIN_ROLE, APPLICATION_ROLE, DATABASE, readPassword } from "./cluster.ts";
import type { InstanceLayout } from "./layout.ts";
import { allGone, livingPostmaster, processesOf, signal } from "./processes.ts";
import { type Hold, startWatcher } from "./watcher.ts";

const START_LIMIT_MS = 60_000;
const LARGEST_LOG_BYTES = 10 * 1024 * 1024;

/** Settings of the server: small and safe. fsync and synchronous_commit stay on, an acknowledged event is on disk. */
const SETTINGS = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "60",
  shared_buffers: "64MB",
  max_wal_size: "512MB",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  // No helper processes for reading: memory at rest counts more here.
  io_method: "sync",
  max_logical_replication_workers: "0",
  max_parallel_workers: "2",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "%m [%p] ",
  // Statements and row values may hold what users typed: they stay out of the log.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
} as const;

/** Starts the postmaster under a new watcher and waits until it answers. Nothing may run on the data directory. */
export async function startPostmaster(
  layout: InstanceLayout,
  binaries: Binaries,
  account: Account,
): Promise<Hold> {
  await rotateLog(layout.log);
  await rm(join(layout.data, "postmaster.pid"), { force: true });
  const log = openSync(layout.log, "a", 0o600);
  const from = (await stat(layout.log)).size;
  const command = [
    join(binaries.directory, "bin/postgres"),
    "-D",
    layout.data,
    "-k",
    layout.run,
    ...Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  let started: { hold: Hold; child: ChildProcess };
  try {
    started = await startWatcher(layout.run, account, command, log);
  } finally {
    closeSync(log);
  }
  try {
    await untilReady(layout, started.child, from);
    return started.hold;
  } catch (cause) {
    started.hold.release();
    throw cause;
  }
}

async function untilReady(layout: InstanceLayout, watcher: ChildProcess, logFrom: number): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const failure = await createDatabase(layout).then(
      () => null,
      (cause: unknown) => cause,
    );
    if (failure === null) return;
    const ended = watcher.exitCode !== null || watcher.signalCode !== null;
    if (ended || Date.now() > deadline || refused(failure)) {
      const said = await logSince(layout.log, logFrom);
      throw new ServerError("store_unavailable", `PostgreSQL did not start${said ? `: ${said}` : ""}`, {
        cause: failure,
        remedy: `Read ${layout.log}.`,
      });
    }
    await pause(15);
  }
}

/** Wrong password or missing role: waiting does not help. */
function refused(failure: unknown): boolean {
  const code = (failure as { code?: string }).code ?? "";
  return code.startsWith("28") || failure instanceof ServerError;
}

/** Makes the application's role and database when they are missing. Fails while the server does not answer. */
async function createDatabase(layout: InstanceLayout): Promise<void> {
  const client = new pg.Client({
    host: layout.run,
    user: ADMIN_ROLE,
    password: await readPassword(layout.adminPasswordFile),
    database: "postgres",
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    const role = await client.query("select 1 from pg_roles where rolname = $1", [APPLICATION_ROLE]);
    if (role.rowCount === 0) {
      const password = client.escapeLiteral(await readPassword(layout.passwordFile));
      await client.query(`create role ${APPLICATION_ROLE} login password ${password}`);
    }
    const database = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (database.rowCount === 0) await client.query(`create database ${DATABASE} owner ${APPLICATION_ROLE}`);
  } finally {
    await client.end();
  }
}

/**
 * Ends whatever runs on the data directory without an owner: a postmaster whose watcher was killed, or backends
 * that outlived theirs. Gives a shutdown that is under way time to finish first.
 */
export async function clearDataDirectory(data: string, grace = 5_000): Promise<void> {
  if (await allGone(data, grace)) return;
  for (const [name, ms] of [
    ["SIGINT", 15_000],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 5_000],
  ] as const) {
    const postmaster = await livingPostmaster(data);
    // The postmaster ends its backends in order; without one they are asked themselves.
    for (const pid of postmaster === null || name === "SIGKILL" ? await processesOf(data) : [postmaster]) {
      signal(pid, name);
    }
    if (await allGone(data, ms)) return;
  }
  throw new ServerError("store_unavailable", `Processes that use ${data} cannot be ended`, {
    remedy: `End them by hand (pids ${(await processesOf(data)).join(", ")}) and start again.`,
  });
}

async function rotateLog(path: string): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST_LOG_BYTES) await rename(path, `${path}.1`);
}

/** The last complaints of the server since it was started. */
async function logSince(path: string, from: number): Promise<string> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const start = Math.max(from, size - 4_000);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    const lines = buffer.subarray(0, bytesRead).toString("utf8").trim().split("\n");
    const complaints = lines.filter((line) => /FATAL|PANIC|ERROR|denied|not found|HINT/.test(line));
    return (complaints.length > 0 ? complaints : lines).slice(-3).join(" ");
  } finally {
    await handle.close();
  }
}
