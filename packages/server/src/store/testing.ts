import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openDatabase, type Store } from "./database.ts";
import { installBinaries, trusted } from "./embedded/binaries.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded/embedded-postgres.ts";
import { exclusively } from "./embedded/lock.ts";
import { migrate } from "./migrations/migrate.ts";

const run = promisify(execFile);

/** A real, empty, migrated database for one test file, on the embedded PostgreSQL. Takes about a second. */
export interface TestStore extends Store {
  /** A home directory of its own; other users may enter it. */
  readonly home: string;
}

/** Opens one; `close` stops the server and removes everything. */
export async function openTestStore(): Promise<TestStore> {
  const home = await testHome();
  await copyCluster(home);
  const postgres = await startTestPostgres(home);
  const store = await openDatabase(postgres.url);
  await migrate(store.db);
  return {
    ...store,
    home,
    async close() {
      await store.close();
      await postgres.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Name of the instance that tests use. */
export const TEST_INSTANCE = "test";

async function startTestPostgres(home: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ home, instance: TEST_INSTANCE, binariesHome: await sharedBinaries() });
}

/**
 * Gives `home` an empty cluster. Making one takes seconds of a busy machine, so each user's first test makes one
 * beside the shared programs and the others copy it.
 */
export async function copyCluster(home: string): Promise<void> {
  const shared = await sharedBinaries();
  const { version } = await installBinaries(shared);
  const template = join(shared, `cluster-${version}-1`);
  await exclusively(template, 120_000, async () => {
    if (await trusted(template)) return;
    const made = await testHome();
    await (await startTestPostgres(made)).stop();
    await run("cp", ["-a", join(made, "instances", TEST_INSTANCE), `${template}.partial`]);
    await rename(`${template}.partial`, template);
    await rm(made, { recursive: true, force: true });
  });
  await mkdir(join(home, "instances"), { mode: 0o755 });
  await run("cp", ["-a", "--reflink=auto", template, join(home, "instances", TEST_INSTANCE)]);
}

/** A fresh directory below the system's temporary one that every user may enter. */
export async function testHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "bugstack-test-"));
  await chmod(home, 0o755);
  return home;
}

/** One copy of the programs for all test files of a user, instead of 60 MB for each. */
export async function sharedBinaries(): Promise<string> {
  const directory = join(tmpdir(), `bugstack-test-binaries-${process.geteuid?.() ?? 0}`);
  await mkdir(directory, { mode: 0o755 }).catch(() => undefined);
  if (!(await trusted(directory))) throw new Error(`${directory} belongs to somebody else`);
  return directory;
}
