import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ServerError } from "../../error.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { type InstanceLayout, privateDirectory } from "./layout.ts";

const run = promisify(execFile);

/** Name of the role that owns the cluster; bugstack's own work is done by `APPLICATION_ROLE`, which is no superuser. */
export const ADMIN_ROLE = "bugstack_admin";
export const APPLICATION_ROLE = "bugstack";
export const DATABASE = "bugstack";

/** Makes the directories of the instance, its passwords and its data directory, or checks the ones that are there. */
export async function prepareCluster(
  layout: InstanceLayout,
  binaries: Binaries,
  account: Account,
): Promise<void> {
  await mkdir(layout.directory, { recursive: true, mode: 0o755 });
  await privateDirectory(layout.run, account);
  await checkReachable(layout, binaries, account);
  const version = await readFile(join(layout.data, "PG_VERSION"), "utf8").catch(() => null);
  if (version !== null) {
    await checkData(layout, version.trim(), binaries, account);
    return;
  }
  await ensurePassword(layout.passwordFile);
  await initialise(layout, binaries, account);
}

/** As root, tries the program under the database's user: a closed directory on the way is the usual trouble. */
async function checkReachable(layout: InstanceLayout, binaries: Binaries, account: Account): Promise<void> {
  try {
    await run(join(binaries.directory, "bin/postgres"), ["--version"], {
      ...identity(account),
      cwd: layout.run,
      timeout: 15_000,
    });
  } catch (cause) {
    throw new ServerError(
      "store_unavailable",
      `The user ${account.name} cannot run PostgreSQL in ${binaries.directory}`,
      {
        cause,
        remedy:
          "Set BUGSTACK_HOME to a directory that this user can enter and that allows programs (not below /root, not mounted noexec), or set DATABASE_URL.",
      },
    );
  }
}

async function checkData(
  layout: InstanceLayout,
  version: string,
  binaries: Binaries,
  account: Account,
): Promise<void> {
  if (version !== String(binaries.major)) {
    throw new ServerError(
      "store_incompatible",
      `${layout.data} was written by PostgreSQL ${version}, and this version of bugstack brings ${binaries.major}`,
      {
        remedy: `Start the bugstack version that wrote it and export, or run PostgreSQL's pg_upgrade from ${version} to ${binaries.major}; to begin anew, move the directory away.`,
      },
    );
  }
  const owner = (await stat(layout.data)).uid;
  if (owner !== account.uid) {
    throw new ServerError(
      "store_unavailable",
      `${layout.data} belongs to user ${owner}, not to ${account.name}`,
      {
        remedy: `Start bugstack as the user who started it first, or run "chown -R ${account.name} ${layout.data} ${layout.run}".`,
      },
    );
  }
}

/** Builds the cluster beside its place and moves it there when it is complete, so that a killed initdb leaves nothing half done. */
async function initialise(layout: InstanceLayout, binaries: Binaries, account: Account): Promise<void> {
  await dropPartialClusters(layout);
  const partial = `${layout.data}.${randomBytes(4).toString("hex")}.partial`;
  await privateDirectory(partial, account);
  const passwordForInitdb = `${layout.run}/initdb-password`;
  await ensurePassword(layout.adminPasswordFile);
  await rm(passwordForInitdb, { force: true });
  await writeFile(passwordForInitdb, await readPassword(layout.adminPasswordFile), {
    mode: 0o600,
    flag: "wx",
  });
  if (process.geteuid?.() === 0) await chown(passwordForInitdb, account.uid, account.gid);
  try {
    await run(
      join(binaries.directory, "bin/initdb"),
      [
        ["--pgdata", partial],
        ["--username", ADMIN_ROLE],
        ["--pwfile", passwordForInitdb],
        ["--auth", "scram-sha-256"],
        ["--encoding", "UTF8"],
        // One flush of the file system instead of one for each of a thousand files.
        ["--sync-method", "syncfs"],
        // The same order and case rules on every machine, whatever its locales.
        ["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"],
      ].flat(),
      {
        ...identity(account),
        cwd: layout.run,
        timeout: 120_000,
        env: { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin" },
      },
    );
    await rename(partial, layout.data);
    await syncDirectory(layout.directory);
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim().split("\n").slice(-3).join(" ");
    throw new ServerError(
      "store_unavailable",
      `The database cannot be created in ${layout.data}${said ? `: ${said}` : ""}`,
      {
        cause,
        remedy: "Check free space and permissions of BUGSTACK_HOME, or set DATABASE_URL.",
      },
    );
  } finally {
    await rm(passwordForInitdb, { force: true });
    await rm(partial, { recursive: true, force: true });
  }
}

async function dropPartialClusters(layout: InstanceLayout): Promise<void> {
  for (const name of await readdir(layout.directory)) {
    if (/^data\.[0-9a-f]{8}\.partial$/.test(name))
      await rm(join(layout.directory, name), { recursive: true, force: true });
  }
}

async function ensurePassword(path: string): Promise<void> {
  try {
    await writeFile(path, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    await chmod(path, 0o600);
  }
}

export async function readPassword(path: string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (cause) {
    throw new ServerError("store_unavailable", `The database's password file ${path} cannot be read`, {
      cause,
      remedy: "Restore it, or start bugstack as the user who started it first.",
    });
  }
}

/** As root everything of PostgreSQL runs under its own user. */
export function identity(account: Account): { uid?: number; gid?: number } {
  return process.geteuid?.() === 0 ? { uid: account.uid, gid: account.gid } : {};
}

async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
